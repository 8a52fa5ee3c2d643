import fc from 'fast-check';
import type { AccountId, CandidateId } from '#kernel';
import { TOTALS, type Cell, type Figures, type Total } from './figures.js';
import { mayReadEntry, viewOf } from './masking.js';
import { emptyResult, next, type OfficeResult, type Step } from './office-result.js';

const [ada, ben, cleo] = ['ada', 'ben', 'cleo'] as [AccountId, AccountId, AccountId];
const a = 'a' as CandidateId;

/** Of four digits, so that none of them is anywhere by chance. */
const anyCell: fc.Arbitrary<Cell> = fc.option(fc.integer({ min: 1000, max: 9999 }), { nil: null });
const anyFigures: fc.Arbitrary<Figures> = fc
  .array(anyCell, { minLength: 6, maxLength: 6 })
  .map((cells) => ({
    ...(Object.fromEntries(TOTALS.map((total, n) => [total, cells[n] ?? null])) as Record<
      Total,
      Cell
    >),
    votes: new Map([[a, cells[5] ?? null]]),
  }));

const enter = (by: AccountId, figures: Figures): Step => ({ deed: 'enter', by, figures });
function after(mode: 'single' | 'double', errors: boolean, ...steps: Step[]): OfficeResult {
  return steps.reduce((result, step) => {
    const taken = next(result, step, () => errors);
    if (!taken.ok) throw new Error(taken.error);
    return taken.value;
  }, emptyResult(mode));
}
const text = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one instanceof Map ? [...(one as Map<string, Cell>)] : one,
  );

const cancel: Step = { deed: 'cancel', byOwner: true, reason: 'burnt' };

describe('a single blind entry', () => {
  it('tells nobody but its author a digit, with errors or without, even when the office is cancelled', () => {
    fc.assert(
      fc.property(
        anyFigures,
        anyFigures,
        fc.boolean(),
        fc.boolean(),
        (one, other, errors, gone) => {
          const more = gone ? [cancel] : [];
          const result = after('double', errors, enter(ada, one), ...more);
          const elsewhere = after('double', errors, enter(ada, other), ...more);
          expect(text(viewOf(result, ben))).toBe(text(viewOf(elsewhere, ben)));
          expect(text(viewOf(result, ben))).not.toMatch(/\d|ada/);
          expect(viewOf(result, ben)).toMatchObject({ isMasked: true, entries: [], differing: [] });
          expect(viewOf(result, ada)).toMatchObject({
            isMasked: false,
            entries: [{ figures: one }],
          });
        },
      ),
    );
  });

  it('stays its author’s when it was set aside or replaced', () => {
    const gone = emptyResult('double');
    expect([ada, ben].map((viewer) => mayReadEntry(gone, ada, viewer))).toEqual([true, false]);
  });
});

describe('two entries that differ', () => {
  const twoThatDiffer = fc
    .tuple(anyFigures, anyFigures)
    .filter(([one, other]) => text(one) !== text(other));

  it('show a third person the differing fields only, and not who read what', () => {
    fc.assert(
      fc.property(twoThatDiffer, ([one, other]) => {
        const view = viewOf(after('double', false, enter(ada, one), enter(ben, other)), cleo);
        const swapped = viewOf(after('double', false, enter(ben, other), enter(ada, one)), cleo);
        const crossed = viewOf(after('double', false, enter(ada, other), enter(ben, one)), cleo);
        expect([text(swapped), text(crossed)]).toEqual([text(view), text(view)]);
        expect(text(view)).not.toMatch(/ada|ben/);
        const same = TOTALS.filter((total) => one[total] === other[total]);
        expect(view.differing.filter(({ field }) => same.some((total) => total === field))).toEqual(
          [],
        );
        expect(view).toMatchObject({
          state: 'differing',
          isMasked: true,
          entries: [],
          figures: null,
        });
      }),
    );
  });

  it('show each author no more than what they keyed themselves', () => {
    fc.assert(
      fc.property(twoThatDiffer, ([one, other]) => {
        const result = after('double', false, enter(ada, one), enter(ben, other));
        expect(viewOf(result, ada)).toMatchObject({ entries: [{ by: ada }], differing: [] });
        expect(viewOf(result, ben)).toMatchObject({ entries: [{ by: ben }], differing: [] });
      }),
    );
  });

  it('show the readings, the empty one first, and what is settled', () => {
    const sheet = (valid: Cell, votes: Cell): Figures => ({
      ...{ registered: 9, voters: 8, blank: 1, nullVotes: 0, valid },
      votes: new Map([[a, votes]]),
    });
    const settled: Step = { deed: 'settle', by: cleo, settled: new Map([['valid', null]]) };
    const entries = [enter(ada, sheet(7, 7)), enter(ben, sheet(null, 6))];
    const result = after('double', false, ...entries, settled);
    expect(viewOf(result, cleo).differing).toEqual([
      { field: 'valid', readings: [null, 7], settled: null },
      { field: 'votes.a', readings: [6, 7] },
    ]);
  });
});

describe('nothing is masked', () => {
  it('of single entries, nor of what is final', () => {
    fc.assert(
      fc.property(anyFigures, fc.boolean(), (figures, errors) => {
        const single = viewOf(after('single', errors, enter(ada, figures)), cleo);
        expect(single).toMatchObject({ isMasked: false, entries: [{ by: ada, figures }] });
        const both = viewOf(after('double', false, enter(ada, figures), enter(ben, figures)), cleo);
        expect(both).toMatchObject({ isMasked: false, figures, differing: [] });
        expect(both.entries).toHaveLength(2);
      }),
    );
  });

  it('of a result that is empty', () => {
    expect(viewOf(emptyResult('double'), ada)).toMatchObject({ isMasked: false, entries: [] });
  });
});
