import type { ReportId } from '#kernel';
import type { VoteAttributes } from './stream.js';

/** One version of what a source reported of one index. */
export interface VersionSeen {
  readonly sourceId: string;
  readonly id: ReportId;
  readonly revision: number;
  readonly sequence: number;
  readonly receivedAt: Date;
  /** Whether it came within the time for which votes are fresh. */
  readonly isFresh: boolean;
  readonly isBatched: boolean;
  readonly isTrusted: boolean;
  /** Null where the report was withdrawn. */
  readonly said: VoteAttributes | null;
}

export interface FirstVote {
  readonly reportId: ReportId;
  readonly said: VoteAttributes;
  /** When it was reported first; what stands now may be a correction. */
  readonly at: Date;
}

/**
 * What there is to show of one index, of all versions of it: the first report that came by itself, as its source has it now.
 * Nothing where that is not fresh any more, or was withdrawn.
 */
export function firstVote(versions: readonly VersionSeen[]): FirstVote | undefined {
  const firsts = versions.filter(
    ({ isBatched, sourceId, revision }) =>
      !isBatched &&
      !versions.some((other) => other.sourceId === sourceId && other.revision < revision),
  );
  if (firsts.some(({ isFresh }) => !isFresh)) return undefined;
  const [first] = firsts.sort((one, other) => one.sequence - other.sequence);
  if (first === undefined) return undefined;
  const [standing] = versions
    .filter(({ sourceId }) => sourceId === first.sourceId)
    .sort(
      (one, other) =>
        Number(other.isTrusted) - Number(one.isTrusted) || other.revision - one.revision,
    );
  if (standing?.said === null || standing === undefined) return undefined;
  return { reportId: standing.id, said: standing.said, at: first.receivedAt };
}
