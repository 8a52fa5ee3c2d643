import { DomainError, err, isUuid, ok, systemActor, systemClock } from './index.js';

describe('the kernel', () => {
  it('tells a success from a failure by its type', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(err('why')).toEqual({ ok: false, error: 'why' });
  });

  it('carries code, advice, fields and cause in a refusal', () => {
    const cause = new Error('below');
    const problem = { field: 'a', code: 'b', detail: 'c' };
    const refusal = new DomainError('some_code', 'Do this next.', [problem], { cause });
    expect(refusal).toMatchObject({
      code: 'some_code',
      detail: 'Do this next.',
      problems: [problem],
      cause,
    });
    expect(refusal.message).toBe('some_code: Do this next.');
  });

  it.each([
    '',
    'x',
    '12345678-1234-1234-1234-1234567890ab ',
    '../etc',
    '12345678123412341234123456789abc',
  ])('does not take %p for a UUID', (text) => {
    expect(isUuid(text)).toBe(false);
  });

  it('takes a UUID in either case', () => {
    expect(isUuid('12345678-1234-1234-1234-1234567890ab')).toBe(true);
    expect(isUuid('12345678-1234-1234-1234-1234567890AB')).toBe(true);
  });

  it('names the part of the platform that acts on its own', () => {
    expect(systemActor('worker')).toEqual({ kind: 'system', id: 'worker' });
  });

  it('reads the time of the machine', () => {
    expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(1_000);
  });
});
