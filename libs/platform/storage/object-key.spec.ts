import { DomainError } from '#kernel';
import { checkKeyPrefix, checkObjectKey, checkStoredKey } from './object-key.js';

const BAD_EVERYWHERE = [
  '',
  '/',
  '/a',
  'a/',
  'a//b',
  '.',
  '..',
  'a/../b',
  './a',
  'a/..',
  'a\u0000b',
  'a\nb',
  '\ud800',
  'x'.repeat(1_025),
];
const BAD_FOR_OURS = [
  'a b',
  'é',
  'a*',
  'a?',
  '${aws:username}',
  '%2e%2e',
  'a\\b',
  'a:b',
  `${'x'.repeat(256)}/a`,
  'a\u202eb',
];

function refusal(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return (error as DomainError).code;
    throw error;
  }
}

describe('a key that we make', () => {
  it.each(['a', 'elections/1/offices/2/source-A_b-9/votes/vote-1.jpeg', '...', 'a/.hidden'])(
    'may be %j',
    (key) => {
      expect(checkObjectKey(key)).toBe(key);
    },
  );

  it.each([...BAD_EVERYWHERE, ...BAD_FOR_OURS])('is refused as %j', (key) => {
    expect(refusal(() => checkObjectKey(key))).toBe('bad_request');
  });
});

describe('a folder', () => {
  it('ends in "/"', () => {
    expect(checkKeyPrefix('a/b-1/')).toBe('a/b-1/');
    expect(refusal(() => checkKeyPrefix('a/b-1'))).toBe('bad_request');
  });

  it.each(['', '/', '//', 'a//', '../', 'a/./', '*/', 'a/b*/', '%2e%2e/', '${x}/'])(
    'is refused as %j',
    (prefix) => {
      expect(refusal(() => checkKeyPrefix(prefix))).toBe('bad_request');
    },
  );
});

describe('a key that somebody else chose', () => {
  it.each(['Bureau n° 12 (1).jpg', 'a/é/😀', 'a+b%20c', 'x'.repeat(1_024)])('may be %j', (key) => {
    expect(checkStoredKey(key)).toBe(key);
  });

  it.each([...BAD_EVERYWHERE, 'é'.repeat(513)])('is refused as %j', (key) => {
    expect(refusal(() => checkStoredKey(key))).toBe('bad_request');
  });
});
