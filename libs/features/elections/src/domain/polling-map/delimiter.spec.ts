import { detectDelimiter } from './delimiter.js';

describe('the delimiter of a file', () => {
  it.each([
    [',', 'centre_code,bureau_code\nC1;x;y;z,B1\n'],
    [';', 'centre_code;bureau_code;inscrits\r\n'],
    ['\t', 'centre_code\tbureau_code'],
    ['|', 'centre_code|bureau_code\r'],
    [';', '"Code, du, centre, de, vote";bureau_code\n'],
    [';', '"Code ""a,b,c,d""";bureau_code\n'],
    [';', '"Code\ndu,centre,";bureau_code\n'],
    [';', '\r\n\n  \ncentre_code;bureau_code\n'],
    [',', 'centre_code\nC1;B1\n'],
    [',', ''],
  ])('is %j in %j', (delimiter, text) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});
