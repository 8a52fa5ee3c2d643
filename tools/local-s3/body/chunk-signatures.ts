import { createHash } from 'node:crypto';
import { equalInConstantTime } from '../auth/constant-time.js';
import type { Authenticated } from '../auth/authenticate.js';
import { scopeText, signText } from '../auth/signature.js';
import { S3Error } from '../s3-error.js';

const EMPTY_HASH = createHash('sha256').digest('hex');

/** Each chunk's signature covers the one before it, from the request's own on: none can be left out or moved. */
export class ChunkSignatures {
  private previous: string;

  constructor(private readonly authenticated: Authenticated) {
    this.previous = authenticated.claim.signature;
  }

  async checkChunk(signature: string, chunkHash: string): Promise<void> {
    await this.check(signature, ['AWS4-HMAC-SHA256-PAYLOAD', EMPTY_HASH, chunkHash]);
  }

  async checkTrailer(signature: string, trailer: string): Promise<void> {
    const hash = createHash('sha256').update(trailer).digest('hex');
    await this.check(signature, ['AWS4-HMAC-SHA256-TRAILER', hash]);
  }

  private async check(
    signature: string,
    [kind, ...hashes]: readonly [string, ...string[]],
  ): Promise<void> {
    const { claim, secretAccessKey } = this.authenticated;
    const text = [kind, claim.longDate, scopeText(claim.scope), this.previous, ...hashes];
    const expected = await signText(text.join('\n'), claim, secretAccessKey);
    if (!equalInConstantTime(expected, signature)) {
      throw new S3Error('SignatureDoesNotMatch', 'A chunk of the body is not what was signed.');
    }
    this.previous = expected;
  }
}
