import fc from 'fast-check';
import type { AccountId, CandidateId, Result } from '#kernel';
import { moveRefused } from './errors.js';
import {
  cellOf,
  differingFields,
  fieldsToSettle,
  type Cell,
  type Field,
  type Figures,
} from './figures.js';
import { isOf, RESULT_LIFE, RESULT_STATES, type EntryMode, type Refusal } from './life.js';
import { emptyResult, next, type OfficeResult, type Step } from './office-result.js';

const [ada, ben, cleo] = ['ada', 'ben', 'cleo'] as [AccountId, AccountId, AccountId];
const candidate = 'c' as CandidateId;

/** All that matters here is whether figures are the same, and whether they add up: those of 9 valid do not. */
function figuresOf(valid: number, votes: number): Figures {
  const rest = { registered: 10, voters: 10, blank: 0, nullVotes: 0 };
  return { ...rest, valid, votes: new Map([[candidate, votes]]) };
}
const hasOpenErrors = ({ valid }: Figures): boolean => valid === 9;
const RIGHT = figuresOf(5, 5);
const OTHER = figuresOf(6, 6);
const WRONG = figuresOf(9, 5);

const enter = (by: AccountId, figures: Figures): Step => ({ deed: 'enter', by, figures });
const settle = (by: AccountId, ...settled: [Field, Cell][]): Step => ({
  deed: 'settle',
  by,
  settled: new Map(settled),
});
const owner = (deed: 'set_aside' | 'contest' | 'cancel' | 'put_back'): Step => ({
  deed,
  byOwner: true,
  reason: 'as the court decided',
});

const take = (result: OfficeResult, step: Step): Result<OfficeResult, Refusal> =>
  next(result, step, hasOpenErrors);
function after(mode: EntryMode, ...steps: Step[]): OfficeResult {
  return steps.reduce((result, step) => {
    const taken = take(result, step);
    if (!taken.ok) throw new Error(`${step.deed}: ${taken.error}`);
    return taken.value;
  }, emptyResult(mode));
}
const refusal = (result: OfficeResult, step: Step) => {
  const taken = take(result, step);
  return taken.ok ? `to ${taken.value.state}` : taken.error;
};

const anyone = fc.constantFrom(ada, ben, cleo);
const field: fc.Arbitrary<Field> = fc.constantFrom('valid', `votes.${candidate}` as const, 'blank');
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(anyone, fc.constantFrom(RIGHT, OTHER, WRONG)).map((a) => enter(...a)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyone, fc.array(fc.tuple(field, fc.constantFrom<Cell>(5, 6, 9)), { maxLength: 2 }))
      .map(([by, settled]) => settle(by, ...settled)),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        deed: fc.constantFrom('set_aside', 'contest', 'cancel', 'put_back'),
        byOwner: fc.constantFrom(true, true, true, false),
        reason: fc.constantFrom('flooded', 'burnt', 'lost', ' '),
      })
      .map((step): Step => step),
  },
);
const anyMode = fc.constantFrom<EntryMode>('single', 'double');
const anyLife = fc.tuple(anyMode, fc.array(anyStep, { maxLength: 25, size: 'max' }));

/** Every result on the way, refusals left out. */
function walk(mode: EntryMode, steps: readonly Step[]): OfficeResult[] {
  const seen = [emptyResult(mode)];
  for (const step of steps) {
    const taken = take(seen.at(-1) ?? emptyResult(mode), step);
    if (taken.ok) seen.push(taken.value);
  }
  return seen;
}

describe('whatever people do, a result', () => {
  it('has figures exactly while it is final, contested, or was when it was cancelled', () => {
    fc.assert(
      fc.property(anyLife, ([mode, steps]) => {
        for (const { state, stateBefore, figures } of walk(mode, steps)) {
          const reached = stateBefore ?? state;
          expect(figures !== null).toBe(reached === 'final' || reached === 'contested');
          expect(stateBefore !== null).toBe(state === 'cancelled');
          if (figures !== null) expect(hasOpenErrors(figures)).toBe(false);
        }
      }),
    );
  });

  it('that needs two people becomes final only by two, who agree or whom a third has settled', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25, size: 'max' }), (steps) => {
        for (const { figures, entries, settled } of walk('double', steps)) {
          expect(new Set(entries.map(({ by }) => by)).size).toBe(entries.length);
          if (figures === null) continue;
          const [first, second] = entries;
          if (first === undefined || second === undefined) throw new Error('one person was enough');
          expect(fieldsToSettle(first.figures, second.figures, settled)).toEqual([]);
          for (const one of differingFields(first.figures, figures)) {
            expect(cellOf(figures, one)).toBe(settled.get(one));
          }
        }
      }),
    );
  });

  it('is put back from a cancellation exactly as it was', () => {
    fc.assert(
      fc.property(anyLife, ([mode, steps]) => {
        const before = walk(mode, steps).at(-1) ?? emptyResult(mode);
        fc.pre(before.state !== 'cancelled');
        const cancelled = take(before, owner('cancel'));
        const back = cancelled.ok ? take(cancelled.value, owner('put_back')) : cancelled;
        expect(back).toEqual({ ok: true, value: before });
      }),
    );
  });

  it.each(['single', 'double'] as const)(
    'goes, by %s entry, every way of the table and no other, wherever all steps from empty lead',
    (mode) => {
      const people = [ada, ben, cleo];
      const steps = [
        ...people.flatMap((by) => [RIGHT, OTHER, WRONG].map((figures) => enter(by, figures))),
        ...people.flatMap((by) => [
          settle(by, ['valid', 5]),
          settle(by, [`votes.${candidate}`, 5]),
        ]),
        ...(['set_aside', 'contest', 'cancel', 'put_back'] as const).map(owner),
      ];
      const known = new Set<string>();
      const taken = new Set<string>();
      const open = [emptyResult(mode)];
      for (let result = open.pop(); result !== undefined; result = open.pop()) {
        for (const step of steps) {
          const to = take(result, step);
          if (!to.ok) continue;
          taken.add(`${result.state} ${step.deed} ${to.value.state}`);
          const key = JSON.stringify(to.value, (_, one: unknown) =>
            one instanceof Map ? [...(one as Map<string, Cell>)].sort() : one,
          );
          if (!known.has(key)) open.push(to.value);
          known.add(key);
        }
      }
      const table = RESULT_LIFE.filter((move) => isOf(mode, move));
      const ways = table.map(({ from, deed, to }) => `${from} ${deed} ${to}`);
      expect([...taken].sort()).toEqual([...new Set(ways)].sort());
    },
  );
});

