import fc from 'fast-check';
import { parseBasic } from './basic-credentials.js';

const encode = (text: string) => Buffer.from(text).toString('base64');

describe('Basic credentials', () => {
  it('are read whatever the case of the scheme, and end at the end of the header', () => {
    const read = { user: 'GA-0412', password: 'a:b' };
    expect(parseBasic(`Basic ${encode('GA-0412:a:b')}`)).toEqual(read);
    expect(parseBasic(`bAsIc  ${encode('GA-0412:a:b')}`)).toEqual(read);
    expect(parseBasic(`Basic ${encode('GA-0412:a:b')} more`)).toBeUndefined();
  });

  it.each([
    undefined,
    '',
    'Basic',
    'Basic ',
    `Bearer ${encode('a:b')}`,
    `XBasic ${encode('a:b')}`,
    `Basic ${encode('nocolon')}`,
    `Basic ${encode(':password')}`,
    `Basic ${encode('user:')}`,
    'Basic %%%',
  ])('are none in %p', (header) => {
    expect(parseBasic(header)).toBeUndefined();
  });

  it('come back as they were sent', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(part, part, (user, password) => {
        fc.pre(!user.includes(':'));
        const header = `Basic ${encode(`${user}:${password}`)}`;
        expect(parseBasic(header)).toEqual({ user, password });
      }),
    );
  });
});
