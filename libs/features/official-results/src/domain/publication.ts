import type { AccountId } from '#kernel';

/** Official figures as they were published once: numbered, and never changed. */
export interface Publication {
  readonly number: number;
  readonly results: unknown;
  /** What was about to be declared, where somebody said it. */
  readonly declared: unknown;
  readonly resultsVersion: number;
  readonly publishedBy: AccountId;
  readonly publishedAt: Date;
}
