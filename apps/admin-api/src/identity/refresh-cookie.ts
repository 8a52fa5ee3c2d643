import type { FastifyReply, FastifyRequest } from 'fastify';
import { refreshRefused, type PresentedToken, type SessionGrant } from '#features/identity';

/** The prefix makes browsers refuse it without Secure, so that nobody in the middle can plant one. */
export const REFRESH_COOKIE = '__Secure-scrutin_refresh';
export const CSRF_HEADER = 'x-csrf-token';

const ATTRIBUTES = {
  path: '/api/auth',
  httpOnly: true,
  secure: true,
  sameSite: 'strict',
} as const;

export function setRefreshCookie(reply: FastifyReply, grant: SessionGrant): void {
  void reply.setCookie(REFRESH_COOKIE, grant.refreshToken, {
    ...ATTRIBUTES,
    expires: grant.sessionExpiresAt,
  });
}

export function clearRefreshCookie(reply: FastifyReply): void {
  void reply.clearCookie(REFRESH_COOKIE, ATTRIBUTES);
}

/** What somebody wrote into the body was meant; the cookie is only looked at where there is no such thing. */
export function presentedToken(
  request: FastifyRequest,
  inBody: string | undefined,
): PresentedToken {
  if (inBody !== undefined) return { carrier: 'body', token: inBody };
  const token = request.cookies[REFRESH_COOKIE];
  if (token === undefined || token === '') throw refreshRefused();
  const header = request.headers[CSRF_HEADER];
  return { carrier: 'cookie', token, csrfToken: typeof header === 'string' ? header : undefined };
}
