import { CellFault, readCode, readCoordinate, readName, readRegistered } from './cells.js';

/** A value, or the code of the fault in brackets. */
const outcome = (read: unknown): unknown => (read instanceof CellFault ? `[${read.code}]` : read);

describe('a code', () => {
  it.each([
    ['G1-03', 'G1-03'],
    ['  G1 03\u00a0', 'G1 03'],
    ['', ''],
    [' \t\u00a0', ''],
    ['0012', '0012'],
    ['e\u0301cole', 'école'],
    ['x'.repeat(64), 'x'.repeat(64)],
    ['𝒳'.repeat(64), '𝒳'.repeat(64)],
    ['é'.repeat(65), '[too_long]'],
    ['x'.repeat(65), '[too_long]'],
    ['𝒳'.repeat(65), '[too_long]'],
    ['=1+1', '[formula]'],
    ['+241', '[formula]'],
    ['-12', '[formula]'],
    ['@SUM(A1)', '[formula]'],
    ['  =1+1', '[formula]'],
    ['\u00a0@é', '[formula]'],
    ['A\u0000B', '[unstorable_text]'],
    ['A\nB', '[unstorable_text]'],
    ['A\tB', '[unstorable_text]'],
    ['A\u0085B', '[unstorable_text]'],
    ['A\u200bB', '[unstorable_text]'],
    ['A\u202eB', '[unstorable_text]'],
  ])('%j is read as %j', (cell, expected) => {
    expect(outcome(readCode(cell))).toBe(expected);
  });
});

describe('a name', () => {
  it.each([
    ['Libreville 3e arrondissement', 'Libreville 3e arrondissement'],
    [' École publique n° 7 « Léon Mba » ', 'École publique n° 7 « Léon Mba »'],
    ["L'Hôpital d\u2019Owendo", "L'Hôpital d\u2019Owendo"],
    ['Haut-Ogooue\u0301', 'Haut-Ogooué'],
    ['École primaire\net collège', 'École primaire et collège'],
    ['École\r\n\tprimaire', 'École primaire'],
    ['4 / 5', '4 / 5'],
    ['', ''],
    ['é'.repeat(200), 'é'.repeat(200)],
    ['e\u0301'.repeat(200), 'é'.repeat(200)],
    ['x'.repeat(201), '[too_long]'],
    ['=HYPERLINK("http://x")', '[formula]'],
    ['\t=1+1', '[formula]'],
    ['- École', '[formula]'],
    ['A = B', 'A = B'],
    ['Centre\u0007', '[unstorable_text]'],
    ['É\u001bcole', '[unstorable_text]'],
    ['É\u0081cole', '[unstorable_text]'],
  ])('%j is read as %j', (cell, expected) => {
    expect(outcome(readName(cell))).toBe(expected);
  });

  it('of many thousand blanks and line breaks is refused at once', () => {
    const cell = `x${' \n'.repeat(200_000)}y`;
    expect(outcome(readName(cell))).toBe('[too_long]');
  });
});

describe('the registered voters', () => {
  it.each([
    ['', null],
    ['  \u00a0', null],
    ['0', 0],
    ['350', 350],
    ['00350', 350],
    [' 350 ', 350],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['12\u202f345', 12_345],
    ['1\u2009000\u2009000', 1_000_000],
    ['1000001', '[too_large]'],
    ['9'.repeat(400), '[too_large]'],
    ['-12', '[negative]'],
    ['\u221212', '[negative]'],
    ['- 12', '[negative]'],
    ['12 34', '[not_a_number]'],
    ['1,234', '[not_a_number]'],
    ['1.234', '[not_a_number]'],
    ['350,0', '[not_a_number]'],
    ['3e2', '[not_a_number]'],
    ['0x10', '[not_a_number]'],
    ['NaN', '[not_a_number]'],
    ['+350', '[not_a_number]'],
    ['trois cents', '[not_a_number]'],
    ['n/a', '[not_a_number]'],
    ['٣٥٠', '[not_a_number]'],
    ['-', '[not_a_number]'],
    ['3\u00005', '[not_a_number]'],
  ])('%j are read as %j', (cell, expected) => {
    expect(outcome(readRegistered(cell))).toBe(expected);
  });
});

describe('a coordinate', () => {
  it.each<[string, 90 | 180, unknown]>([
    ['', 90, null],
    ['0.3901', 90, 0.3901],
    ['-0,7193', 90, -0.7193],
    ['+9.4544', 180, 9.4544],
    ['90', 90, 90],
    ['-180,0', 180, -180],
    ['-0', 90, 0],
    ['90.0001', 90, '[out_of_range]'],
    ['120', 90, '[out_of_range]'],
    ['-180.1', 180, '[out_of_range]'],
    ['1.2.3', 90, '[not_a_coordinate]'],
    ['0° 23′ N', 90, '[not_a_coordinate]'],
    ['1e1', 90, '[not_a_coordinate]'],
    ['.5', 90, '[not_a_coordinate]'],
    ['1.', 90, '[not_a_coordinate]'],
    ['Infinity', 90, '[not_a_coordinate]'],
  ])('%j within %d degrees is read as %j', (cell, limit, expected) => {
    expect(outcome(readCoordinate(cell, limit))).toBe(expected);
  });
});
