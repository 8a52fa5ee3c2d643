import * as fc from 'fast-check';
import { LineEndings } from './line-endings.js';
import { MAX_RECORD_BYTES, RecordReader, type CsvRecord } from './record-reader.js';

/** Every record of a text that comes in pieces of so many bytes. */
function recordsOf(text: string, size = text.length + 1): readonly CsvRecord[] {
  const bytes = Buffer.from(text);
  const lines = new LineEndings();
  const reader = new RecordReader(',');
  const records: CsvRecord[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    records.push(...reader.push(lines.push(Buffer.from(bytes.subarray(at, at + size)))));
  }
  records.push(...reader.end());
  return records;
}

/** Each record as `line: cells` or `line: fault`. */
const shown = (records: readonly CsvRecord[]): readonly string[] =>
  records.map(({ line, cells, fault }) => `${line}: ${fault ?? cells.join('|')}`);

describe('the records of a text', () => {
  it.each([
    ['a,b\nc,d\n', ['1: a|b', '2: c|d']],
    ['a,b\r\nc,d', ['1: a|b', '2: c|d']],
    ['a,b\rc,d\r', ['1: a|b', '2: c|d']],
    ['a\n\rb\r\n\nc\r\rd', ['1: a', '2: ', '3: b', '4: ', '5: c', '6: ', '7: d']],
    ['"a,\n1","b"\r\n"c ""x"""', ['1: a,\n1|b', '3: c "x"']],
    ['"a\r\n1\r2",b\rc', ['1: a\n1\n2|b', '4: c']],
    ['a,""\n"",\n', ['1: a|', '2: |']],
    ['', []],
    ['\n\n', ['1: ', '2: ']],
  ])('%j are %j, however it is cut', (text, records) => {
    for (const size of [1, 2, 3, 5, 100]) expect(shown(recordsOf(text, size))).toEqual(records);
  });

  it.each([
    ['in the last line', 'a,b\nc,"d', ['1: a|b', '2: malformed_quotes']],
    ['inside a text', 'a\nb"c,d\ne\n', ['1: a', '2: malformed_quotes', '3: e']],
    ['after a quoted text', 'a\n"b"c,d\ne\n', ['1: a', '2: malformed_quotes', '3: e']],
    ['in pairs', 'a\n5" x 6"\ne\n', ['1: a', '2: malformed_quotes', '3: e']],
    [
      'on two lines that seem to close each other',
      'a\n"b,c\nd,"e\nf\n"g"\n',
      ['1: a', '2: malformed_quotes', '3: malformed_quotes', '4: f', '5: g'],
    ],
    ['before quotes of others', '"a\n"b","c\nd"\ne', ['1: malformed_quotes', '2: b|c\nd', '4: e']],
  ])('with a malformed quote %s are all read but that one', (_where, text, records) => {
    for (const size of [1, 2, 7, 100]) expect(shown(recordsOf(text, size))).toEqual(records);
  });

  it.each([1_000, 65_536, 1_000_000])(
    'after a quote that is never closed are read, in pieces of %d',
    (size) => {
      const rest = Array.from({ length: 30_000 }, (_, index) => `row,${index}`);
      const records = recordsOf(`first\n"open,1\n${rest.join('\n')}`, size);
      expect(shown(records.slice(0, 3))).toEqual(['1: first', '2: malformed_quotes', '3: row|0']);
      expect(shown(records.slice(-1))).toEqual(['30002: row|29999']);
    },
  );

  it.each([10, 10_000, 70_000, 1_000_000])(
    'are read on both sides of a line that is far too long, in pieces of %d',
    (size) => {
      const text = `a\n${'x'.repeat(3 * MAX_RECORD_BYTES)}\nb\n`;
      expect(shown(recordsOf(text, size))).toEqual(['1: a', '2: record_too_long', '3: b']);
    },
  );

  it('are given up as soon as a line is too long, and not held to its end', () => {
    const reader = new RecordReader(',');
    const piece = Buffer.alloc(MAX_RECORD_BYTES / 2, '"x');
    const given = Array.from({ length: 50 }, () => shown(reader.push(Buffer.from(piece))));
    expect(given.flat()).toEqual(['1: record_too_long']);
    expect(given.slice(0, 3).flat()).toEqual(['1: record_too_long']);
    expect(shown(reader.push(Buffer.from('\nb\n')))).toEqual(['2: b']);
  });

  it('are as many as lines, and in their order, in whatever text and however it is cut', () => {
    const signs = fc.constantFrom('"', ',', '\n', '\r', 'x', ' ', '\u0000', 'é');
    const text = fc.array(signs, { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (value, size) => {
        const records = recordsOf(value, size);
        expect(shown(records)).toEqual(shown(recordsOf(value)));
        const lines = records.map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].sort((one, other) => one - other));
        expect(lines[0] ?? 1).toBe(1);
      }),
      { numRuns: 2_000 },
    );
  });
});
