/** What a reporter sees of one voter, as the API names it. */
export interface VoteSeen {
  readonly gender: 'female' | 'male';
  readonly age: 'less_30' | 'less_60' | 'more_60';
  readonly has_torn: boolean;
}

/** What is read out from one paper: a party of the ballot, `blank` or `null`. */
export interface BallotSeen {
  readonly party_id: string;
}

export type Seen = VoteSeen | BallotSeen;

/** Votes and ballots are numbered and sent each on their own. */
export const STREAMS = ['votes', 'ballots'] as const;
export type Stream = (typeof STREAMS)[number];

/** Tapped a moment ago: it has no number yet, and can be taken back as if it had never been. */
export interface Held {
  readonly id: string;
  /** Null: somebody passed and was not seen well. The number stays free. */
  readonly seen: Seen | null;
  readonly at: number;
}

/** What is to be told to the server, in the order in which it was decided. */
export interface Deed {
  readonly order: number;
  readonly action: 'report' | 'correct' | 'withdraw';
  readonly index: number;
  readonly revision: number;
  /** Null of a withdrawal alone. */
  readonly seen: Seen | null;
  /** Undefined where the server did not believe the clock of this phone. */
  readonly at: number | undefined;
  /** Somebody looked at what stands and says that this is right. */
  readonly insists: boolean;
}

/** A deed that the server refused for good: somebody has to look at it. */
export interface Refused {
  readonly deed: Deed;
  readonly code: string;
  readonly detail: string;
}

/** The last word of this phone on one number. */
export interface Line {
  readonly index: number;
  readonly revision: number;
  /** Null where it was withdrawn. */
  readonly seen: Seen | null;
  readonly at: number;
  readonly isSent: boolean;
  /** Of the report, once the server has it: the photo of a vote is called after it. */
  readonly id?: string | undefined;
}

/** Everything that this phone knows of one stream of one office. It is written in one piece, or not at all. */
export interface Book {
  readonly held: readonly Held[];
  readonly deeds: readonly Deed[];
  readonly refused: readonly Refused[];
  readonly lines: readonly Line[];
  /** No number below this one is given out. */
  readonly floor: number;
  readonly nextOrder: number;
  /** Of the last tap, also of one that was taken back. */
  readonly lastTap: { readonly at: number; readonly seen: Seen | null } | undefined;
}

export const EMPTY_BOOK: Book = {
  held: [],
  deeds: [],
  refused: [],
  lines: [],
  floor: 1,
  nextOrder: 1,
  lastTap: undefined,
};

/** What has not reached the server yet, also what can still be undone. */
export function countWaiting({ held, deeds }: Book): number {
  return deeds.length + held.filter(({ seen }) => seen !== null).length;
}

export function isSameSeen(one: Seen | null, other: Seen | null): boolean {
  if (one === null || other === null) return one === other;
  if ('party_id' in one) return 'party_id' in other && one.party_id === other.party_id;
  if ('party_id' in other) return false;
  return one.gender === other.gender && one.age === other.age && one.has_torn === other.has_torn;
}
