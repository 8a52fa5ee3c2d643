import type { Need, Section } from './needs.js';
import { expectStatus, listOf, membersOf, type Members } from './expectations.js';
import type { Options } from './options.js';
import type { Answer } from './client.js';

/** What is said of one index, as it travels. */
export type Content = Readonly<Record<string, string | boolean>>;

export interface Figures {
  readonly counts: Readonly<Record<string, number>>;
  readonly last: Members | null;
}

/** Votes or ballots: the contract treats them alike, so most cases are written once. */
export interface Flow {
  readonly name: 'vote' | 'ballot';
  readonly section: Section;
  readonly path: string;
  readonly publicPath: (office: string) => string;
  /** What every case of it has to be told. */
  readonly needs: readonly Need[];
  readonly office: (options: Options) => string | undefined;
  readonly secondOffice: (options: Options) => string | undefined;
  readonly secondNeeds: readonly Need[];
  /** Different from each other; at least two under the profile scrutin. */
  readonly contents: (options: Options) => readonly Content[];
  readonly fields: readonly string[];
  /** By how much one of it moves each figure. */
  readonly weights: (content: Content) => Readonly<Record<string, number>>;
  readonly read: (answer: Answer) => Figures;
}

export const VOTES: Flow = {
  name: 'vote',
  section: 'votes',
  path: '/api/vote/',
  publicPath: (office) => `/api/pollofficesstats/${encodeURIComponent(office)}/`,
  needs: ['office'],
  office: ({ offices }) => offices[0],
  secondOffice: ({ offices }) => offices[1],
  secondNeeds: ['secondOffice'],
  contents: () => [
    { gender: 'female', age: 'less_60', has_torn: false },
    { gender: 'male', age: 'more_60', has_torn: true },
    { gender: 'male', age: 'less_30', has_torn: false },
  ],
  fields: ['gender', 'age', 'has_torn'],
  weights: ({ gender, age, has_torn }) => ({
    votes: 1,
    [String(gender)]: 1,
    [String(age)]: 1,
    has_torn: has_torn === true ? 1 : 0,
  }),
  read: (answer) => {
    const body = figuresIn(answer);
    return {
      counts: numbersIn(membersOf('totals', body['totals'])),
      last: lastOf(body['last_vote']),
    };
  },
};

export const BALLOTS: Flow = {
  name: 'ballot',
  section: 'ballots',
  path: '/api/votingpaperresult/',
  publicPath: (office) => `/api/pollofficeresults/${encodeURIComponent(office)}/`,
  needs: ['countingOffice', 'party'],
  office: ({ countingOffices }) => countingOffices[0],
  secondOffice: ({ countingOffices }) => countingOffices[1],
  secondNeeds: ['secondCountingOffice'],
  // Papers that name nobody are a clarification of ours, not of the contract.
  contents: ({ parties, profile }) =>
    [...parties, ...(profile === 'scrutin' ? ['blank', 'null'] : [])].map((party_id) => ({
      party_id,
    })),
  fields: ['party_id'],
  weights: ({ party_id }) => ({ total_ballots: 1, [`of ${String(party_id)}`]: 1 }),
  read: (answer) => {
    const body = figuresIn(answer);
    const rows = listOf('results', body['results']).map((row) => membersOf('a row', row));
    const byParty = rows.map((row): [string, unknown] => [
      `of ${String(row['party_id'])}`,
      row['ballots'],
    ]);
    return {
      counts: numbersIn(Object.fromEntries([...byParty, ['total_ballots', body['total_ballots']]])),
      last: lastOf(body['last_paper']),
    };
  },
};

export const FLOWS = [VOTES, BALLOTS] as const;

function figuresIn(answer: Answer): Members {
  expectStatus(answer, 200);
  return membersOf(`the body of ${answer.request}`, answer.body);
}

function numbersIn(members: Members): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(members).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
}

function lastOf(value: unknown): Members | null {
  return value === null || value === undefined ? null : membersOf('the last one', value);
}
