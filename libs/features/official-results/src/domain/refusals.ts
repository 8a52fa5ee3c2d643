import { DomainError, type FieldProblem } from '#kernel';
import type { Finding } from './checks/checks.js';
import { wireName } from './figures.js';

export type ResultRefusalCode =
  | 'results_not_open'
  | 'result_exists'
  | 'result_changed'
  | 'result_version_missing'
  | 'finding_not_open'
  | 'lots_drawn'
  | 'rules_frozen'
  | 'area_not_cancelled'
  | 'publication_refused'
  | 'publication_not_found'
  | 'nothing_to_publish';

type Refusal = DomainError<ResultRefusalCode>;

export function resultsNotOpen(): Refusal {
  return new DomainError(
    'results_not_open',
    'Voting has not begun: results are keyed from the opening on.',
  );
}

export function resultExists(): Refusal {
  return new DomainError(
    'result_exists',
    'This paper was keyed already. Read it again, and correct it with PUT and If-Match.',
  );
}

export function resultChanged(): Refusal {
  return new DomainError(
    'result_changed',
    'Somebody else changed this result meanwhile. Read it again and repeat the change.',
  );
}

export function versionMissing(): Refusal {
  return new DomainError(
    'result_version_missing',
    'Send the ETag of the result that you changed as If-Match, so that nobody is overwritten.',
  );
}

export function findingNotOpen(): Refusal {
  return new DomainError(
    'finding_not_open',
    'There is no such open warning about these figures. Read the result again.',
  );
}

export function rulesFrozen(fields: readonly string[]): Refusal {
  return new DomainError(
    'rules_frozen',
    `Voting has begun: ${fields.join(', ')} stand still. Tolerances may still change.`,
  );
}

export function areaNotCancelled(): Refusal {
  return new DomainError('area_not_cancelled', 'This area is not cancelled by itself.');
}

/** The figures cannot be: each finding, by the first of its fields. */
export function findingsProblems(findings: readonly Finding[]): readonly FieldProblem[] {
  return findings.map(({ code, fields, english }) => ({
    field: fields[0] === undefined ? 'figures' : wireName(fields[0]),
    code,
    detail: english,
  }));
}

export function lotsDrawn(): Refusal {
  return new DomainError('lots_drawn', 'Lots were recorded for this tie already.');
}

export function publicationRefused(problems: readonly FieldProblem[]): Refusal {
  return new DomainError(
    'publication_refused',
    'These figures do not go out: they contradict each other or what was counted; see errors.',
    problems,
  );
}

export function nothingToPublish(): Refusal {
  return new DomainError('nothing_to_publish', 'No office has a final result yet.');
}

export function publicationNotFound(): Refusal {
  return new DomainError('publication_not_found', 'There is no publication of this number.');
}
