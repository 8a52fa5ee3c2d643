import { DomainError, isUuid, type ElectionId, type ElectorId, type OfficeId } from '#kernel';

/** What may stand in a path and in a policy: nothing of it is a wildcard, a variable, an escape or a way out. */
const PLAIN_ELECTOR_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Where the evidence of an office lies, whoever sends it. Ends in "/", as every folder here. */
export function officeFolder(electionId: ElectionId, officeId: OfficeId): string {
  if (!isUuid(electionId) || !isUuid(officeId)) throw folderRefused();
  return `elections/${electionId.toLowerCase()}/offices/${officeId.toLowerCase()}/`;
}

/** Where one source puts what it recorded in one office. Checked again here: what is not plain becomes no path. */
export function evidenceFolder(
  electionId: ElectionId,
  officeId: OfficeId,
  electorId: ElectorId,
): string {
  if (!PLAIN_ELECTOR_ID.test(electorId)) throw folderRefused();
  return `${officeFolder(electionId, officeId)}source-${electorId}/`;
}

/** Without what was sent: it may be a name. */
function folderRefused(): DomainError<'bad_request'> {
  return new DomainError(
    'bad_request',
    'No folder can have this name. An elector_id has 1 to 64 letters, digits, "-" and "_".',
  );
}
