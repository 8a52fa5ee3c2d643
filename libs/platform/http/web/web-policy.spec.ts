import { contentPolicy } from './web-policy.js';

const ORIGINS = { field: 'https://field.example', store: 'https://files.example' };

function directive(policy: string, name: string): string | undefined {
  return policy.split('; ').find((part) => part.startsWith(`${name} `));
}

describe('the content policy of a page', () => {
  const policy = contentPolicy(ORIGINS, 'scrutin.example', 'abc');

  it('lets run and style nothing but files of ours and what carries the nonce', () => {
    expect(directive(policy, 'default-src')).toBe("default-src 'none'");
    expect(directive(policy, 'script-src')).toBe("script-src 'self'");
    expect(directive(policy, 'style-src')).toBe("style-src 'self' 'nonce-abc'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('names the API of the field, its sockets, those of its own and the object store', () => {
    expect(directive(policy, 'connect-src')).toBe(
      "connect-src 'self' ws://scrutin.example wss://scrutin.example https://field.example wss://field.example https://files.example",
    );
    expect(directive(policy, 'media-src')).toBe("media-src 'self' blob: https://files.example");
  });

  it('names nothing that is not there', () => {
    const bare = contentPolicy({ field: undefined, store: undefined }, '127.0.0.1:3000');
    expect(directive(bare, 'connect-src')).toBe(
      "connect-src 'self' ws://127.0.0.1:3000 wss://127.0.0.1:3000",
    );
    expect(directive(bare, 'style-src')).toBe("style-src 'self'");
  });

  it.each(["x; script-src 'unsafe-inline'", 'a b', 'x,y', '', 'x/y'])(
    'takes nothing over from a host that is none: %j',
    (host) => {
      expect(directive(contentPolicy(ORIGINS, host), 'connect-src')).toBe(
        "connect-src 'self' https://field.example wss://field.example https://files.example",
      );
    },
  );
});
