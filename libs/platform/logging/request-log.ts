import { pino } from 'pino';
import type { Logger } from './logger.js';

export interface LoggedRequest {
  readonly method: string;
  /** The pattern, never the path. */
  readonly route: string;
  readonly status: number;
}

/** `correlationId` consists of letters, digits, `-` and `_`: nothing in it has to be escaped. */
export type LogRequest = (ms: number, correlationId: string) => void;

interface Inside {
  readonly [pino.symbols.streamSym]: { write(line: string): unknown };
  readonly [pino.symbols.chindingsSym]: string;
}

const silent: LogRequest = () => undefined;

/**
 * Lines about requests of one kind, as the logger would write them. There are more of them than of all others together,
 * and they hold nothing that would have to be blanked: looking for it took seven times as long as all the rest of a line.
 */
export function requestLog(logger: Logger, { method, route, status }: LoggedRequest): LogRequest {
  if (!logger.isLevelEnabled('info')) return silent;
  const { [pino.symbols.streamSym]: stream, [pino.symbols.chindingsSym]: bindings } =
    logger as unknown as Inside;
  const kind = JSON.stringify({ method, route, status }).slice(1, -1);
  return (ms, correlationId) => {
    stream.write(
      `{"level":"info","time":"${timeNow()}"${bindings},${kind},"ms":${String(ms)},"correlation_id":"${correlationId}","msg":"request"}\n`,
    );
  };
}

let shownMs = 0;
let shown = '';

/** Many requests end in the same millisecond. */
function timeNow(): string {
  const ms = Date.now();
  if (ms !== shownMs) {
    shownMs = ms;
    shown = new Date(ms).toISOString();
  }
  return shown;
}
