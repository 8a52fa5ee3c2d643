import type { ChainName } from './audit-chain.js';

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export interface Subject {
  /** A word of the glossary: `election`, `office`, `account`. */
  readonly kind: string;
  readonly id: string;
}

/** A change as the feature that makes it tells it. */
export interface Change {
  readonly chain: ChainName;
  /** Thing and verb of the trade: `election.opened`, `office.contested`. */
  readonly action: string;
  readonly subject: Subject;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

/** A change as it is kept: with its author and its time. */
export interface AuditEntry {
  readonly id: number;
  readonly chain: ChainName;
  /** Not a valid date where somebody put `infinity` into the table, past its constraint. */
  readonly occurredAt: Date;
  readonly actor: { readonly kind: string; readonly id: string | null };
  readonly action: string;
  readonly subject: Subject;
  readonly before: JsonValue;
  readonly after: JsonValue;
  readonly origin: string | null;
  readonly correlationId: string | null;
}
