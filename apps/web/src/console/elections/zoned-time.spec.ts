import { toLocal, toMoment } from './zoned-time.js';

describe('hours of an election', () => {
  it('are typed as the clocks there show them', () => {
    expect(toMoment('2026-11-28T08:00', 'Africa/Libreville')).toBe('2026-11-28T07:00:00.000Z');
    expect(toMoment('2026-11-28T08:00', 'Africa/Ouagadougou')).toBe('2026-11-28T08:00:00.000Z');
    expect(toMoment('2026-07-01T08:00', 'Europe/Paris')).toBe('2026-07-01T06:00:00.000Z');
  });

  it('are shown the same way, wherever the reader is', () => {
    expect(toLocal('2026-11-28T23:30:00Z', 'Africa/Libreville')).toBe('2026-11-29T00:30');
  });

  it('hold on the day on which the clocks change', () => {
    expect(toMoment('2026-03-29T01:30', 'Europe/Paris')).toBe('2026-03-29T00:30:00.000Z');
    expect(toMoment('2026-03-29T03:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('are no moment when they are no time', () => {
    expect(toMoment('', 'Africa/Libreville')).toBeUndefined();
    expect(toMoment('2026-13-01T00:00', 'Africa/Libreville')).toBeUndefined();
  });
});
