import type { OfficeId } from '#kernel';
import type { Tally } from './tally.js';
import { votesBody } from './votes-body.js';

function tally(parts: Partial<Tally>): Tally {
  return {
    ...{ officeId: 'o' as OfficeId, version: 1, counted: 0, figures: {}, last: null },
    ...parts,
  };
}

const last = {
  index: 2,
  gender: 'female',
  age: 'less_60',
  has_torn: false,
  observed_at: '2025-08-15T14:02:11.000Z',
};

describe('the body of observed votes', () => {
  it('is zeros and null where nobody has reported', () => {
    expect(JSON.stringify(votesBody(undefined))).toBe(
      '{"totals":{"votes":0,"male":0,"female":0,"less_30":0,"less_60":0,"more_60":0,"has_torn":0},"last_vote":null}',
    );
  });

  it('has the keys of the contract in its order, a figure that is missing being zero', () => {
    const body = votesBody(tally({ counted: 2, figures: { female: 2, less_60: 2 }, last }));
    expect(JSON.stringify(body)).toBe(
      '{"totals":{"votes":2,"male":0,"female":2,"less_30":0,"less_60":2,"more_60":0,"has_torn":0},' +
        '"last_vote":{"index":2,"gender":"female","age":"less_60","has_torn":false,"timestamp":"2025-08-15T14:02:11Z"}}',
    );
  });

  it('shows nothing that the contract does not have, whatever else the tally holds', () => {
    const body = votesBody(
      tally({
        counted: 1,
        figures: { male: 1, less_30: 1, secret: 9 },
        last: { ...last, elector_id: 'secret' },
      }),
    );
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it.each([
    ['2025-08-15T14:02:11.000Z', '2025-08-15T14:02:11Z'],
    ['2025-08-15T14:02:11.999Z', '2025-08-15T14:02:11Z'],
    ['2025-12-31T23:59:59.999Z', '2025-12-31T23:59:59Z'],
    ['2025-08-15T15:02:11.500+01:00', '2025-08-15T14:02:11Z'],
  ])('gives %s as the whole second %s in UTC', (observed, shown) => {
    const body = votesBody(tally({ counted: 1, last: { ...last, observed_at: observed } }));
    expect(body.last_vote?.timestamp).toBe(shown);
  });
});
