import type { Actor } from '#kernel';
import { openWarnings } from './domain/checks/answers.js';
import type { Finding } from './domain/checks/checks.js';
import { possibleDeeds, type ResultDeed } from './domain/life.js';
import { mayReadEntry, viewOf, type ResultView } from './domain/masking.js';
import type { StoredEntry, StoredResult } from './domain/stored-result.js';
import type { OpenResult } from './open-result.js';

/** The result of an office, as its reader may see it. */
export interface ShownResult {
  readonly stored: Pick<
    StoredResult,
    'officeId' | 'version' | 'photoSha256' | 'answers' | 'changedAt' | 'asWritten'
  >;
  readonly view: ResultView;
  readonly possible: readonly ResultDeed[];
  readonly mode: 'single' | 'double';
  /** About the figures in force, or about the reader's own entry. */
  readonly findings: readonly Finding[];
  readonly openWarnings: readonly Finding[];
  /** Every version that the reader may see, the oldest first. */
  readonly versions: readonly StoredEntry[];
}

export function show(actor: Actor, open: OpenResult): ShownResult {
  const { stored, result, entries } = open;
  const viewer = 'id' in actor && actor.kind === 'director' ? actor.id : undefined;
  // An operator's command reads no blind entries either.
  const reader = viewer ?? ('' as Exclude<typeof viewer, undefined>);
  const view = viewOf(result, reader);
  const figures = view.figures ?? view.entries[0]?.figures;
  const findings = figures === undefined ? [] : open.findings(figures);
  return {
    stored,
    view,
    possible: possibleDeeds(result.state, result.mode),
    mode: result.mode,
    findings,
    openWarnings: figures === undefined ? [] : openWarnings(findings, figures, stored.answers),
    versions: entries.filter(({ authorId }) => mayReadEntry(result, authorId, reader)),
  };
}
