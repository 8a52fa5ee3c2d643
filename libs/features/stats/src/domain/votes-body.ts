import type { Tally } from './tally.js';

type Figure = 'male' | 'female' | 'less_30' | 'less_60' | 'more_60' | 'has_torn';

/** As the field contract has it, key by key. */
export interface VotesBody {
  readonly totals: { readonly votes: number } & Readonly<Record<Figure, number>>;
  readonly last_vote: {
    readonly index: unknown;
    readonly gender: unknown;
    readonly age: unknown;
    readonly has_torn: unknown;
    readonly timestamp: string;
  } | null;
}

export function votesBody(tally: Tally | undefined): VotesBody {
  const { counted = 0, figures = {}, last = null } = tally ?? {};
  const figure = (name: Figure): number => figures[name] ?? 0;
  return {
    totals: {
      votes: counted,
      male: figure('male'),
      female: figure('female'),
      less_30: figure('less_30'),
      less_60: figure('less_60'),
      more_60: figure('more_60'),
      has_torn: figure('has_torn'),
    },
    last_vote: last && {
      index: last['index'],
      gender: last['gender'],
      age: last['age'],
      has_torn: last['has_torn'],
      timestamp: wholeSeconds(String(last['observed_at'])),
    },
  };
}

/** What has begun counts: a vote of 14:02:11.999 was seen at 14:02:11. */
function wholeSeconds(instant: string): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
