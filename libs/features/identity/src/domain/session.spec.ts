import fc from 'fast-check';
import type { AccountId, SessionId } from '#kernel';
import { isUsable, linkAddress } from './one-time-link.js';
import { clientLabel, decideRefresh, isLive, sessionEnd, type Session } from './session.js';

const now = new Date('2026-11-21T10:00:00Z');
const minutes = (n: number): Date => new Date(now.getTime() + n * 60_000);

function session(over: Partial<Session> = {}): Session {
  return {
    id: 's' as SessionId,
    accountId: 'a' as AccountId,
    accountKind: 'director',
    expiresAt: minutes(1),
    revokedAt: null,
    ...over,
  };
}

describe('refreshing', () => {
  it('rotates a token that comes for the first time', () => {
    expect(decideRefresh(session(), { usedAt: null }, now)).toBe('rotate');
  });

  it('ends the family when a token comes again, however soon', () => {
    expect(decideRefresh(session(), { usedAt: now }, now)).toBe('revoke');
  });

  it('refuses in a session that is over, at the very moment as well', () => {
    expect(decideRefresh(session({ expiresAt: now }), { usedAt: null }, now)).toBe('refuse');
    expect(decideRefresh(session({ revokedAt: minutes(-1) }), { usedAt: now }, now)).toBe('refuse');
  });

  it('never rotates unless the session is live and the token unused', () => {
    const moment = fc.option(fc.date({ noInvalidDate: true }), { nil: null });
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true }),
        moment,
        moment,
        (expiresAt, revokedAt, usedAt) => {
          const tried = session({ expiresAt, revokedAt });
          const expected = isLive(tried, now) && usedAt === null;
          expect(decideRefresh(tried, { usedAt }, now) === 'rotate').toBe(expected);
        },
      ),
    );
  });

  it('ends thirty days after the opening', () => {
    expect(sessionEnd(now).toISOString()).toBe('2026-12-21T10:00:00.000Z');
  });
});

describe('the label of a client', () => {
  it('is what it calls itself, printable and bounded', () => {
    expect(clientLabel('curl/8\u0007\u00e9.1')).toBe('curl/8.1');
    expect(clientLabel('x'.repeat(5_000))).toHaveLength(200);
    expect(clientLabel(undefined)).toBeNull();
    expect(clientLabel(' \n ')).toBeNull();
  });
});

describe('a link', () => {
  const link = { accountId: 'a' as AccountId, expiresAt: minutes(1), usedAt: null };

  it('works until it is used or its time is over', () => {
    expect(isUsable(link, now)).toBe(true);
    expect(isUsable(link, minutes(1))).toBe(false);
    expect(isUsable({ ...link, usedAt: now }, now)).toBe(false);
  });

  it('carries its token where no server and no log sees it', () => {
    expect(linkAddress('https://scrutin.example/', 'reset', 'abc')).toBe(
      'https://scrutin.example/reset-password#token=abc',
    );
  });
});
