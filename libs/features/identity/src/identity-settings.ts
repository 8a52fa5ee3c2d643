export interface AttemptLimits {
  /** Strict: for one account, in one window. */
  readonly byAccount: number;
  /** Stricter still where each attempt sends a mail to somebody. */
  readonly mailsByAccount: number;
  /** Loose: whole operators share one address. */
  readonly byAddress: number;
  readonly windowSeconds: number;
}

export interface IdentitySettings {
  /** Signs access tokens; the key for CSRF tokens is derived from it. */
  readonly tokenSecret: string;
  /** Where the pages are to which mails lead. */
  readonly publicUrl: string;
  /** Whether an address must be verified before its account can be signed in to. */
  readonly emailVerification: 'required' | 'optional';
  readonly attempts: AttemptLimits;
}

export const IDENTITY_SETTINGS = Symbol('IdentitySettings');
