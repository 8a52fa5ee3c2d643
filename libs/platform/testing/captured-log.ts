import { createLogger, type Logger } from '#platform/logging';

export interface CapturedLog {
  readonly logger: Logger;
  readonly text: () => string;
}

/** A logger that writes into memory everything it would have written to the console. */
export function captureLog(): CapturedLog {
  const lines: string[] = [];
  const logger = createLogger({
    name: 'test',
    level: 'trace',
    format: 'json',
    isProduction: false,
    destination: { write: (line) => void lines.push(line) },
  });
  return { logger, text: () => lines.join('') };
}
