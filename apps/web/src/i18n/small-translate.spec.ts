import { smallTranslate } from './small-translate.js';

const TEXTS = {
  fr: {
    greeting: 'Bonjour {{name}}',
    page: {
      votes_one: '{{count, number}} vote',
      votes_many: 'V',
      votes_other: '{{count, number}} votes',
    },
    only: 'en français',
  },
  en: {
    greeting: 'Hello {{name}}',
    page: { votes_one: '{{count, number}} vote', votes_other: '{{count, number}} votes' },
  },
};

describe('texts of the public face', () => {
  it('come in the language, with their values in place', () => {
    expect(smallTranslate(TEXTS, 'fr', 'greeting', { name: 'Awa' })).toBe('Bonjour Awa');
    expect(smallTranslate(TEXTS, 'en', 'greeting', { name: 'Awa' })).toBe('Hello Awa');
  });

  it('take nothing in a value for a place, nor for more than letters', () => {
    const name = '{{count}} $& <b>';
    expect(smallTranslate(TEXTS, 'en', 'greeting', { name })).toBe(`Hello ${name}`);
  });

  it.each([
    ['fr', 0, '0 vote'],
    ['fr', 1, '1 vote'],
    ['fr', 1_000_000, 'V'],
    ['en', 0, '0 votes'],
    ['en', 1, '1 vote'],
    ['en', 12_345, '12,345 votes'],
  ] as const)('in %s, %d is %j', (language, count, text) => {
    expect(smallTranslate(TEXTS, language, 'page.votes', { count })).toBe(text);
  });

  it('fall back to French, and then to the key, also to one that every object has', () => {
    expect(smallTranslate(TEXTS, 'en', 'only')).toBe('en français');
    expect(smallTranslate(TEXTS, 'en', 'page.nothing')).toBe('page.nothing');
    expect(smallTranslate(TEXTS, 'en', 'constructor.name')).toBe('constructor.name');
  });
});
