import fc from 'fast-check';
import type { AccountId } from '#kernel';
import type { Difference } from './comparison.js';
import {
  decide,
  DECISIONS,
  DISCREPANCY_STATES,
  HANDLING_MOVES,
  possibleDecisions,
  stateOf,
  tagOf,
  toAnswered,
  type Handling,
} from './life.js';

const differs = (more: Partial<Difference> = {}): Difference => ({
  ...{ code: 'D101', partyId: null, first: 310, second: 300 },
  ...{ difference: 10, tolerance: 5, exceeds: true },
  ...more,
});
const OTHER = differs({ code: 'D301', partyId: 'UDN', first: 100, second: 90 });

const handling = (pairs: readonly Difference[], more: Partial<Handling> = {}): Handling => ({
  ...{ number: 1, decision: 'explain', reason: 'x', pairs: pairs.map(toAnswered) },
  ...{ by: 'a' as AccountId, at: new Date(0) },
  ...more,
});

const state = (exceeding: readonly Difference[], last?: Handling, compared = 7) =>
  stateOf({ compared, exceeding }, last);

describe('the state of a discrepancy', () => {
  it('is not comparable where nothing could be compared, whatever was said before', () => {
    expect(state([], undefined, 0)).toBe('not_comparable');
    expect(state([], handling([differs()]), 0)).toBe('not_comparable');
  });

  it('is none where nothing differs by too much', () => {
    expect(state([])).toBe('none');
    expect(state([], handling([differs()]))).toBe('none');
  });

  it('is open until somebody answers for these very figures', () => {
    expect(state([differs()])).toBe('open');
    expect(state([differs()], handling([differs()]))).toBe('explained');
    expect(state([differs()], handling([differs()], { decision: 'accept' }))).toBe('accepted');
    expect(state([differs()], handling([differs()], { decision: 'reopen' }))).toBe('open');
  });

  it.each<[string, Difference]>([
    ['the first figure moves', differs({ first: 311 })],
    ['the second figure moves', differs({ second: 299 })],
    ['both move, and differ by as much', differs({ first: 311, second: 301 })],
    ['it is of another kind', differs({ code: 'D102' })],
    ['it is of another party', differs({ partyId: 'UDN' })],
  ])('is open again when %s', (_what, moved) => {
    expect(state([moved], handling([differs()]))).toBe('open');
  });

  it('is open again when one difference more appears, and stays answered when one of two goes', () => {
    expect(state([differs(), OTHER], handling([differs()]))).toBe('open');
    expect(state([OTHER], handling([differs(), OTHER]))).toBe('explained');
  });

  it('stays answered when only the tolerance moves', () => {
    expect(state([differs({ tolerance: 3 })], handling([differs()]))).toBe('explained');
  });

  it('is answered only where each difference is one of those that were answered for', () => {
    const one = fc.record({
      code: fc.constantFrom('D101', 'D102', 'D301'),
      partyId: fc.constantFrom(null, 'UDN', 'RPG'),
      first: fc.integer({ min: 0, max: 3 }),
      second: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), fc.array(one), (now, then) => {
        const asText = (each: object) => JSON.stringify(each);
        const known = new Set(then.map(asText));
        const expected = now.every((each) => known.has(asText(each))) ? 'explained' : 'open';
        const given = (each: object) => differs(each);
        expect(state(now.map(given), handling(then.map(given)))).toBe(expected);
      }),
    );
  });
});

describe('the table of moves', () => {
  it('leads each decision from a state to one place at most', () => {
    const moves = HANDLING_MOVES.map(({ from, decision }) => `${from} ${decision}`);
    expect(new Set(moves).size).toBe(moves.length);
  });

  it('decides nothing where nothing differs', () => {
    for (const from of ['none', 'not_comparable'] as const) {
      expect(possibleDecisions(from)).toEqual([]);
      for (const decision of DECISIONS) expect(decide(from, decision)).toBeUndefined();
    }
  });

  it('says of every state what can be decided, and where each of it leads', () => {
    const table = DISCREPANCY_STATES.map((from) => [
      from,
      Object.fromEntries(possibleDecisions(from).map((each) => [each, decide(from, each)])),
    ]);
    expect(Object.fromEntries(table)).toEqual({
      not_comparable: {},
      none: {},
      open: { explain: 'explained', accept: 'accepted' },
      explained: { explain: 'explained', accept: 'accepted', reopen: 'open' },
      accepted: { reopen: 'open' },
    });
  });

  it('ends where the figures say so: what it leads to is what the state is then', () => {
    for (const { decision, to } of HANDLING_MOVES) {
      expect(state([differs()], handling([differs()], { decision }))).toBe(to);
    }
  });
});

describe('the tag', () => {
  it('is another one for other figures and after another decision, and the same for another tolerance', () => {
    const tag = tagOf([differs()], undefined);
    expect(tagOf([differs({ tolerance: 1 })], undefined)).toBe(tag);
    const others = [
      tagOf([differs({ first: 311 })], undefined),
      tagOf([differs(), OTHER], undefined),
      tagOf([], undefined),
      tagOf([differs()], handling([], { number: 1 })),
      tagOf([differs()], handling([], { number: 2 })),
    ];
    expect(new Set([tag, ...others]).size).toBe(others.length + 1);
  });
});
