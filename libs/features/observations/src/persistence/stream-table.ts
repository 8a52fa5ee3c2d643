import type { BallotAttributes, Stream, VoteAttributes } from '../domain/stream.js';
import { BALLOTS, VOTES } from '../domain/stream.js';

interface Column<A> {
  readonly name: string;
  readonly type: 'text' | 'boolean';
  readonly of: (attributes: A) => string | boolean;
}

/** Where the reports of a stream lie. */
export interface StreamTable<A extends object> {
  readonly stream: Stream<A>;
  readonly table: string;
  readonly columns: readonly Column<A>[];
  readonly read: (row: Readonly<Record<string, unknown>>) => A;
}

export const VOTE_TABLE: StreamTable<VoteAttributes> = {
  stream: VOTES,
  table: 'vote_reports',
  columns: [
    { name: 'gender', type: 'text', of: ({ gender }) => gender },
    { name: 'age', type: 'text', of: ({ age }) => age },
    { name: 'has_torn', type: 'boolean', of: ({ hasTorn }) => hasTorn },
  ],
  read: ({ gender, age, has_torn: hasTorn }) => ({ gender, age, hasTorn }) as VoteAttributes,
};

export const BALLOT_TABLE: StreamTable<BallotAttributes> = {
  stream: BALLOTS,
  table: 'ballot_reports',
  columns: [{ name: 'party_id', type: 'text', of: ({ partyId }) => partyId }],
  read: ({ party_id: partyId }) => ({ partyId }) as BallotAttributes,
};
