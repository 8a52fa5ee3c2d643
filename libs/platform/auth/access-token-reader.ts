import { JwtService } from '@nestjs/jwt';
import type { AccountActor } from '#kernel';
import {
  ACCESS_TOKEN_ALGORITHM,
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_ISSUER,
  actorFromClaims,
} from './access-tokens.js';

/** Whom a token names, and until when. */
export interface TokenBearer {
  readonly actor: AccountActor;
  readonly until: Date;
}

/** For tokens that come otherwise than in the header of a request. Believes what the guard of routes believes. */
export class AccessTokenReader {
  private readonly jwt: JwtService;

  constructor(secret: string) {
    this.jwt = new JwtService({
      secret,
      verifyOptions: {
        algorithms: [ACCESS_TOKEN_ALGORITHM],
        issuer: ACCESS_TOKEN_ISSUER,
        audience: ACCESS_TOKEN_AUDIENCE,
      },
    });
  }

  /** Undefined of whatever is not to be believed: from outside it all looks the same. */
  async read(token: string): Promise<TokenBearer | undefined> {
    const claims = await this.jwt
      .verifyAsync<Readonly<Record<string, unknown>>>(token)
      .catch(() => undefined);
    const actor = claims === undefined ? undefined : actorFromClaims(claims);
    if (actor === undefined) return undefined;
    return { actor, until: new Date(Number(claims?.['exp']) * 1_000) };
  }
}
