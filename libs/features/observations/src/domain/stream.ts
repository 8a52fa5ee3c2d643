export const STREAMS = ['votes', 'ballots'] as const;
export type StreamName = (typeof STREAMS)[number];

export const GENDERS = ['male', 'female'] as const;
export const AGES = ['less_30', 'less_60', 'more_60'] as const;

/** What a source saw of one voter. */
export interface VoteAttributes {
  readonly gender: (typeof GENDERS)[number];
  readonly age: (typeof AGES)[number];
  readonly hasTorn: boolean;
}

/** What a source heard of one paper that was read out. */
export interface BallotAttributes {
  readonly partyId: string;
}

/** One kind of thing that is counted one by one in an office, and what there is to say about each. */
export interface Stream<A extends object> {
  readonly name: StreamName;
  /** Agreed on one by one. */
  readonly fields: readonly (keyof A & string)[];
  /** The figures to which one of it adds one. */
  readonly figuresOf: (attributes: A) => readonly string[];
}

export const VOTES: Stream<VoteAttributes> = {
  name: 'votes',
  fields: ['gender', 'age', 'hasTorn'],
  figuresOf: ({ gender, age, hasTorn }) => [gender, age, ...(hasTorn ? ['has_torn'] : [])],
};

export const BALLOTS: Stream<BallotAttributes> = {
  name: 'ballots',
  fields: ['partyId'],
  figuresOf: ({ partyId }) => [partyId],
};

export function isSame<A extends object>(stream: Stream<A>, one: A | null, other: A | null) {
  if (one === null || other === null) return one === other;
  return stream.fields.every((field) => one[field] === other[field]);
}
