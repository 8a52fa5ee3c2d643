import type { Result } from '#kernel';

/** Keys that open one folder for a while. */
export interface ScopedCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiresAt: Date;
}

export interface ScopedCredentialsRequest {
  /** A folder; ends in "/". */
  readonly prefix: string;
  /** Appears in the store's own logs. */
  readonly sessionName: string;
  /** From 900 to 43,200; roles often allow an hour only. */
  readonly seconds: number;
}

/**
 * Lends keys to upload into one folder: see `uploadPolicy` for what they open. Answers within six seconds or so. When STS
 * fails the answer is `unavailable` and not an error: whoever asks goes on without keys. A folder that cannot be one is
 * refused as `bad_request`.
 */
export abstract class ScopedCredentialsIssuer {
  abstract issue(
    request: ScopedCredentialsRequest,
  ): Promise<Result<ScopedCredentials, 'unavailable'>>;
}
