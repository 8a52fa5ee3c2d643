import type { Lie } from './lie.js';
import type { Agreed, FakeStream } from './fake-stream.js';

const FIGURES = ['male', 'female', 'less_30', 'less_60', 'more_60'];

/** What GET /api/pollofficesstats/ answers. */
export function fakeStatistics(stream: FakeStream, lie: Lie | undefined): object {
  const counted = lie === 'figures stand still' ? [] : stream.counted();
  const totals: Record<string, number> = { votes: counted.length };
  for (const figure of FIGURES) {
    totals[figure] = counted.filter(
      ({ gender, age }) => gender === figure || age === figure,
    ).length;
  }
  totals['has_torn'] = counted.filter(({ has_torn }) => has_torn === true).length;
  if (lie === 'totals have a key more') totals['unknown'] = 0;
  if (lie === 'totals are fractions') totals['has_torn'] += 0.5;
  if (lie === 'one man more') totals['male'] = (totals['male'] ?? 0) + 1;
  const last = lastOf(stream, lie);
  if (last === undefined) {
    return { totals, last_vote: lie === 'empty office has a last vote' ? {} : null };
  }
  const { index, content, at } = last;
  return { totals, last_vote: { index, ...content, timestamp: timestampOf(at, lie) } };
}

/** What GET /api/pollofficeresults/ answers. */
export function fakeResults(
  stream: FakeStream,
  parties: readonly string[],
  lie: Lie | undefined,
): object {
  const counted = lie === 'figures stand still' ? [] : stream.counted();
  const named = counted.map(({ party_id }) => String(party_id));
  const order = [...new Set([...parties, 'blank', 'null', ...named])];
  const rows = order
    .map((party) => [party, counted.filter(({ party_id }) => party_id === party).length] as const)
    .filter(([, ballots]) => ballots > 0 || lie === 'empty office has rows')
    .filter(([party]) => party !== 'blank' || lie !== 'blank papers have no row')
    .sort(([, one], [, other]) => (lie === 'rows upside down' ? one - other : other - one))
    .map(([party_id, ballots]) => ({
      ...{ party_id, ballots, share: shareOf(ballots, counted.length, lie) },
      ...(lie === 'a row has a key more' ? { name: party_id } : {}),
    }));
  const twice = lie === 'a party has two rows' ? rows.slice(0, 1) : [];
  const last = lastOf(stream, lie);
  return {
    last_paper: last === undefined ? null : { index: last.index, ...last.content },
    results: [...twice.map((row) => ({ ...row, ballots: 0, share: 0 })), ...rows],
    total_ballots: counted.length + (lie === 'total_ballots is one more' ? 1 : 0),
  };
}

function lastOf(stream: FakeStream, lie: Lie | undefined): Agreed | undefined {
  return stream.agreed().at(lie === 'last is first' ? 0 : -1);
}

function shareOf(ballots: number, total: number, lie: Lie | undefined): number {
  if (total === 0) return 0;
  if (lie === 'share in percent') return Math.round((ballots / total) * 100);
  return Number((ballots / total).toFixed(lie === 'share of two decimals' ? 2 : 4));
}

function timestampOf(at: Date, lie: Lie | undefined): string {
  const text = at.toISOString();
  if (lie === 'fractions of seconds') return text;
  if (lie === 'old timestamp') return '2025-08-15T14:02:11Z';
  return `${text.slice(0, 19)}${lie === 'timestamp without zone' ? '' : 'Z'}`;
}

/** Equal where the figures are. */
export function fakeEtag(body: string, lie: Lie | undefined): string {
  return lie === 'ETag never changes' ? '"1"' : `"${Buffer.from(body).toString('base64url')}"`;
}
