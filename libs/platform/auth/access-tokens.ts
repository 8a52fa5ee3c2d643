import { randomUUID } from 'node:crypto';
import { JwtService, type JwtSignOptions } from '@nestjs/jwt';
import {
  ACCOUNT_KINDS,
  isUuid,
  type AccountActor,
  type AccountId,
  type AccountKind,
  type SessionId,
} from '#kernel';

export const ACCESS_TOKEN_ISSUER = 'scrutin';
export const ACCESS_TOKEN_AUDIENCE = 'scrutin-admin-api';
export const ACCESS_TOKEN_ALGORITHM = 'HS256';
export const ACCESS_TOKEN_LIFETIME_SECONDS = 15 * 60;

/** Issues the short-lived tokens that the admin API believes. */
export class AccessTokens {
  private readonly jwt: JwtService;

  constructor(secret: string) {
    this.jwt = new JwtService({
      secret,
      signOptions: {
        algorithm: ACCESS_TOKEN_ALGORITHM,
        issuer: ACCESS_TOKEN_ISSUER,
        audience: ACCESS_TOKEN_AUDIENCE,
      },
    });
  }

  /** Carries the session of the actor, so that what is sensitive can ask whether it is still open. */
  async issue(
    { id, kind, sessionId }: AccountActor,
    lifetime: NonNullable<JwtSignOptions['expiresIn']> = ACCESS_TOKEN_LIFETIME_SECONDS,
  ): Promise<string> {
    return this.jwt.signAsync(
      { kind, ...(sessionId === undefined ? {} : { sid: sessionId }) },
      { subject: id, jwtid: randomUUID(), expiresIn: lifetime },
    );
  }
}

/** The claims are signed, and still only these shapes come through. */
export function actorFromClaims(
  claims: Readonly<Record<string, unknown>>,
): AccountActor | undefined {
  const { sub, kind, sid, exp } = claims;
  // The library checks an expiry that is there; a token that never expires is none of ours.
  if (typeof exp !== 'number') return undefined;
  if (typeof sub !== 'string' || !isUuid(sub) || !isAccountKind(kind)) return undefined;
  const actor = { kind, id: sub as AccountId };
  if (sid === undefined) return actor;
  return typeof sid === 'string' && isUuid(sid)
    ? { ...actor, sessionId: sid as SessionId }
    : undefined;
}

function isAccountKind(value: unknown): value is AccountKind {
  return ACCOUNT_KINDS.some((kind) => kind === value);
}
