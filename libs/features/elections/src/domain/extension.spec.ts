import fc from 'fast-check';
import { boundProblems, extendElection, extendPlace, extensionProblem } from './extension.js';
import type { Hours } from './hours.js';
import { effectiveState, ELECTION_STATES, LIFE, type ElectionState } from './life.js';

const MINUTE = 60_000;
const start = Date.UTC(2026, 10, 28, 6);
const at = (minutes: number): Date => new Date(start + minutes * MINUTE);
const hours: Hours = { opensAt: at(0), closesAt: at(600), reportsUntil: at(900) };

const anyMinute = fc.integer({ min: -100, max: 2_000 }).map(at);
const running = fc.constantFrom<ElectionState>('scheduled', 'open', 'counting', 'closed');

function isMove(from: ElectionState, to: ElectionState): boolean {
  return from === to || LIFE.some((move) => move.from === from && move.to === to);
}

describe('more time for voters', () => {
  it.each([
    ['draft', 700, 1, 'Voting has not begun'],
    ['scheduled', 700, -1, 'Voting has not begun'],
    ['open', 600, 1, 'Voting lasts until 2026-11-28T16:00:00.000Z already.'],
    ['open', 599, 1, 'Voting lasts until'],
    ['closed', 950, 951, 'lies in the past'],
    ['closed', 951, 951, 'lies in the past'],
  ] as const)(
    'is refused to one that is %s, until minute %d, asked in minute %d',
    (state, until, now, why) => {
      expect(extensionProblem(state, hours.closesAt, at(until), at(now))).toContain(why);
    },
  );

  it.each(['open', 'counting', 'closed'] as const)('is given to one that is %s', (state) => {
    expect(extensionProblem(state, hours.closesAt, at(1_000), at(999))).toBeUndefined();
  });

  it('brings the whole election back to open, whatever had ended', () => {
    fc.assert(
      fc.property(running, anyMinute, anyMinute, (stored, closesAt, now) => {
        const state = effectiveState(stored, hours, now);
        fc.pre(extensionProblem(state, hours.closesAt, closesAt, now) === undefined);
        const extended = extendElection(hours, closesAt, now);
        expect(extended).toMatchObject({ state: 'open', closesAt, opensAt: hours.opensAt });
        expect(isMove(state, extended.state)).toBe(true);
      }),
    );
  });

  it('takes reports from one place as long as from any, and gives the others no minute more', () => {
    fc.assert(
      fc.property(running, anyMinute, anyMinute, anyMinute, (stored, present, closesAt, now) => {
        const state = effectiveState(stored, hours, now);
        fc.pre(extensionProblem(state, present, closesAt, now) === undefined);
        const extended = extendPlace(hours, closesAt, now);
        expect(extended.closesAt).toEqual(hours.closesAt);
        expect(+extended.reportsUntil).toBeGreaterThanOrEqual(+hours.reportsUntil);
        expect(+extended.reportsUntil).toBeGreaterThanOrEqual(+closesAt);
        expect(extended.state).toBe(now < hours.closesAt ? 'open' : 'counting');
        expect([state, extended.state, isMove(state, extended.state)]).toEqual([
          state,
          extended.state,
          true,
        ]);
      }),
    );
  });

  it('stays within the year that holds for every election', () => {
    expect(boundProblems(extendElection(hours, at(700), at(1)))).toEqual([]);
    expect(boundProblems(extendElection(hours, at(366 * 24 * 60), at(1)))).toMatchObject([
      { field: 'closes_at', code: 'too_late' },
    ]);
  });

  it('knows of every state whether voting has begun', () => {
    const refused = ELECTION_STATES.filter(
      (state) => extensionProblem(state, hours.closesAt, at(700), at(1)) !== undefined,
    );
    expect(refused).toEqual(['draft', 'scheduled']);
  });
});
