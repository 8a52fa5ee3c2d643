import type { Heard } from './clients/http-client.js';
import type { Figures } from './plan/expected-figures.js';

export interface Difference {
  readonly office: string;
  readonly what: string;
  readonly expected: string;
  readonly shown: string;
}

interface Shown {
  readonly stats: Heard;
  readonly results: Heard;
}

type Body = Readonly<Record<string, unknown>>;

const WHOLE_SECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** Where the public figures of an office are not what they must be. */
export function findDifferences(
  office: string,
  expected: Figures,
  { stats, results }: Shown,
): readonly Difference[] {
  const found: Difference[] = [];
  const compare = (what: string, due: unknown, shown: unknown) => {
    const texts = { expected: asText(due), shown: asText(shown) };
    if (texts.expected !== texts.shown) found.push({ office, what, ...texts });
  };
  compare('status of stats', 200, stats.status);
  compare('status of results', 200, results.status);
  if (found.length > 0) return found;
  const { votes, ballots } = expected;
  compare('totals', votes.totals, stats.body['totals']);
  compare('last_vote', votes.last, withoutTime(stats.body['last_vote'], compare));
  compare('results', rowsOf(ballots), shownRows(results.body['results']));
  compare('total_ballots', ballots.total, results.body['total_ballots']);
  compare('last_paper', ballots.last, results.body['last_paper']);
  return found;
}

/** When it was cannot be foreseen to the second; that it is stated can. */
function withoutTime(
  last: unknown,
  compare: (what: string, due: unknown, shown: unknown) => void,
): unknown {
  if (typeof last !== 'object' || last === null) return last;
  const { timestamp, ...rest } = last as Body;
  const isStated = typeof timestamp === 'string' && WHOLE_SECONDS.test(timestamp);
  compare('last_vote.timestamp', true, isStated);
  return rest;
}

function rowsOf({ byParty, total }: Figures['ballots']): Body {
  return Object.fromEntries(
    Object.entries(byParty).map(([party, ballots]) => [
      party,
      { ballots, share: Math.round((ballots / total) * 10_000) / 10_000 },
    ]),
  );
}

function shownRows(results: unknown): unknown {
  if (!Array.isArray(results)) return results;
  const rows = results as readonly Body[];
  const ballots = rows.map((row) => Number(row['ballots']));
  if (ballots.some((count, n) => count > (ballots[n - 1] ?? Infinity))) return 'not in order';
  return Object.fromEntries(
    rows.map(({ party_id: party, ...figures }) => [String(party), figures]),
  );
}

/** The same whatever the order of the fields. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  );
}
