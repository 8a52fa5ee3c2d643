import { findUnusableInput } from './input-guard.js';

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

describe('findUnusableInput', () => {
  it.each([
    [{ name: 'Libreville\0' }, 'name'],
    [{ name: '\ud800' }, 'name'],
    [{ list: ['ok', { deep: 'a\0' }] }, 'list.1.deep'],
  ])('names the field that no database can store (%j)', (body, field) => {
    expect(findUnusableInput({ body })?.problems).toEqual([
      expect.objectContaining({ field, code: 'unstorable_text' }),
    ]);
  });

  it('looks at keys, queries and params as well', () => {
    expect(findUnusableInput({ body: { 'a\0': 1 } })).toBeDefined();
    expect(findUnusableInput({ query: { q: 'a\0' } })).toBeDefined();
    expect(findUnusableInput({ params: { id: '\udfff' } })).toBeDefined();
  });

  it('refuses what is nested beyond reason without descending into it', () => {
    const bottomless = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown;
    expect(findUnusableInput({ body: bottomless })?.problems[0]?.code).toBe('too_deep');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'refuses a field called %s',
    (key) => {
      const query = JSON.parse(`{"${key}":"x"}`) as unknown;
      expect(findUnusableInput({ query })?.problems).toEqual([
        expect.objectContaining({ field: key, code: 'unknown_field' }),
      ]);
    },
  );

  it.each([undefined, null, 1, 'Ogooué-Maritime 🇬🇦', { a: [{ b: 'é' }] }, nested(10)])(
    'lets ordinary input through (%#)',
    (body) => {
      expect(findUnusableInput({ body })).toBeUndefined();
    },
  );
});
