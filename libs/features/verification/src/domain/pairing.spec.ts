import type { OfficeId } from '#kernel';
import { pairUp, type OpenVote, type WaitingCitizen } from './pairing.js';

const HERE = 'here' as OfficeId;
const THERE = 'there' as OfficeId;

const vote = (index: number, gender: 'male' | 'female' = 'male', officeId = HERE): OpenVote => ({
  ...{ officeId, index, gender },
  ...{ age: 'less_30', hasTorn: false },
});
const citizen = (
  id: string,
  gender: WaitingCitizen['gender'] = null,
  officeId = HERE,
): WaitingCitizen => ({ id, officeId, gender, age: null });

const pair = (
  votes: readonly OpenVote[],
  line: readonly WaitingCitizen[],
  declined: readonly string[] = [],
) => {
  const { pairs, left } = pairUp(votes, line, ({ id }, { index }) =>
    declined.includes(`${id}${String(index)}`),
  );
  return [
    pairs.map(({ vote: { index }, citizenId }) => `${citizenId}${String(index)}`),
    left.map(({ index }) => index),
  ];
};

describe('pairing', () => {
  it('gives each vote to whoever waits for longest, and one to each', () => {
    const line = [citizen('a'), citizen('b'), citizen('c')];
    expect(pair([vote(4), vote(2)], line)).toEqual([['a4', 'b2'], []]);
    expect(
      pair(
        [1, 2, 3, 4].map((n) => vote(n)),
        line,
      ),
    ).toEqual([['a1', 'b2', 'c3'], [4]]);
  });

  it('passes over those whom a vote cannot concern, and keeps their place for the next vote', () => {
    const line = [citizen('a', 'female'), citizen('b', 'male')];
    expect(pair([vote(1, 'male'), vote(2, 'male'), vote(3, 'female')], line)).toEqual([
      ['b1', 'a3'],
      [2],
    ]);
  });

  it('does not bring a vote back to whoever did not recognise it', () => {
    expect(pair([vote(1), vote(2)], [citizen('a')], ['a1'])).toEqual([['a2'], [1]]);
  });

  it('keeps the lines of offices apart', () => {
    const line = [citizen('a', null, THERE), citizen('b')];
    expect(pair([vote(1), vote(1, 'male', THERE), vote(2)], line)).toEqual([['b1', 'a1'], [2]]);
  });
});
