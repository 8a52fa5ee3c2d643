import * as fc from 'fast-check';
import type { CandidateId } from '#kernel';
import { gateProblems, type Declaration } from './publication-gate.js';
import { noSums, type Sums } from './roll-up.js';

const [A, B] = ['a', 'b'] as unknown as readonly [CandidateId, CandidateId];
const BALLOT = [A, B];

function sums(votesOfA: number, votesOfB: number, others: Partial<Sums> = {}): Sums {
  const valid = votesOfA + votesOfB;
  const voters = valid + 50;
  return {
    ...noSums(),
    ...{ valid, voters, blank: 20, nullVotes: 30, registered: voters * 2 },
    votes: new Map([
      [A, votesOfA],
      [B, votesOfB],
    ]),
    ...others,
  };
}

function codes(counted: Sums, declared: Declaration = {}): readonly string[] {
  return gateProblems(counted, BALLOT, declared).map(({ field, code }) => `${field} ${code}`);
}

describe('the gate', () => {
  it('lets through what adds up and what was declared rightly, to any number of decimals', () => {
    const counted = sums(9_485, 515);
    for (const share of [94.85, 94.9, 95]) {
      const candidates = [{ candidate: A, sharePercent: share, votes: 9_485 }];
      expect(codes(counted, { candidates, valid: 10_000, turnoutPercent: 50 })).toEqual([]);
    }
  });

  it('knows a share that was taken of voters, as it once was declared of a president', () => {
    const counted = sums(575_222, 31_222, { voters: 636_660, blank: 14_000, nullVotes: 16_216 });
    const of = (sharePercent: number) => ({ candidates: [{ candidate: A, sharePercent }] });
    expect(codes(counted, of(94.85))).toEqual([]);
    expect(codes(counted, of(90.35))).toEqual(['candidates.a share_of_wrong_base']);
    expect(gateProblems(counted, BALLOT, of(90.35))[0]?.detail).toContain('94.85');
  });

  it('refuses totals that do not add up by themselves', () => {
    expect(codes(sums(10, 20, { valid: 31, voters: 81 }))).toEqual(['valid candidates_not_valid']);
    expect(codes(sums(10, 20, { voters: 79 }))).toEqual(['voters papers_not_voters']);
    expect(codes(sums(10, 20, { registered: 79 }))).toEqual(['voters voters_above_registered']);
  });

  it('refuses a turnout of voters or of a roll that nobody wrote down', () => {
    for (const cell of ['voters', 'registered'] as const) {
      const unknown = { ...noSums().unknown, [cell]: 2 };
      const counted = sums(9_485, 515, { unknown });
      expect(codes(counted, { turnoutPercent: 50 })).toEqual(['turnout_percent turnout_unknown']);
      expect(codes(counted)).toEqual([]);
    }
  });

  it('refuses shares that add up to something else than a hundred, beyond their rounding', () => {
    const shares = (one: number, other: number) => ({
      candidates: [
        { candidate: A, sharePercent: one },
        { candidate: B, sharePercent: other },
      ],
    });
    expect(codes(sums(1, 2), shares(33.3, 66.7))).toEqual([]);
    expect(codes(sums(1, 2), shares(33.3, 66.6))).toContain('candidates.b share_differs');
    expect(codes(sums(1, 2), shares(40, 66.7))).toContain('candidates shares_not_100');
  });

  it('refuses whatever total or vote is off by one, and names a candidate nobody knows', () => {
    expect(codes(sums(10, 20), { voters: 81 })).toEqual(['voters figure_differs']);
    const wrong = [{ candidate: A, votes: 11 }];
    expect(codes(sums(10, 20), { candidates: wrong })).toEqual(['candidates.a figure_differs']);
    const stranger = [{ candidate: 'x' as CandidateId, votes: 1 }];
    expect(codes(sums(10, 20), { candidates: stranger })).toEqual(['candidates.x unknown']);
  });

  it('never refuses a share that was rounded to two decimals, and always one that is two units off', () => {
    const count = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(count, count, (a, b) => {
        const hundredths = Math.round((a * 10_000) / (a + b));
        const of = (one: number) => ({ candidates: [{ candidate: A, sharePercent: one / 100 }] });
        expect(codes(sums(a, b), of(hundredths))).toEqual([]);
        // A last digit of zero is not written, and then fewer decimals were declared.
        fc.pre((hundredths + 2) % 10 !== 0);
        expect(codes(sums(a, b), of(hundredths + 2))).toHaveLength(1);
      }),
    );
  });
});
