import { DomainError } from '#kernel';
import type { Logger } from '#platform/logging';

/** The store's own names for what can be told apart. */
export interface StorageFault {
  readonly name: string;
  readonly status: number | undefined;
}

/**
 * The name and the number only: in the store's own words stand keys, and in our keys stand people.
 */
export function describeFault(error: unknown): StorageFault {
  const { name, $metadata, code } = Object(error) as {
    readonly name?: unknown;
    readonly code?: unknown;
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  const status = $metadata?.httpStatusCode;
  const said = [name, code].find((word) => typeof word === 'string' && !NAMELESS.has(word));
  return { name: typeof said === 'string' ? said : nameOf(status), status };
}

const NAMELESS = new Set(['Error', 'Unknown', 'UnknownError']);

/** An answer to HEAD has no body, and so its fault has no name but the status. */
function nameOf(status: number | undefined): string {
  return status === 403 ? 'AccessDenied' : 'UnknownError';
}

/** HEAD has no body to say more in than its status. */
export function isMissingObject({ name, status }: StorageFault): boolean {
  return name === 'NoSuchKey' || (status === 404 && name === 'NotFound');
}

export function storageUnavailable(cause?: StorageFault): DomainError<'storage_unavailable'> {
  return new DomainError(
    'storage_unavailable',
    'The store of files cannot be reached at this moment. Try again shortly.',
    [],
    cause === undefined ? {} : { cause: new Error(`${cause.name} ${cause.status ?? ''}`.trim()) },
  );
}

/** For the operator: what to mend, where it is theirs to mend. */
export function reportFault(fault: StorageFault, bucket: string, logger: Logger): void {
  const facts = { fault: fault.name, status: fault.status, bucket };
  const advice = ADVICE[fault.name];
  if (advice === undefined) logger.warn(facts, 'the object store failed');
  else logger.error(facts, advice);
}

const ADVICE: Readonly<Record<string, string>> = {
  NoSuchBucket:
    'the bucket of STORAGE_BUCKET does not exist: create it, with versioning switched on',
  AccessDenied: 'the object store denies what we ask: look at the rights of STORAGE_ACCESS_KEY_ID',
  InvalidAccessKeyId: 'the object store does not know STORAGE_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'STORAGE_SECRET_ACCESS_KEY is not the one of STORAGE_ACCESS_KEY_ID',
  PermanentRedirect: 'the bucket of STORAGE_BUCKET lies in another region than STORAGE_REGION says',
  AuthorizationHeaderMalformed: 'the object store lies in another region than STORAGE_REGION says',
  RequestTimeTooSkewed: 'the clock of this machine and that of the object store differ too much',
};
