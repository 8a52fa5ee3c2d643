import { edgeExpiry, OLDEST_AT_EDGE_MS } from './edge-expiry.js';

const FRESH_MS = 1_000;

describe('what the proxy is told of the life of an answer', () => {
  it('lets it show none that was read more than 2.5 seconds ago, and all of them for a second and a half', () => {
    const monotonicMs = 12_345.678;
    for (let ms = 0; ms < 1_000; ms += 7) {
      for (const age of [0, 50, 400, 999]) {
        const dateMs = 1_776_000_000_000 + ms;
        const freshUntil = monotonicMs + FRESH_MS - age;
        const second = Number(edgeExpiry(freshUntil, { dateMs, monotonicMs }).slice(1));
        // That second to its end, and one more while the next answer is on its way.
        const lastShown = (second + 2) * 1_000;
        expect(lastShown - (dateMs - age)).toBeLessThanOrEqual(OLDEST_AT_EDGE_MS);
        expect(lastShown - (dateMs - age)).toBeGreaterThan(OLDEST_AT_EDGE_MS - 1_001);
      }
    }
  });
});