describe('single entry', () => {
  it('is final when the figures have no open errors, and can be corrected by such figures only', () => {
    const entered = after('single', enter(ada, WRONG));
    expect(entered).toMatchObject({ state: 'entered', figures: null });
    const final = after('single', enter(ada, WRONG), enter(ben, RIGHT));
    expect(final).toMatchObject({ state: 'final', figures: RIGHT, entries: [{ by: ben }] });
    expect(refusal(final, enter(ada, WRONG))).toBe('result_errors_open');
    expect(after('single', enter(ada, RIGHT), enter(ada, OTHER)).figures).toBe(OTHER);
  });
});

describe('double entry', () => {
  it('by the same person is one entry, however often', () => {
    const again = after('double', enter(ada, RIGHT), enter(ada, RIGHT));
    expect(again).toMatchObject({ state: 'to_confirm', figures: null, entries: [{ by: ada }] });
  });

  it('that is the same is final', () => {
    expect(after('double', enter(ada, RIGHT), enter(ben, RIGHT))).toMatchObject({
      state: 'final',
      figures: RIGHT,
      entries: [{ by: ada }, { by: ben }],
    });
  });

  it('with open errors is refused as the second one, the same to whatever the first says', () => {
    for (const first of [RIGHT, OTHER, figuresOf(9, 5)]) {
      // The first is as written: its errors are no open ones.
      const entries = [{ by: ada, figures: first }];
      const waiting: OfficeResult = { ...emptyResult('double'), state: 'to_confirm', entries };
      expect(refusal(waiting, enter(ben, WRONG))).toBe('result_errors_open');
    }
  });

  it('that is not the same waits for a third person, who settles field by field', () => {
    const differing = after('double', enter(ada, RIGHT), enter(ben, OTHER));
    expect(differing).toMatchObject({ state: 'differing', figures: null });
    for (const author of [ada, ben]) {
      expect(refusal(differing, settle(author, ['valid', 5]))).toBe('result_third_person_needed');
    }
    expect(refusal(differing, enter(cleo, RIGHT))).toBe('result_wrong_move');
    expect(refusal(differing, settle(cleo))).toBe('result_settlement_refused');
    expect(refusal(differing, settle(cleo, ['blank', 1]))).toBe('result_settlement_refused');
    expect(refusal(differing, settle(cleo, ['valid', -1]))).toBe('result_settlement_refused');
    const half = after('double', enter(ada, RIGHT), enter(ben, OTHER), settle(cleo, ['valid', 5]));
    expect(half.state).toBe('differing');
    const whole = take(half, settle(cleo, [`votes.${candidate}`, 5]));
    expect(whole).toMatchObject({ ok: true, value: { state: 'final', figures: RIGHT } });
  });

  it('is not settled into figures with open errors, until a field is settled anew', () => {
    const half = after('double', enter(ada, RIGHT), enter(ben, OTHER), settle(cleo, ['valid', 9]));
    const last: [Field, Cell] = [`votes.${candidate}`, 5];
    expect(refusal(half, settle(cleo, last))).toBe('result_errors_open');
    expect(refusal(half, settle(cleo, last, ['valid', 5]))).toBe('to final');
  });

  it('is keyed afresh by two when it was set aside', () => {
    const steps = [enter(ada, RIGHT), enter(ben, RIGHT), owner('set_aside')];
    expect(after('double', ...steps)).toEqual(emptyResult('double'));
  });
});

describe('decisions', () => {
  const final = after('single', enter(ada, RIGHT));

  it.each(['set_aside', 'contest', 'cancel'] as const)(
    'to %s are an owner’s, with a reason',
    (deed) => {
      expect(refusal(final, { deed, byOwner: false, reason: 'no' })).toBe('result_owner_needed');
      expect(refusal(final, { deed, byOwner: true, reason: ' ' })).toBe('result_reason_needed');
      expect(refusal(final, owner(deed))).toMatch(/^to /);
    },
  );

  it('bring a contested result back to final, and a cancelled contested one to contested', () => {
    const contested = after('single', enter(ada, RIGHT), owner('contest'));
    expect(contested).toMatchObject({ state: 'contested', figures: RIGHT });
    expect(refusal(contested, enter(ada, OTHER))).toBe('result_wrong_move');
    expect(refusal(contested, owner('put_back'))).toBe('to final');
    const steps = [enter(ada, RIGHT), owner('contest'), owner('cancel'), owner('put_back')];
    expect(after('single', ...steps).state).toBe('contested');
  });

  it('that are refused say what to do next', () => {
    for (const state of RESULT_STATES) {
      const error = moveRefused('result_wrong_move', state);
      expect([error.code, error.detail]).toEqual([
        'result_wrong_move',
        expect.stringContaining(state),
      ]);
    }
  });
});
