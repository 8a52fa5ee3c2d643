import { DomainError, type FieldProblem } from '#kernel';
import type { ElectionState } from './life.js';
import { ALLOWED, type Deed, type Role } from './permission.js';

export type ElectionsErrorCode =
  | 'election_not_found'
  | 'area_not_found'
  | 'centre_not_found'
  | 'office_not_found'
  | 'candidate_not_found'
  | 'photo_not_found'
  | 'member_not_found'
  | 'invitation_not_found'
  | 'import_not_found'
  | 'role_insufficient'
  | 'wrong_move'
  | 'election_incomplete'
  | 'election_over'
  | 'not_a_draft'
  | 'frozen'
  | 'extension_refused'
  | 'code_taken'
  | 'in_use'
  | 'last_owner'
  | 'already_member'
  | 'invitation_refused'
  | 'nothing_to_decide'
  | 'photo_refused'
  | 'import_running'
  | 'import_busy';

type Refusal = DomainError<ElectionsErrorCode>;

const MISSING = {
  election: 'election_not_found',
  area: 'area_not_found',
  centre: 'centre_not_found',
  office: 'office_not_found',
  candidate: 'candidate_not_found',
  photo: 'photo_not_found',
  member: 'member_not_found',
  invitation: 'invitation_not_found',
  import: 'import_not_found',
} as const satisfies Readonly<Record<string, ElectionsErrorCode>>;

/** The same for what never was and for what belongs to a team that you are not in. */
export function notFound(what: keyof typeof MISSING): Refusal {
  return new DomainError(MISSING[what], `There is no such ${what}, or it is not yours to see.`);
}

export function roleInsufficient(role: Role, deed: Deed): Refusal {
  return new DomainError(
    'role_insufficient',
    `This needs the role ${ALLOWED[deed].join(' or ')}; yours is ${role}. Ask an owner of the election.`,
  );
}

export function directorsOnly(): Refusal {
  return new DomainError(
    'role_insufficient',
    'Only directors take part in elections; an admin of the platform cannot touch them.',
  );
}

export function wrongMove(
  from: ElectionState,
  to: ElectionState,
  possible: readonly ElectionState[],
): Refusal {
  const next =
    possible.length === 0 ? 'nothing can follow' : `possible from here: ${possible.join(', ')}`;
  return new DomainError('wrong_move', `The election is ${from} and cannot become ${to}; ${next}.`);
}

export function reasonMissing(): DomainError<'validation_failed'> {
  return refusedFields([
    { field: 'reason', code: 'missing', detail: 'say why: the reason is kept in the trail' },
  ]);
}

export function refusedFields(problems: readonly FieldProblem[]): DomainError<'validation_failed'> {
  return new DomainError('validation_failed', 'Some fields were refused; see errors.', problems);
}

export function incomplete(problems: readonly FieldProblem[]): Refusal {
  return new DomainError(
    'election_incomplete',
    'The election cannot be scheduled yet; see errors for what is missing.',
    problems,
  );
}

export function leavesIncomplete(problems: readonly FieldProblem[]): Refusal {
  return new DomainError(
    'election_incomplete',
    'Once scheduled, an election is never without these. Add another one first, or move the election back to draft.',
    problems,
  );
}

export function notCertifiable(problems: readonly FieldProblem[]): Refusal {
  return new DomainError(
    'election_incomplete',
    'The election cannot be certified yet; see errors for what is open.',
    problems,
  );
}

export function electionOver(state: ElectionState): Refusal {
  return new DomainError(
    'election_over',
    `The election is ${state}; nothing about it changes any more.`,
  );
}

export function notADraft(): Refusal {
  return new DomainError(
    'not_a_draft',
    'Only a draft can be deleted. Move the election to cancelled instead.',
  );
}

export function frozenRules(fields: readonly string[]): Refusal {
  return new DomainError(
    'frozen',
    `Once scheduled, an election keeps its ${fields.join(', ')}. Move it back to draft first, or leave them out.`,
  );
}

export function frozenHours(): Refusal {
  return new DomainError(
    'frozen',
    'Voting has begun: opening hours stay, and closing hours change only by an extension.',
  );
}

export function frozenIdentity(fields: readonly string[]): Refusal {
  return new DomainError(
    'frozen',
    `Voting has begun: ${fields.join(', ')} stand still. Leave them out.`,
  );
}

/** Of what voters vote on, and where. */
export function frozenRegistry(): Refusal {
  return new DomainError(
    'frozen',
    'Voting has begun: this changes only by an amendment of an owner. Send the same request with amendment_reason.',
  );
}

export function extensionRefused(detail: string): Refusal {
  return new DomainError('extension_refused', detail);
}

export function codeTaken(field: string): Refusal {
  return new DomainError('code_taken', 'Something else carries this already; see errors.', [
    { field, code: 'taken', detail: `${field} is in use; choose another one` },
  ]);
}

export function inUse(detail: string): Refusal {
  return new DomainError('in_use', detail);
}

export function lastOwner(): Refusal {
  return new DomainError(
    'last_owner',
    'An election needs an owner. Make somebody else an owner first.',
  );
}

export function alreadyMember(): Refusal {
  return new DomainError(
    'already_member',
    'Somebody with this address is a member already. Change their role instead.',
  );
}

/** The same for a link that never was, is over, was used, was replaced, or went to another address. */
export function invitationRefused(): Refusal {
  return new DomainError(
    'invitation_refused',
    'This invitation does not work: it was used, replaced, withdrawn, is too old, or went to another address. Ask for a new one.',
  );
}

export function nothingToDecide(): Refusal {
  return new DomainError('nothing_to_decide', 'This election does not wait for an approval.');
}

export function changedMeanwhile(): DomainError<'conflict'> {
  return new DomainError(
    'conflict',
    'Somebody else changed this meanwhile. Read it again and repeat the change.',
  );
}

/** `code` and `detail` are those of the images area. */
export function photoRefused(code: string, detail: string): Refusal {
  return new DomainError('photo_refused', detail, [{ field: 'photo', code, detail }]);
}

export function photosBusy(detail: string): DomainError<'too_many_requests'> {
  return new DomainError('too_many_requests', detail, [], { retryAfterSeconds: 5 });
}

export function importRunning(): Refusal {
  return new DomainError(
    'import_running',
    'A polling map of this election is being imported at this moment. Wait until it is done.',
  );
}

export function importBusy(): Refusal {
  return new DomainError(
    'import_busy',
    'Too many polling maps wait to be read. Send yours again in a minute.',
    [],
    { retryAfterSeconds: 60 },
  );
}
