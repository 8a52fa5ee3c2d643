import fc from 'fast-check';
import { DomainError } from '#kernel';
import { decodeCursor, encodeCursor, numberFromCursor, toPage } from './pagination.js';

describe('cursors', () => {
  it('give back the keys that they were made of', () => {
    const keys = fc.array(fc.oneof(fc.string(), fc.maxSafeInteger()), { maxLength: 4 });
    fc.assert(
      fc.property(keys, (list) => {
        expect(decodeCursor(encodeCursor(list))).toEqual({ ok: true, value: list });
      }),
    );
  });

  it('never throw, whatever a client sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof decodeCursor(text).ok).toBe('boolean');
      }),
    );
  });

  it.each(['garbage', encodeCursor(['text']), encodeCursor([1, 2]), encodeCursor([]), 'e30'])(
    'of another list are refused by name: %s',
    (cursor) => {
      expect(() => numberFromCursor(cursor)).toThrow(DomainError);
    },
  );

  it('may be left out', () => {
    expect(numberFromCursor(undefined)).toBeUndefined();
  });
});

describe('toPage', () => {
  it('walks a list of any length to its end, each item once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(1_000)),
        fc.integer({ min: 1, max: 20 }),
        (values, limit) => {
          const sorted = [...values].sort((a, b) => a - b);
          const seen: number[] = [];
          let after: number | undefined;
          for (;;) {
            const rows = sorted
              .filter((value) => after === undefined || value > after)
              .slice(0, limit + 1);
            const page = toPage(rows, limit, (last) => [last]);
            seen.push(...page.items);
            if (page.next_cursor === null) break;
            after = numberFromCursor(page.next_cursor);
          }
          expect(seen).toEqual(sorted);
        },
      ),
    );
  });
});
