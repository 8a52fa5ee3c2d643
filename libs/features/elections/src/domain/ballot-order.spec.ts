import fc from 'fast-check';
import { DomainError, type CandidateId } from '#kernel';
import { movesTo, type BallotPlace } from './ballot-order.js';
import type { Candidate } from './candidate.js';

function ballotOf(places: Readonly<Record<string, number>>): readonly Candidate[] {
  return Object.entries(places).map(
    ([id, listOrder]) => ({ id, listOrder, version: 1 }) as unknown as Candidate,
  );
}

const orderOf = (ids: readonly string[], version?: number) =>
  ids.map((id) => ({ id: id as CandidateId, version }));

/** The code of it, of a ballot of a and b. */
function refusalOf(order: readonly BallotPlace[]): string | undefined {
  try {
    movesTo(order, ballotOf({ a: 1, b: 2 }));
    return undefined;
  } catch (error) {
    return error instanceof DomainError ? String(error.code) : 'a bug';
  }
}

describe('an order of the ballot', () => {
  it('moves only whom it has to', () => {
    const moves = movesTo(orderOf(['c', 'b', 'a', 'd']), ballotOf({ a: 1, b: 2, c: 3, d: 4 }));
    expect(moves.map(({ candidate, listOrder }) => [candidate.id, listOrder])).toEqual([
      ['c', 1],
      ['a', 3],
    ]);
  });

  it('that the ballot follows already moves nobody, gaps and old versions notwithstanding', () => {
    expect(movesTo(orderOf(['b', 'a'], 9), ballotOf({ a: 7, b: 2 }))).toEqual([]);
  });

  it.each([
    ['names too few', ['a']],
    ['names a stranger', ['a', 'x']],
    ['names one too many', ['a', 'b', 'x']],
    ['names one twice', ['a', 'a']],
    ['names nobody', []],
  ])('that %s is refused', (_why, ids) => {
    expect(refusalOf(orderOf(ids))).toBe('conflict');
  });

  it('that was made from an older ballot is refused', () => {
    expect(refusalOf(orderOf(['b', 'a'], 2))).toBe('conflict');
  });

  it('is what the ballot follows afterwards, each place given once', () => {
    const ballots = fc
      .uniqueArray(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 12 })
      .chain((places) => {
        const ids = places.map((_, n) => `c${String(n)}`);
        const ballot = ballotOf(Object.fromEntries(ids.map((id, n) => [id, places[n] ?? 0])));
        return fc.record({
          ballot: fc.constant(ballot),
          wanted: fc.shuffledSubarray(ids, { minLength: ids.length }),
        });
      });
    fc.assert(
      fc.property(ballots, ({ ballot, wanted }) => {
        const moves = movesTo(orderOf(wanted, 1), ballot);
        const moved = new Map(moves.map(({ candidate, listOrder }) => [candidate.id, listOrder]));
        const after = ballot.map(({ id, listOrder }) => ({ id, at: moved.get(id) ?? listOrder }));
        expect(new Set(after.map(({ at }) => at)).size).toBe(ballot.length);
        const order = after.sort((one, other) => one.at - other.at).map(({ id }) => id);
        expect(order).toEqual(wanted);
      }),
    );
  });
});
