import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import type { AccountActor } from '#kernel';
import {
  ACCESS_TOKEN_ALGORITHM,
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_ISSUER,
  actorFromClaims,
} from './access-tokens.js';

/** Verifies signature, algorithm, issuer, audience and expiry; then reads the actor out of the claims. */
export class AccessTokenStrategy extends PassportStrategy(Strategy, 'access-token') {
  constructor(secret: string) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: secret,
      // Named, so that neither `none` nor a public key taken for a secret can pass.
      algorithms: [ACCESS_TOKEN_ALGORITHM],
      issuer: ACCESS_TOKEN_ISSUER,
      audience: ACCESS_TOKEN_AUDIENCE,
      ignoreExpiration: false,
    });
  }

  validate(claims: Readonly<Record<string, unknown>>): AccountActor | false {
    return actorFromClaims(claims) ?? false;
  }
}
