import { readRange } from './byte-range.js';

describe('a range of ten bytes', () => {
  it.each([
    ['bytes=0-3', { start: 0, length: 4 }],
    ['bytes=4-', { start: 4, length: 6 }],
    ['bytes=-3', { start: 7, length: 3 }],
    ['bytes=-30', { start: 0, length: 10 }],
    ['bytes=8-99', { start: 8, length: 2 }],
    ['bytes=9-9', { start: 9, length: 1 }],
    [undefined, undefined],
    ['bytes=-', undefined],
    ['bytes=5-2', undefined],
    ['bytes=0-1,3-4', undefined],
    ['lines=0-1', undefined],
  ])('%s is %j', (header, expected) => {
    expect(readRange(header, 10)).toEqual(expected);
  });

  it.each(['bytes=10-', 'bytes=10-12', 'bytes=-0'])('%s cannot be satisfied', (header) => {
    expect(() => readRange(header, 10)).toThrow('There are 10 bytes only');
  });
});
