import fc from 'fast-check';
import type { Hours } from './hours.js';
import {
  effectiveState,
  ELECTION_STATES,
  FINAL_STATES,
  findMove,
  hasOpened,
  hoursAfter,
  hoursExtended,
  isFinal,
  LIFE,
  possibleMoves,
  type ElectionState,
} from './life.js';
import { drawLife, tabulateLife } from './life-picture.js';
import { hoursProblems } from './rules.js';

const HOUR = 3_600_000;
const start = Date.UTC(2026, 10, 28, 6);
const at = (hours: number): Date => new Date(start + hours * HOUR);
const hours: Hours = { opensAt: at(0), closesAt: at(11), reportsUntil: at(83) };

/** Days on a scale of minutes, so that moments of the clock often fall on moments of the election. */
const anyMoment = fc.integer({ min: -50, max: 250 }).map((n) => new Date(start + n * 60_000));
const anyState = fc.constantFrom(...ELECTION_STATES);
const anyHours: fc.Arbitrary<Hours> = fc
  .tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 0, max: 60 }),
  )
  .map(([opens, votes, reports]) => ({
    opensAt: new Date(start + opens * 60_000),
    closesAt: new Date(start + (opens + votes) * 60_000),
    reportsUntil: new Date(start + (opens + votes + reports) * 60_000),
  }));

/** How far along the clock has brought an election that nobody moved by hand. */
const STEPS: readonly ElectionState[] = ['scheduled', 'open', 'counting', 'closed'];

describe('the effective state', () => {
  it.each([
    ['scheduled', -0.01, 'scheduled'],
    ['scheduled', 0, 'open'],
    ['scheduled', 10.99, 'open'],
    ['scheduled', 11, 'counting'],
    ['scheduled', 82.99, 'counting'],
    ['scheduled', 83, 'closed'],
    ['open', -1, 'open'],
    ['counting', 1, 'counting'],
    ['closed', -1, 'closed'],
  ] as const)('of one stored as %s is, %d hours after opening, %s', (stored, when, expected) => {
    expect(effectiveState(stored, hours, at(when))).toBe(expected);
  });

  it('changes nothing more when it is asked again at the same moment', () => {
    fc.assert(
      fc.property(anyState, anyHours, anyMoment, (stored, own, now) => {
        const once = effectiveState(stored, own, now);
        expect(effectiveState(once, own, now)).toBe(once);
      }),
    );
  });

  it('only ever goes forward with the time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STEPS),
        anyHours,
        anyMoment,
        anyMoment,
        (stored, own, a, b) => {
          const [earlier, later] = a <= b ? [a, b] : [b, a];
          const place = (now: Date) => STEPS.indexOf(effectiveState(stored, own, now));
          expect(place(earlier)).toBeGreaterThanOrEqual(STEPS.indexOf(stored));
          expect(place(later)).toBeGreaterThanOrEqual(place(earlier));
        },
      ),
    );
  });

  it('leaves drafts and final states to people, however late it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<ElectionState>('draft', ...FINAL_STATES),
        anyHours,
        anyMoment,
        (stored, own, now) => {
          expect(effectiveState(stored, own, now)).toBe(stored);
        },
      ),
    );
  });

  it('is the same whether it was written down at every moment, at some, or at none', () => {
    fc.assert(
      fc.property(
        anyState,
        anyHours,
        anyMoment,
        fc.array(anyMoment, { maxLength: 12 }),
        (stored, own, now, moments) => {
          const before = moments.filter((one) => one <= now).sort((a, b) => +a - +b);
          const recorded = before.reduce((state, one) => effectiveState(state, own, one), stored);
          expect(effectiveState(recorded, own, now)).toBe(effectiveState(stored, own, now));
        },
      ),
    );
  });
});

