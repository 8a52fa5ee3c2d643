import { Inject, Injectable } from '@nestjs/common';
import type { AccountActor, SessionId } from '#kernel';
import { ACCESS_TOKEN_LIFETIME_SECONDS, AccessTokens, equalInConstantTime } from '#platform/auth';
import { deriveKey, hmacOf } from './domain/secret-token.js';
import type { SessionGrant } from './domain/session.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from './identity-settings.js';

/** Makes what a client takes away, and checks what a browser brings back. */
@Injectable()
export class SessionGrants {
  private readonly accessTokens: AccessTokens;
  private readonly csrfKey: Buffer;

  constructor(@Inject(IDENTITY_SETTINGS) { tokenSecret }: IdentitySettings) {
    this.accessTokens = new AccessTokens(tokenSecret);
    this.csrfKey = deriveKey(tokenSecret, 'csrf');
  }

  async make(
    actor: AccountActor & { readonly sessionId: SessionId },
    refreshToken: string,
    sessionExpiresAt: Date,
  ): Promise<SessionGrant> {
    return {
      accessToken: await this.accessTokens.issue(actor),
      expiresInSeconds: ACCESS_TOKEN_LIFETIME_SECONDS,
      refreshToken,
      sessionExpiresAt,
      csrfToken: this.csrfTokenOf(actor.sessionId),
    };
  }

  isCsrfTokenOf(sessionId: SessionId, token: string | undefined): boolean {
    return equalInConstantTime(token ?? '', this.csrfTokenOf(sessionId));
  }

  /** The same for as long as the session lasts: several tabs of one browser share the cookie, and so this. */
  private csrfTokenOf(sessionId: SessionId): string {
    return hmacOf(this.csrfKey, sessionId);
  }
}
