import type { Rules } from './use-save-rules.js';
import { outcomeDraft, outcomeEdit, sumOfSeats } from './outcome-draft.js';

const RULES = {
  ...{
    double_entry: false,
    tolerances: {},
    constituency_level: 2,
    threshold_scope: 'constituency',
  },
  ...{ seats_by_area: { a: 7, b: 0 }, turnout_quorum_percent: null, approval_quorum_percent: 50 },
} satisfies Rules;

describe('the rules of an outcome in their form', () => {
  it('come back as the API had them', () => {
    const draft = outcomeDraft(RULES);
    expect(outcomeEdit(draft, { kind: 'legislative' })).toEqual({
      ...{ constituency_level: 2, seats_by_area: { a: 7, b: 0 }, threshold_scope: 'constituency' },
    });
    expect(outcomeEdit(draft, { kind: 'referendum' })).toEqual({
      ...{ turnout_quorum_percent: null, approval_quorum_percent: 50 },
    });
    expect(sumOfSeats(draft)).toBe(7);
  });

  it('leave no seats behind in areas once they are shared out in the whole', () => {
    expect(outcomeEdit({ ...outcomeDraft(RULES), level: '' }, { kind: 'legislative' })).toEqual({
      ...{ constituency_level: null, seats_by_area: {}, threshold_scope: 'national' },
    });
  });

  it('take a quorum with a comma', () => {
    const draft = { ...outcomeDraft(RULES), turnoutQuorum: '33,5' };
    expect(outcomeEdit(draft, { kind: 'referendum' })).toMatchObject({
      turnout_quorum_percent: 33.5,
    });
  });
});
