import { PassportStrategy } from '@nestjs/passport';
import { BasicStrategy } from 'passport-http';
import type { SourceActor } from '#kernel';
import { parseBasic } from './basic-credentials.js';
import type { SourceVerifier } from './source-verifier.js';

interface IncomingRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly ip: string;
}

/** Reporters: `elector_id` and the token of one office. */
export class SourceStrategy extends PassportStrategy(BasicStrategy, 'basic-source') {
  constructor(private readonly verifier: SourceVerifier) {
    super({ passReqToCallback: true });
  }

  async validate({ headers, ip }: IncomingRequest): Promise<SourceActor | false> {
    // The library cuts a password at its first colon, and takes a header for Basic that only sounds like it.
    const basic = parseBasic(headers['authorization']);
    if (basic === undefined) return false;
    const { user: electorId, password: token } = basic;
    return (await this.verifier.verify({ electorId, token, address: ip })) ?? false;
  }
}
