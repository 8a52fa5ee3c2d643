import { TokenBuckets } from './token-buckets.js';

function setUp(rule = { burst: 3, perMinute: 60 }) {
  let now = 0;
  const buckets = new TokenBuckets(rule, () => now);
  const taken = (key: string): boolean => {
    try {
      buckets.take(key);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'too_many_requests' });
      return false;
    }
  };
  return { buckets, taken, pass: (ms: number) => (now += ms) };
}

describe('token buckets', () => {
  it('let a burst pass, and then what the rule says', () => {
    const { taken, pass } = setUp();
    expect([1, 2, 3, 4].map(() => taken('a'))).toEqual([true, true, true, false]);
    pass(1_000);
    expect([1, 2].map(() => taken('a'))).toEqual([true, false]);
  });

  it('never hold more than a burst, however long it was silent', () => {
    const { taken, pass } = setUp();
    pass(3_600_000);
    expect([1, 2, 3, 4].map(() => taken('a'))).toEqual([true, true, true, false]);
  });

  it('give nothing to whoever goes on knocking, and take nothing either', () => {
    const { taken, pass } = setUp();
    for (let n = 0; n < 3; n += 1) taken('a');
    for (let n = 0; n < 9; n += 1) {
      pass(100);
      expect(taken('a')).toBe(false);
    }
    pass(101);
    expect(taken('a')).toBe(true);
  });

  it('count each key for itself', () => {
    const { taken } = setUp({ burst: 1, perMinute: 1 });
    expect([taken('a'), taken('b'), taken('a')]).toEqual([true, true, false]);
  });

  it('remember those who were heard of last, and forget who was silent for longest', () => {
    const buckets = new TokenBuckets({ burst: 1, perMinute: 1 }, () => 0, 2);
    const isTaken = (key: string): boolean => {
      try {
        buckets.take(key);
        return true;
      } catch {
        return false;
      }
    };
    const knocks = ['a', 'b', 'a', 'c', 'b', 'd', 'b', 'e', 'b', 'a'];
    const first = ['a', 'b', 'c', 'd', 'e'].map((key) => knocks.indexOf(key));
    expect(knocks.map((key) => isTaken(key))).toEqual(
      // The last one is somebody new again.
      knocks.map((_, at) => first.includes(at) || at === knocks.length - 1),
    );
  });

  it('say how long to wait', () => {
    const { buckets } = setUp({ burst: 1, perMinute: 2 });
    buckets.take('a');
    let refusal: unknown;
    try {
      buckets.take('a');
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ retryAfterSeconds: 30 });
  });
});
