import type { Candidate, CountedBallots, OfficialSums } from '../../api/public-figures.js';
import { ballotRows, spoiltBallots } from './ballot-rows.js';

const candidate = (id: string, party: string, order: number): Candidate => ({
  ...{ id, party_id: party, name: `N ${party}`, party_name: null },
  ...{ colour: null, list_order: order },
});
const CANDIDATES = [candidate('1', 'A', 1), candidate('2', 'B', 2), candidate('3', 'C', 3)];

const counted = (results: CountedBallots['results'], total: number): CountedBallots => ({
  offices: { expected: 1, reported: 1 },
  disputed: 0,
  total_ballots: total,
  results,
  unverified: { offices: 0, ballots: 0 },
});
const FIELD = counted(
  [
    { party_id: 'B', ballots: 6, share_percent: '60.00' },
    { party_id: 'blank', ballots: 3, share_percent: '30.00' },
    { party_id: 'null', ballots: 1, share_percent: '10.00' },
  ],
  10,
);

const official = {
  candidates: [
    { candidate_id: '1', votes: 5, share_percent: '50.00' },
    { candidate_id: '2', votes: 3, share_percent: '30.00' },
  ],
} as unknown as OfficialSums;

describe('the rows of the count', () => {
  it('follow the field before anything is published, equals as on the ballot', () => {
    const rows = ballotRows(CANDIDATES, FIELD, null);
    expect(rows.map((row) => row.candidate.party_id)).toEqual(['B', 'A', 'C']);
    expect(rows[1]?.field).toEqual({ ballots: 0, percent: '0.00' });
    expect(rows[0]?.official).toBeUndefined();
  });

  it('follow the published figures afterwards, with those of the field beside them', () => {
    const rows = ballotRows(CANDIDATES, FIELD, official);
    expect(rows.map((row) => row.candidate.party_id)).toEqual(['A', 'B', 'C']);
    expect(rows[1]).toMatchObject({
      field: { ballots: 6, percent: '60.00' },
      official: { votes: 3, percent: '30.00' },
    });
    expect(rows[2]?.official).toBeUndefined();
  });

  it('say nothing of the field where it counted nothing: empty is not zero', () => {
    expect(ballotRows(CANDIDATES, counted([], 0), official)[0]?.field).toBeUndefined();
  });

  it('leave ballots for nobody to be said apart', () => {
    expect(spoiltBallots(FIELD)).toBe(4);
  });
});
