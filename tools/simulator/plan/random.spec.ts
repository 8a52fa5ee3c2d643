import { Random } from './random.js';

const numbers = (random: Random) => Array.from({ length: 1_000 }, () => random.next());

describe('chance in a plan', () => {
  it('is the same for the same labels, and another for others', () => {
    expect(numbers(new Random(7, 'office', 3))).toEqual(numbers(new Random(7, 'office', 3)));
    expect(numbers(new Random(7, 'office', 3))).not.toEqual(numbers(new Random(7, 'office', 4)));
  });

  it('never changes from one version to the next: a seed that is written down stays good', () => {
    const random = new Random(1, 'kept');
    expect([random.whole(0, 999), random.whole(0, 999), random.whole(0, 999)]).toEqual([
      675, 392, 44,
    ]);
  });

  it('is spread evenly', () => {
    const found = numbers(new Random('even'));
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...found)).toBeLessThan(1);
    const lower = found.filter((value) => value < 0.5).length;
    expect(lower).toBeGreaterThan(440);
    expect(lower).toBeLessThan(560);
  });

  it('chooses names as often as their weights say', () => {
    const random = new Random('weights');
    const chosen = Array.from({ length: 2_000 }, () => random.weighted({ often: 9, seldom: 1 }));
    const often = chosen.filter((name) => name === 'often').length;
    expect(often).toBeGreaterThan(1_700);
    expect(often).toBeLessThan(1_900);
  });

  it('shuffles without losing anything', () => {
    const items = Array.from({ length: 50 }, (_, n) => n);
    const shuffled = new Random('cards').shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
  });
});
