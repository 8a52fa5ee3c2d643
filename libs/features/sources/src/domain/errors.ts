import { DomainError, type FieldProblem } from '#kernel';
import type { SourceStatus } from './source.js';
import { STANDING_MOVES, type StandingRefusal } from './standing.js';

/** What the field may hear. */
export type SignInErrorCode =
  | 'wrong_credentials'
  | 'password_refused'
  | 'source_suspended'
  | 'office_not_found'
  | 'window_closed'
  | 'too_many_tokens';

/** What members of an election may hear. */
export type StandingErrorCode = 'source_not_found' | StandingRefusal;

export type SourcesErrorCode = SignInErrorCode | StandingErrorCode;

type Refusal = DomainError<SourcesErrorCode>;

/** The same for a wrong password, a missing one, and one that nobody may set. */
export function wrongCredentials(): Refusal {
  return new DomainError(
    'wrong_credentials',
    'The password is wrong or missing. A source that has none can set one only with a live token of its own.',
  );
}

export function passwordRefused(problems: readonly FieldProblem[]): Refusal {
  return new DomainError('password_refused', 'Choose another password; see errors.', problems);
}

export function electorIdRefused(): DomainError<'validation_failed'> {
  return new DomainError('validation_failed', 'Some fields were refused; see errors.', [
    {
      field: 'elector_id',
      code: 'matches',
      detail: 'elector_id must be 1 to 64 letters, digits, "-" or "_"',
    },
  ]);
}

export function sourceSuspended(): Refusal {
  return new DomainError(
    'source_suspended',
    'This source is suspended in this election. Ask those who run the election.',
  );
}

/** The same for an office that never was, and one whose election is a draft. */
export function officeNotFound(): Refusal {
  return new DomainError('office_not_found', 'There is no such office. Check poll_office_id.');
}

const DOINGS = {
  authentication: 'Signing in',
  votes: 'Reporting votes',
  ballots: 'Reporting ballots',
} as const;

interface Window {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export function windowClosed(deed: keyof typeof DOINGS, { opensAt, closesAt }: Window): Refusal {
  const [opens, closes] = [opensAt.toISOString(), closesAt.toISOString()];
  return new DomainError(
    'window_closed',
    `${DOINGS[deed]} is possible at this office from ${opens} until ${closes}, unless the election is over before.`,
    [],
    { members: { opens_at: opens, closes_at: closes } },
  );
}

export function tooManyTokens(retryAfterSeconds: number): Refusal {
  return new DomainError(
    'too_many_tokens',
    'This source has as many live tokens for this office as there may be. Use one of them, or sign in with a password.',
    [],
    { retryAfterSeconds },
  );
}

/** In the moment between two looks somebody else changed the same source; to repeat it is all that is needed. */
export function signInCollided(): DomainError<'too_many_requests'> {
  return new DomainError(
    'too_many_requests',
    'Too many sign-ins of this source at once. Wait as long as Retry-After says.',
    [],
    { retryAfterSeconds: 1 },
  );
}

export function tooManyWrongTokens(retryAfterSeconds: number): DomainError<'too_many_requests'> {
  return new DomainError(
    'too_many_requests',
    'Too many wrong tokens came from your network. Wait as long as Retry-After says.',
    [],
    { retryAfterSeconds },
  );
}

export function sourceNotFound(): Refusal {
  return new DomainError('source_not_found', 'There is no such source in this election.');
}

export function changedMeanwhile(): DomainError<'conflict'> {
  return new DomainError(
    'conflict',
    'Somebody else changed this meanwhile. Read it again and repeat the change.',
  );
}

export function standingRefused(
  why: StandingRefusal,
  from: SourceStatus,
  to: SourceStatus,
): Refusal {
  switch (why) {
    case 'source_wrong_move':
      return new DomainError(
        why,
        `The source is ${from} and cannot become ${to}; possible from here: ${STANDING_MOVES[from].join(', ')}.`,
      );
    case 'source_password_needed':
      return new DomainError(
        why,
        'A source without a password cannot be independent: anybody who knows its elector_id could report in its name. Have it set one first.',
      );
  }
}
