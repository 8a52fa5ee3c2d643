import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';

/** Classes and codes of PostgreSQL that speak of the server's state, not of our statement. */
const SERVER_STATES = [/^08/, /^53/, /^57P/, /^58/, /^25006$/, /^3D000$/];

const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EPIPE',
  'ETIMEDOUT',
]);

/** What the driver says in words only, without a code. */
const DRIVER_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|connection ended|client has encountered a connection error/i;

function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** TypeORM lets go of a connection that breaks inside a transaction, and complains when it is used next. */
function isConnectionLostInUse(error: Error): boolean {
  return (
    error instanceof QueryRunnerAlreadyReleasedError ||
    error instanceof QueryRunnerProviderAlreadyReleasedError
  );
}

export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isConnectionLostInUse(error)) return true;
  const fault: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(fault instanceof Error)) return false;
  const code = codeOf(fault);
  return (
    SOCKET_CODES.has(code) ||
    SERVER_STATES.some((state) => state.test(code)) ||
    DRIVER_MESSAGES.test(fault.message)
  );
}
