import { parseElectorId } from './source.js';

describe('an elector_id', () => {
  it.each(['a', 'GA-0412_7781', '0', 'x'.repeat(64)])('may be %s', (text) => {
    expect(parseElectorId(text)).toEqual({ ok: true, value: text });
  });

  it.each(['', '*', '../x', '%2e%2e', 'a/b', 'a.b', 'a b', 'é', 'a\n', '${aws:x}', 'x'.repeat(65)])(
    'may not be %j',
    (text) => {
      expect(parseElectorId(text).ok).toBe(false);
    },
  );
});
