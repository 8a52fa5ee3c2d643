import fc from 'fast-check';
import { AT_ONCE, begun, dueAt, ended, woken, type Pace } from './pace.js';

interface Reading {
  readonly beganAt: number;
  readonly endedAt: number;
}

/** A room that is read whenever it is due; each reading takes so long and sends something. */
function play(wakes: readonly number[], tookMs: number, untilMs: number): readonly Reading[] {
  const left = [...wakes].sort((one, other) => one - other);
  const readings: Reading[] = [];
  let pace: Pace = AT_ONCE;
  for (let now = 0; now < untilMs; now += 5) {
    while ((left[0] ?? Infinity) <= now) pace = woken(pace, left.shift() ?? now);
    if (dueAt(pace) > now) continue;
    pace = begun(pace, now);
    const endedAt = now + tookMs;
    while ((left[0] ?? Infinity) <= endedAt) pace = woken(pace, left.shift() ?? now);
    pace = ended(pace, endedAt, true);
    readings.push({ beganAt: now, endedAt });
    now = endedAt;
  }
  return readings;
}

const wakes = fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 300 });

describe('the pace of a room', () => {
  it('sends at most four times in any second, however often it is woken', () => {
    fc.assert(
      fc.property(wakes, fc.constantFrom(0, 5, 60), (all, tookMs) => {
        const sent = play(all, tookMs, 6_000).map(({ endedAt }) => endedAt);
        for (const at of sent) {
          expect(sent.filter((one) => one >= at && one < at + 1_000).length).toBeLessThanOrEqual(4);
        }
      }),
    );
  });

  it('begins a reading within a quarter of a second and some after each wake, so that the last one is never missed', () => {
    fc.assert(
      fc.property(wakes, fc.constantFrom(0, 5, 60), (all, tookMs) => {
        const readings = play(all, tookMs, 6_000);
        for (const wake of all) {
          const next = readings.find(({ beganAt }) => beganAt >= wake)?.beganAt ?? Infinity;
          expect(next - wake).toBeLessThanOrEqual(260 + 4 * tookMs);
        }
      }),
    );
  });

  it('reads at once after a pause, and each second where nobody says anything', () => {
    expect(dueAt(woken({ ...AT_ONCE, wokenAt: undefined, readAt: 0, sentAt: 0 }, 700))).toBe(700);
    const gaps = play([], 5, 5_000).map(({ beganAt }, n, all) =>
      n === 0 ? 0 : beganAt - (all[n - 1]?.beganAt ?? 0),
    );
    expect(gaps.length).toBeGreaterThan(4);
    for (const gap of gaps) expect(gap).toBeLessThanOrEqual(1_000);
  });

  it('rests for three times what a slow reading took', () => {
    const readings = play([0, 10, 500, 1_000, 1_500, 2_000, 2_500], 500, 5_000);
    for (const [n, { beganAt }] of readings.entries()) {
      if (n > 0) expect(beganAt - (readings[n - 1]?.endedAt ?? 0)).toBeGreaterThanOrEqual(1_500);
    }
  });
});
