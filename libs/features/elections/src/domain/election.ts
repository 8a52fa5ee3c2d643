import type { AccountId, ElectionId } from '#kernel';
import type { Hours } from './hours.js';
import type { ElectionState } from './life.js';

export const ELECTION_KINDS = ['presidential', 'legislative', 'local', 'referendum'] as const;
export type ElectionKind = (typeof ELECTION_KINDS)[number];

/** Methods that share seats among lists, and so need to know how many there are. */
export const LIST_METHODS = ['dhondt', 'sainte_lague', 'largest_remainder'] as const;
export const METHODS = ['plurality', 'two_rounds', ...LIST_METHODS] as const;
export type Method = (typeof METHODS)[number];

export const VISIBILITIES = ['private', 'awaiting_approval', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** How the outcome is found. Frozen once the election is scheduled. */
export interface Rules {
  readonly kind: ElectionKind;
  readonly method: Method;
  readonly seats: number | null;
  /** Of the valid votes; a list below it takes no part in the seats. */
  readonly thresholdPercent: number | null;
}

export interface Election extends Rules, Hours {
  readonly id: ElectionId;
  readonly createdBy: AccountId;
  readonly code: string;
  readonly name: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly timeZone: string;
  /** As stored; see `effectiveState`. */
  readonly state: ElectionState;
  readonly visibility: Visibility;
  /** Before that moment even a public election shows nothing in public. */
  readonly publicFrom: Date | null;
  readonly createdAt: Date;
  readonly version: number;
  readonly registryVersion: number;
}

export function isListMethod(method: Method): boolean {
  return LIST_METHODS.some((one) => one === method);
}
