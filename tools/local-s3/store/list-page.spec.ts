import fc from 'fast-check';
import { listPage, type ListQuery } from './list-page.js';
import { compareKeys } from './object-index.js';

const KEYS = ['a', 'b/1', 'b/2', 'b/c/1', 'b/c/2', 'c', 'd/1'];
const query = (rest: Partial<ListQuery>): ListQuery => ({
  prefix: '',
  delimiter: '',
  after: '',
  maxKeys: 100,
  ...rest,
});

/** As a bucket hands them in. */
function from(keys: readonly string[], { prefix, after }: ListQuery): readonly string[] {
  const start = compareKeys(prefix, after) > 0 ? prefix : after;
  return keys.filter((key) => compareKeys(key, start) >= 0);
}

function allPages(keys: readonly string[], asked: ListQuery): readonly string[] {
  const told: string[] = [];
  let after: string | undefined = '';
  while (after !== undefined) {
    const page = listPage(from(keys, { ...asked, after }), { ...asked, after });
    expect(page.keys.length + page.commonPrefixes.length).toBeLessThanOrEqual(asked.maxKeys);
    told.push(...page.keys, ...page.commonPrefixes);
    after = page.next;
  }
  return told;
}

describe('a page of a listing', () => {
  it('holds the keys of the prefix', () => {
    const asked = query({ prefix: 'b/' });
    expect(listPage(from(KEYS, asked), asked).keys).toEqual(['b/1', 'b/2', 'b/c/1', 'b/c/2']);
  });

  it('tells what goes on after the delimiter as one', () => {
    expect(listPage(KEYS, query({ delimiter: '/' }))).toEqual({
      keys: ['a', 'c'],
      commonPrefixes: ['b/', 'd/'],
      next: undefined,
    });
    const asked = query({ prefix: 'b/', delimiter: '/' });
    expect(listPage(from(KEYS, asked), asked)).toMatchObject({
      keys: ['b/1', 'b/2'],
      commonPrefixes: ['b/c/'],
    });
  });

  it('is empty and the last one when nothing is asked for', () => {
    expect(listPage(KEYS, query({ maxKeys: 0 }))).toMatchObject({ keys: [], next: undefined });
  });

  it('together with the others tells every key once, whatever the size of the pages', () => {
    const key = fc.stringMatching(/^[ab/é😀]{1,5}$/u);
    const delimiter = fc.constantFrom('', '/');
    const prefix = fc.constantFrom('', 'a', 'a/', 'b');
    fc.assert(
      fc.property(
        fc.uniqueArray(key),
        delimiter,
        prefix,
        fc.integer({ min: 1, max: 4 }),
        (keys, between, begin, maxKeys) => {
          const sorted = keys.toSorted(compareKeys);
          const asked = query({ delimiter: between, prefix: begin, maxKeys });
          const whole = listPage(from(sorted, asked), { ...asked, maxKeys: 1_000 });
          expect([...allPages(sorted, asked)].sort()).toEqual(
            [...whole.keys, ...whole.commonPrefixes].sort(),
          );
        },
      ),
    );
  });
});