describe('the table of moves', () => {
  it('names each way from one state to another once, and leads nowhere from a final state', () => {
    const ways = LIFE.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(ways).size).toBe(ways.length);
    expect(LIFE.filter(({ from, to }) => from === to || isFinal(from))).toEqual([]);
  });

  it('reaches every state from a draft', () => {
    const reached = new Set<ElectionState>(['draft']);
    for (const _ of ELECTION_STATES) {
      for (const { from, to } of LIFE) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...ELECTION_STATES].sort());
  });

  it.each(ELECTION_STATES)('offers an owner of one that is %s exactly what it grants', (from) => {
    const granted = ELECTION_STATES.filter((to) => findMove(from, to) !== undefined);
    expect([...possibleMoves(from)].sort()).toEqual(granted.sort());
  });

  it('brings an election back to the voters by an extension only, never on demand', () => {
    expect(possibleMoves('counting')).toEqual(['closed', 'cancelled']);
    expect(possibleMoves('closed')).toEqual(['certified', 'cancelled']);
    expect(possibleMoves('draft')).toEqual(['scheduled']);
  });

  it('asks for a reason before the hour, and to cancel', () => {
    for (const { at: moment, to, by, needsReason } of LIFE) {
      const expected = moment !== undefined || to === 'cancelled' || by === 'extension';
      expect([to, needsReason]).toEqual([to, expected]);
    }
  });

  it('lets voters in from the opening on', () => {
    expect(ELECTION_STATES.filter((state) => !hasOpened(state))).toEqual(['draft', 'scheduled']);
  });

  it('draws each of its moves', () => {
    const drawing = drawLife().split('\n');
    expect(drawing[0]).toBe('stateDiagram-v2');
    for (const { from, to } of LIFE) {
      const lines = drawing.filter((line) => line.startsWith(`  ${from} --> ${to}: `));
      expect([from, to, lines.length]).toEqual([from, to, 1]);
    }
    expect(drawing).toContain('  scheduled --> open: at opens_at, or owner, with a reason');
    expect(drawing).toContain('  counting --> open: extension');
  });

  it('is told in words, row by row', () => {
    const rows = tabulateLife().split('\n');
    expect(rows).toHaveLength(LIFE.length + 2);
    expect(rows).toContain('| scheduled | open | owner | at opens_at | needed |');
    expect(rows).toContain('| closed | open | owner, by an extension | – | needed |');
    expect(rows).toContain('| closed | certified | owner | – | – |');
  });
});

describe('a move by hand', () => {
  const byHand = LIFE.filter(({ by }) => by === 'owner');

  it('keeps the hours in order, and agrees with the clock from then on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...byHand), anyHours, anyMoment, (move, own, now) => {
        // Scheduled is only what opens in the future.
        fc.pre(move.to !== 'scheduled' || now < own.opensAt);
        fc.pre(effectiveState(move.from, own, now) === move.from);
        const moved = hoursAfter(move, own, now);
        expect(hoursProblems(moved)).toEqual([]);
        expect(effectiveState(move.to, moved, now)).toBe(move.to);
      }),
    );
  });

  it('keeps the hours in order through a whole life, at once and with clocks that differ', () => {
    const path = [findMove('scheduled', 'open'), findMove('open', 'counting')];
    const end = findMove('counting', 'closed');
    fc.assert(
      fc.property(
        anyHours,
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3 }),
        (own, skews) => {
          const moments = skews.map((ms) => new Date(own.opensAt.getTime() - HOUR + ms));
          let present = own;
          [...path, end].forEach((move, n) => {
            if (move !== undefined) present = hoursAfter(move, present, moments[n] ?? own.opensAt);
            expect(hoursProblems(present)).toEqual([]);
          });
        },
      ),
    );
  });

  it('makes its hour now, and leaves hours that have come as they were', () => {
    const opening = LIFE.find(({ to }) => to === 'open');
    if (opening === undefined) throw new Error('nothing opens an election');
    expect(hoursAfter(opening, hours, at(-2))).toEqual({ ...hours, opensAt: at(-2) });
    expect(hoursAfter(opening, hours, at(1))).toEqual(hours);
  });
});

describe('an extension', () => {
  it('takes the time for reports along', () => {
    fc.assert(
      fc.property(anyHours, fc.integer({ min: 1, max: 500 }), (own, minutes) => {
        const later = new Date(own.closesAt.getTime() + minutes * 60_000);
        const extended = hoursExtended(own, later);
        expect(hoursProblems(extended)).toEqual([]);
        expect(+extended.reportsUntil - +extended.closesAt).toBe(+own.reportsUntil - +own.closesAt);
        expect(extended.opensAt).toEqual(own.opensAt);
      }),
    );
  });
});
