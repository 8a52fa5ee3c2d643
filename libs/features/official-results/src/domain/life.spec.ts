import { drawResultLife, tabulateResultLife } from './life-picture.js';
import {
  countsInTotals,
  isDisputed,
  isOf,
  possibleDeeds,
  RESULT_LIFE,
  RESULT_STATES,
  type ResultState,
} from './life.js';

describe('the table of moves', () => {
  it.each([
    ['single', ['empty', 'entered', 'final', 'contested', 'cancelled']],
    ['double', RESULT_STATES],
  ] as const)('reaches from an empty result, by %s entry, exactly %j', (mode, states) => {
    const reached = new Set<ResultState>(['empty']);
    const moves = RESULT_LIFE.filter(
      (move) => isOf(mode, move) && (move.when !== 'was_here' || states.some((s) => s === move.to)),
    );
    for (const _ of RESULT_STATES) {
      for (const { from, to } of moves) if (reached.has(from)) reached.add(to);
    }
    expect(RESULT_STATES.filter((state) => reached.has(state))).toEqual(states);
  });

  it('leads from every state that its mode knows on to a final result, and to a cancelled one', () => {
    for (const mode of ['single', 'double'] as const) {
      const leading = new Set<ResultState>(['final']);
      for (const _ of RESULT_STATES) {
        for (const move of RESULT_LIFE) {
          if (isOf(mode, move) && leading.has(move.to)) leading.add(move.from);
        }
      }
      const stuck = RESULT_STATES.filter((state) => !leading.has(state));
      expect(stuck).toEqual(mode === 'single' ? ['to_confirm', 'differing'] : []);
    }
    for (const from of RESULT_STATES.filter((state) => state !== 'cancelled')) {
      expect(possibleDeeds(from, 'double')).toContain('cancel');
    }
  });

  it('names each way once for what it meets', () => {
    const ways = RESULT_LIFE.map(({ from, deed, when, mode, to }) =>
      when === 'was_here' ? [from, deed, when, to].join() : [from, deed, when, mode].join(),
    );
    expect(new Set(ways).size).toBe(ways.length);
  });

  it('asks an owner for a reason for all that is not keying or settling', () => {
    for (const { deed, by, needsReason } of RESULT_LIFE) {
      const isWork = deed === 'enter' || deed === 'settle';
      expect([deed, by === 'owner', needsReason]).toEqual([deed, !isWork, !isWork]);
    }
  });

  it('settles by a third person, in double entry only', () => {
    for (const { deed, by, mode } of RESULT_LIFE) {
      expect(by === 'third').toBe(deed === 'settle');
      if (deed === 'settle') expect(mode).toBe('double');
    }
  });

  it('takes no new figures once a doubly entered result is final, contested or cancelled', () => {
    expect(possibleDeeds('final', 'double')).toEqual(['set_aside', 'contest', 'cancel']);
    expect(possibleDeeds('final', 'single')).toContain('enter');
    expect(possibleDeeds('contested', 'single')).toEqual(['put_back', 'cancel']);
    expect(possibleDeeds('cancelled', 'single')).toEqual(['put_back']);
  });

  it('counts final results only', () => {
    expect(RESULT_STATES.filter(countsInTotals)).toEqual(['final']);
    expect(RESULT_STATES.filter(isDisputed)).toEqual(['contested', 'cancelled']);
  });
});

describe('the picture', () => {
  it('draws each way once, with all that leads along it', () => {
    const lines = drawResultLife().split('\n');
    for (const { from, to } of RESULT_LIFE) {
      expect(lines.filter((line) => line.startsWith(`  ${from} --> ${to}: `))).toHaveLength(1);
    }
    expect(lines).toContain(
      '  to_confirm --> differing: double entry, by another person, not the same',
    );
    expect(lines).toContain('  final --> contested: contest');
  });

  it('is told in words, row by row', () => {
    const rows = tabulateResultLife().split('\n');
    expect(rows).toHaveLength(RESULT_LIFE.length + 2);
    expect(rows).toContain('| final | contested | contest | – | either | owner | needed |');
  });
});
