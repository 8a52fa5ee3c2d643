import type { AccountId } from '#kernel';
import type { JsonValue } from '#features/audit';

/** Official figures as they were published once: numbered, and never changed. */
export interface Publication {
  readonly number: number;
  readonly results: JsonValue;
  /** What was about to be declared, where somebody said it. */
  readonly declared: JsonValue;
  readonly resultsVersion: number;
  readonly publishedBy: AccountId;
  readonly publishedAt: Date;
}
