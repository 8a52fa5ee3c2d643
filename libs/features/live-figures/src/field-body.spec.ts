import { NOTHING_ROLLED_UP, type RollUp } from '#features/roll-ups';
import { fieldBody } from './field-body.js';

const sum = (parts: Partial<RollUp>): RollUp => ({ ...NOTHING_ROLLED_UP, ...parts });
const body = (votes: Partial<RollUp>, ballots: Partial<RollUp> = {}, order: string[] = []) =>
  fieldBody({ votes: sum(votes), ballots: sum(ballots) }, order);

describe('the body of the field figures', () => {
  it('is zeros, and percentages that are null, where nothing was reported', () => {
    expect(body({ expected: 9 }, { expected: 9 })).toEqual({
      votes: {
        offices: { expected: 9, reported: 0 },
        disputed: 0,
        totals: { votes: 0, male: 0, female: 0, less_30: 0, less_60: 0, more_60: 0, has_torn: 0 },
        turnout: { votes: 0, registered: 0, percent: null },
        unverified: { offices: 0, votes: 0 },
      },
      ballots: {
        offices: { expected: 9, reported: 0 },
        ...{ disputed: 0, total_ballots: 0, results: [], unverified: { offices: 0, ballots: 0 } },
      },
    });
  });

  it('takes turnout of the offices whose roll is known, and of no others', () => {
    const { votes } = body({ counted: 500, turnout: { counted: 100, registered: 300 } });
    expect(votes.totals.votes).toBe(500);
    expect(votes.turnout).toEqual({ votes: 100, registered: 300, percent: '33.33' });
  });

  it('orders parties by ballots, then as the ballot does, papers that name nobody last', () => {
    const figures = { blank: 5, null: 5, B: 5, A: 5, C: 9, gone: 0, left: 5 };
    const { ballots } = body({}, { counted: 34, figures }, ['B', 'C', 'A']);
    expect(ballots.results.map((row) => row.party_id)).toEqual([
      ...['C', 'B', 'A', 'blank', 'null', 'left'],
    ]);
    expect(ballots.results[0]).toEqual({ party_id: 'C', ballots: 9, share_percent: '26.47' });
  });

  it('shows nothing that a sum holds beside the figures of the contract', () => {
    expect(JSON.stringify(body({ counted: 1, figures: { secret: 1 } }))).not.toContain('secret');
  });

  it('states apart what rests on unverified sources alone', () => {
    const { votes, ballots } = body(
      { offices: 3, counted: 9, unverified: { offices: 2, counted: 5 } },
      { offices: 1, counted: 4, unverified: { offices: 1, counted: 4 } },
    );
    expect(votes.unverified).toEqual({ offices: 2, votes: 5 });
    expect(ballots.unverified).toEqual({ offices: 1, ballots: 4 });
  });
});
