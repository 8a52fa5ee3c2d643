export interface SignInLimits {
  /** Strict: for one elector_id, in one window. */
  readonly byElector: number;
  /** For one office: a handful of people report from it. */
  readonly byOffice: number;
  /** Loose: whole operators share one address. */
  readonly byAddress: number;
  /** Sources that did not exist before. */
  readonly newByAddress: number;
  readonly windowSeconds: number;
}

export interface SourcesSettings {
  readonly signIns: SignInLimits;
  /** Unknown tokens that one process looks up for one network in a minute. */
  readonly wrongTokensByAddress: number;
}

export const SOURCES_SETTINGS = Symbol('SourcesSettings');
