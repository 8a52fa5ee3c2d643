import fc from 'fast-check';
import { digestOf, expiryOf, isTokenShaped, makeRoom, MAX_LIVE_TOKENS } from './token.js';

describe('a token', () => {
  it('lives for a day from its issue, or from the opening where that is later', () => {
    const at = (text: string) => new Date(`2026-11-${text}Z`);
    expect(expiryOf(at('28T09:00'), at('28T06:00'))).toEqual(at('29T09:00'));
    expect(expiryOf(at('27T09:00'), at('28T06:00'))).toEqual(at('29T06:00'));
  });

  it('looks like 32 bytes in base64url and like nothing else', () => {
    const token = Buffer.alloc(32, 0xfb).toString('base64url');
    expect(isTokenShaped(token)).toBe(true);
    for (const other of ['', token.slice(1), `${token}A`, `${token}\n`, `+${token.slice(1)}`]) {
      expect(isTokenShaped(other)).toBe(false);
    }
  });

  it('is kept as its SHA-256', () => {
    expect(digestOf('abc').toString('hex')).toMatch(/^ba7816bf8f01cfea/);
  });
});

describe('room for one more', () => {
  const live = fc.array(fc.nat(), { maxLength: 12 });

  it('is made by ending the oldest, and no more of them than needed', () => {
    fc.assert(
      fc.property(live, (tokens) => {
        const ended = makeRoom(tokens, true) ?? [];
        expect(ended).toEqual(tokens.slice(0, ended.length));
        const left = tokens.length - ended.length + 1;
        expect(left).toBeLessThanOrEqual(MAX_LIVE_TOKENS);
        if (ended.length > 0) expect(left).toBe(MAX_LIVE_TOKENS);
      }),
    );
  });

  it('is never made by whoever gave no password', () => {
    fc.assert(
      fc.property(live, (tokens) => {
        const room = makeRoom(tokens, false);
        expect(room).toEqual(tokens.length < MAX_LIVE_TOKENS ? [] : undefined);
      }),
    );
  });
});
