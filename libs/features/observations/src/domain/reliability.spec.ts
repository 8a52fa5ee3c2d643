import type { ReportId, SourceId } from '#kernel';
import { activityOf, reliabilityOf } from './reliability.js';
import type { SourceStatus, StandingReport } from './report.js';
import { BALLOTS, type BallotAttributes } from './stream.js';

const START = Date.UTC(2026, 3, 12, 18);
let sequence = 0;

function said(
  sourceId: string,
  index: number,
  partyId: string | null,
  status: SourceStatus = 'unverified',
  own: { readonly second?: number; readonly isBatched?: boolean; readonly revision?: number } = {},
): StandingReport<BallotAttributes> {
  sequence += 1;
  const receivedAt = new Date(START + 1_000 * (own.second ?? sequence));
  const report = {
    id: String(sequence) as ReportId,
    sourceId: sourceId as SourceId,
    ...{ index, revision: own.revision ?? 1, sequence, isTrusted: true },
    attributes: partyId === null ? null : { partyId },
    isBatched: own.isBatched ?? false,
    ...{ receivedAt, observedAt: receivedAt },
  };
  return { report, status };
}

describe('how much there is behind figures', () => {
  it('is nothing where nobody reported', () => {
    expect(reliabilityOf(BALLOTS, [], 10)).toEqual({
      sources: { unverified: 0, independent: 0, suspended: 0 },
      agreement: { compared: 0, agreed: 0 },
      gaps: { count: 0, indexes: [] },
      ...{ disputed: 0, uncounted: 0, drift: null },
    });
  });

  it('is who reported, where they agree, what nobody reported, what counts nowhere and how far they are apart', () => {
    const reports = [
      said('a', 1, 'UDN', 'independent'),
      said('b', 1, 'UDN', 'independent'),
      said('a', 2, 'UDN', 'independent'),
      said('b', 2, 'RPG', 'independent'),
      said('a', 5, 'UDN', 'independent'),
      said('c', 1, 'RPG'),
      said('d', 3, 'RPG', 'suspended'),
      said('d', 4, null, 'suspended'),
      said('a', 99, 'UDN', 'independent'),
    ];
    expect(reliabilityOf(BALLOTS, reports, 10)).toEqual({
      sources: { unverified: 1, independent: 2, suspended: 1 },
      agreement: { compared: 2, agreed: 1 },
      gaps: { count: 2, indexes: [3, 4] },
      disputed: 2,
      uncounted: 3,
      drift: { lowest: 2, highest: 5 },
    });
  });

  it('names a hundred gaps at most, and counts them all', () => {
    const { gaps } = reliabilityOf(BALLOTS, [said('a', 1, 'UDN'), said('a', 5_000, 'UDN')], null);
    expect(gaps.count).toBe(4_998);
    expect(gaps.indexes).toHaveLength(100);
    expect(gaps.indexes[0]).toBe(2);
  });
});

describe('what a source did', () => {
  const bounds = { firstIndependent: null, countedUpTo: 10 };

  it('is nothing where it reported nothing', () => {
    expect(activityOf(BALLOTS, [said('a', 1, 'UDN')], 'b', bounds)).toBeUndefined();
  });

  it('is counted, and held against what was agreed with others', () => {
    const reports = [
      said('a', 1, 'UDN', 'unverified', { second: 0 }),
      said('a', 2, 'UDN', 'unverified', { second: 10, revision: 2 }),
      said('a', 3, 'UDN', 'unverified', { second: 20, isBatched: true }),
      said('a', 4, null, 'unverified', { second: 30, revision: 2 }),
      said('a', 12, 'UDN', 'unverified', { second: 40 }),
      said('b', 1, 'UDN'),
      said('b', 2, 'RPG'),
      said('c', 2, 'RPG'),
      said('d', 3, 'RPG', 'suspended'),
    ];
    expect(activityOf(BALLOTS, reports, 'a', bounds)).toEqual({
      ...{ standing: 4, withdrawn: 1, corrected: 2, batched: 1, highestIndex: 12 },
      ...{ compared: 2, agreed: 1, uncounted: 1, fastestMinute: 4 },
      firstReceivedAt: new Date(START),
      lastReceivedAt: new Date(START + 40_000),
    });
  });

  it('shows who races: the most single reports within one minute', () => {
    const at = (second: number) => said('a', second + 1, 'UDN', 'unverified', { second });
    const slow = [0, 30, 60, 90].map(at);
    expect(activityOf(BALLOTS, slow, 'a', bounds)?.fastestMinute).toBe(2);
    const fast = Array.from({ length: 59 }, (_, n) => at(100 + n));
    expect(activityOf(BALLOTS, [...slow, ...fast], 'a', bounds)?.fastestMinute).toBe(59);
  });
});
