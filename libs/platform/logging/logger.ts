import { pino, type DestinationStream, type Logger as PinoLogger, type LoggerOptions } from 'pino';

export type Logger = PinoLogger;

export interface LoggerSettings {
  readonly level: string;
  readonly format: 'json' | 'pretty';
  readonly isProduction: boolean;
  /** Name of the process in each line: `admin-api`, `field-api`. */
  readonly name: string;
  /** Where lines go; standard output unless a test listens. */
  readonly destination?: DestinationStream;
}

/**
 * A last line of defence: nothing here should be handed to the logger in the first place. Requests are logged
 * by route pattern (see the http folder), so that no path, query or header reaches this point.
 */
const NEVER_LOGGED = [
  'authorization',
  'cookie',
  'password',
  'token',
  'secret',
  'elector_id',
  'access_key',
  'secret_key',
  'session_token',
];

const redactedPaths = NEVER_LOGGED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** Of a failed query the driver would add the statement, its parameters and the row: input of a person. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    stack,
    ...('code' in error ? { code: error.code } : {}),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

/** Short of what a pipe takes in one piece, so that lines of several processes never mix. */
const GATHERED_BYTES = 3_072;
const GATHERED_MS = 100;

/** A system call for each line costs more than the line. What waits is written when the process ends, unless it is killed. */
function gathered(): DestinationStream {
  const stream = pino.destination({
    ...{ dest: 1, sync: true, minLength: GATHERED_BYTES, periodicFlush: GATHERED_MS },
  });
  process.on('exit', () => {
    stream.flushSync();
  });
  return stream;
}

export function createLogger(settings: LoggerSettings): Logger {
  const options: LoggerOptions = {
    name: settings.name,
    level: settings.level,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: redactedPaths, censor: '[redacted]' },
    serializers: { err: describeError },
  };
  if (settings.destination !== undefined) return pino(options, settings.destination);
  // The package behind it is a developer's and is not installed in production.
  if (settings.format === 'pretty' && !settings.isProduction) {
    return pino({
      name: settings.name,
      level: settings.level,
      redact: { paths: redactedPaths, censor: '[redacted]' },
      serializers: { err: describeError },
      transport: {
        target: 'pino-pretty',
        options: { ignore: 'pid,hostname,name', translateTime: 'HH:MM:ss.l' },
      },
    });
  }
  return pino(options, gathered());
}
