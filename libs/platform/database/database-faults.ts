import { OperatorError } from '#platform/config';
import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';

/** Classes and codes of PostgreSQL that speak of the server's state, not of our statement. */
const SERVER_STATES = [
  /^08/, // connection lost
  /^53/, // out of connections, memory or disk
  /^57/, // stopping, starting, cancelled because it took too long
  /^58/, // trouble with its files
  /^28/, // our password is not (yet) the right one
  /^(25006|25P03|3D000)$/, // read only after a fail-over, abandoned transaction, database not there
  /^(40001|40P01|55P03)$/, // collided with others: the same request may well pass now
];

const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ECONNABORTED',
]);

/** What the driver says in words only, without a code. */
const DRIVER_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|connection ended|client has encountered a connection error|query read timeout/i;

function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}

function isErrorLike(fault: unknown): fault is { readonly message: string } {
  return typeof (fault as { readonly message?: unknown } | null | undefined)?.message === 'string';
}

/** At the start of a process, for whoever started it. */
export function databaseCannotBeUsed(error: unknown): OperatorError {
  const reason = error instanceof Error ? error.message : String(error);
  return new OperatorError(`the database of DATABASE_URL cannot be used: ${reason}`, error);
}

/** TypeORM lets go of a connection that breaks inside a transaction, and complains when it is used next. */
function isConnectionLostInUse(error: unknown): boolean {
  return (
    error instanceof QueryRunnerAlreadyReleasedError ||
    error instanceof QueryRunnerProviderAlreadyReleasedError
  );
}

export function isDatabaseUnavailable(error: unknown): boolean {
  if (isConnectionLostInUse(error)) return true;
  const fault: unknown = error instanceof QueryFailedError ? error.driverError : error;
  // By its shape: an error of Node itself is not an instance of the `Error` of every realm.
  if (!isErrorLike(fault)) return false;
  const code = codeOf(fault);
  return (
    SOCKET_CODES.has(code) ||
    SERVER_STATES.some((state) => state.test(code)) ||
    DRIVER_MESSAGES.test(fault.message)
  );
}

/** Whether a statement met this rule of the database, as when two requests take the same thing at once. */
export function breaksConstraint(error: unknown, constraint: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  return (error.driverError as { readonly constraint?: unknown }).constraint === constraint;
}

/** Whether something could not be deleted because something else still refers to it. */
export function isStillReferredTo(error: unknown): boolean {
  return error instanceof QueryFailedError && codeOf(error.driverError) === '23503';
}
