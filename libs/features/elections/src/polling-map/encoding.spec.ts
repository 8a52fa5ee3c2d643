import * as fc from 'fast-check';
import { byteOrderMark, transcoder, Utf16Check, Utf8Check, type Encoding } from './encoding.js';

/** The bytes, cut at each of the places. */
function cut(bytes: Buffer, places: readonly number[]): readonly Buffer[] {
  const borders = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length];
  borders.sort((one, other) => one - other);
  return borders.slice(1).map((border, at) => Buffer.from(bytes.subarray(borders[at], border)));
}

const places = fc.array(fc.nat(), { maxLength: 6 });
const bytes = fc.uint8Array({ maxLength: 24 }).map((array) => Buffer.from(array));
const text = fc.string({ unit: 'binary' });

function isUtf8(pieces: readonly Buffer[]): boolean {
  const check = new Utf8Check();
  for (const piece of pieces) check.push(piece);
  return check.end();
}

function decoded(encoding: Encoding, pieces: readonly Buffer[]): string {
  const transcode = transcoder(encoding);
  return Buffer.concat(pieces.map((piece) => transcode(piece))).toString();
}

describe('the check for UTF-8', () => {
  it('lets every text pass, however it is cut', () => {
    fc.assert(
      fc.property(text, places, (value, where) => {
        expect(isUtf8(cut(Buffer.from(value), where))).toBe(true);
      }),
    );
  });

  it('says of any bytes, however they are cut, what a strict decoder says of the whole', () => {
    const strict = (all: Buffer): boolean => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(all);
        return true;
      } catch {
        return false;
      }
    };
    const nearlyText = fc
      .tuple(text, bytes, text)
      .map(([before, between, after]) =>
        Buffer.concat([Buffer.from(before), between.subarray(0, 3), Buffer.from(after)]),
      );
    fc.assert(
      fc.property(fc.oneof(bytes, nearlyText), places, (all, where) => {
        expect(isUtf8(cut(all, where))).toBe(strict(all));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['a letter of Latin-1 at the very end', [0x61, 0xe9]],
    ['a character without its last byte', [0xe2, 0x82]],
    ['a continuation that continues nothing', [0x80]],
  ])('refuses %s', (_what, all) => {
    expect(isUtf8([Buffer.from(all)])).toBe(false);
    expect(isUtf8(all.map((byte) => Buffer.from([byte])))).toBe(false);
  });
});

describe('text in another encoding', () => {
  it('is what Windows means by each byte', () => {
    expect(decoded('windows-1252', [Buffer.from([0x80, 0x92, 0x9c, 0x85, 0xe9, 0xc9, 0xa0])])).toBe(
      '€’œ…éÉ\u00a0',
    );
    expect(decoded('windows-1252', [Buffer.from([0x81])])).toBe('\u0081');
  });

  it('is the same however UTF-16 was cut, in both orders', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), places, (value, where) => {
        const little = Buffer.from(value, 'utf16le');
        const big = Buffer.from(little).swap16();
        expect(decoded('utf-16le', cut(little, where))).toBe(value);
        expect(decoded('utf-16be', cut(big, where))).toBe(value);
      }),
    );
  });

  it.each([
    ['half a character', [0x61, 0x00, 0x62]],
    ['half a pair', [0x3d, 0xd8, 0x61, 0x00]],
  ])('is no UTF-16 if it holds %s', (_what, all) => {
    const check = new Utf16Check('utf-16le');
    for (const byte of all) check.push(Buffer.from([byte]));
    expect(check.end()).toBe(false);
  });

  it('is told by its byte order mark', () => {
    const mark = (...all: number[]): unknown => byteOrderMark(Buffer.from(all));
    expect(mark(0xef, 0xbb, 0xbf, 0x61)).toEqual({ encoding: 'utf-8', bom: 3 });
    expect(mark(0xff, 0xfe)).toEqual({ encoding: 'utf-16le', bom: 2 });
    expect(mark(0xfe, 0xff)).toEqual({ encoding: 'utf-16be', bom: 2 });
    expect(mark(0xef, 0xbb)).toBeUndefined();
  });
});
