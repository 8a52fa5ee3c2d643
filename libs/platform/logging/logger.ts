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

/** A failed statement carries what it was given: addresses, hashes, whatever a row holds. The statement itself stays. */
function withoutValues(error: Error): object {
  const { parameters: _, driverError: __, detail: ___, ...told } = pino.stdSerializers.err(error);
  return told;
}

export function createLogger(settings: LoggerSettings): Logger {
  const options: LoggerOptions = {
    name: settings.name,
    level: settings.level,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: redactedPaths, censor: '[redacted]' },
    serializers: { err: withoutValues },
  };
  if (settings.destination !== undefined) return pino(options, settings.destination);
  // The package behind it is a developer's and is not installed in production.
  if (settings.format === 'pretty' && !settings.isProduction) {
    return pino({
      name: settings.name,
      level: settings.level,
      redact: { paths: redactedPaths, censor: '[redacted]' },
      serializers: { err: withoutValues },
      transport: {
        target: 'pino-pretty',
        options: { ignore: 'pid,hostname,name', translateTime: 'HH:MM:ss.l' },
      },
    });
  }
  return pino(options);
}
