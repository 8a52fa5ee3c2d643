import type { AccountId, Brand, CandidateId, ElectionId, OfficeId } from '#kernel';
import type { Answer, AsWritten } from './checks/answers.js';
import { TOTALS, type Cell, type Field, type Figures, type Settled } from './figures.js';
import type { EntryMode, ResultState } from './life.js';
import type { Entry, OfficeResult } from './office-result.js';

export type EntryId = Brand<string, 'EntryId'>;

/** Figures as they are kept: plain, and with a cell for every candidate of the ballot of that day. */
export type PlainFigures = Readonly<Record<(typeof TOTALS)[number], Cell>> & {
  readonly votes: Readonly<Record<CandidateId, Cell>>;
};

export interface StoredEntry {
  readonly id: EntryId;
  readonly officeId: OfficeId;
  readonly authorId: AccountId;
  readonly figures: PlainFigures;
  readonly asWritten: string | null;
  readonly enteredAt: Date;
}

/** The result of an office as its row says. */
export interface StoredResult {
  readonly officeId: OfficeId;
  readonly electionId: ElectionId;
  readonly state: ResultState;
  readonly stateBefore: ResultState | null;
  readonly version: number;
  /** In force. */
  readonly entries: readonly EntryId[];
  readonly settled: Readonly<Record<string, Cell>>;
  /** Agreed on; null until then. */
  readonly figures: PlainFigures | null;
  readonly asWritten: string | null;
  readonly photo: string | null;
  readonly photoSha256: string | null;
  readonly answers: readonly Answer[];
  /** Findings that keep the election from being certified. */
  readonly blockers: number;
  readonly changedAt: Date;
}

export function toPlain(figures: Figures): PlainFigures {
  const { registered, voters, blank, nullVotes, valid } = figures;
  return {
    ...{ registered, voters, blank, nullVotes, valid },
    votes: Object.fromEntries(figures.votes) as Record<CandidateId, Cell>,
  };
}

/** A candidate who came onto the ballot later has an empty cell. */
export function fromPlain(plain: PlainFigures, ballot: readonly CandidateId[]): Figures {
  const { registered, voters, blank, nullVotes, valid, votes } = plain;
  return {
    ...{ registered, voters, blank, nullVotes, valid },
    votes: new Map(ballot.map((candidate) => [candidate, votes[candidate] ?? null])),
  };
}

export function toDomain(
  stored: StoredResult,
  entries: readonly StoredEntry[],
  ballot: readonly CandidateId[],
  mode: EntryMode,
): OfficeResult {
  const inForce = stored.entries.flatMap((id) => entries.filter((entry) => entry.id === id));
  return {
    mode,
    state: stored.state,
    stateBefore: stored.stateBefore,
    entries: inForce.map(({ authorId, figures }): Entry => {
      return { by: authorId, figures: fromPlain(figures, ballot) };
    }),
    settled: new Map(Object.entries(stored.settled) as [Field, Cell][]) satisfies Settled,
    figures: stored.figures === null ? null : fromPlain(stored.figures, ballot),
  };
}

export function asWrittenOf(
  reason: string | null,
  { photo }: Pick<StoredResult, 'photo'>,
): AsWritten | null {
  return reason === null ? null : { reason, photo: photo ?? '' };
}
