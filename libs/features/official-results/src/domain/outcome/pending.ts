import type { CandidateId, OfficeId } from '#kernel';
import type { Count, FullCount } from './contest.js';
import { compareBigInts } from './fraction.js';
import { byText, sumOf } from './ranking.js';

/** `incomplete`: final, with cells of candidates or of the valid votes that are empty. */
export type PendingState = 'missing' | 'unconfirmed' | 'contested' | 'incomplete';

/** An office whose figures may still come, change or be cancelled. */
export interface PendingOffice {
  readonly officeId: OfficeId;
  readonly state: PendingState;
  /** Which of the contest's constituencies it votes in; `null` where there is one. */
  readonly constituency: string | null;
  readonly registered: bigint | null;
  /** What of it is in the count now. */
  readonly counted: FullCount | null;
}

/** How many votes an office may still move; `null`: its roll is unknown, so nobody can say. */
export interface OfficeWeight {
  readonly officeId: OfficeId;
  readonly state: PendingState;
  readonly constituency: string | null;
  readonly reach: bigint | null;
}

/**
 * No office brings more ballots than it has voters registered. A paper that is in the count with more than that has
 * shown that it can.
 */
export function reachOf({ registered, counted }: PendingOffice): bigint | null {
  if (registered === null) return null;
  if (counted === null) return registered;
  const { voters, valid, votes } = counted;
  return [voters ?? 0n, valid, sumOf(votes.values()), rollOf(counted)].reduce(greater, registered);
}

/** The paper may say another number than the register: which of the two will stand is open as well. */
export function rollsOf({ registered, counted }: PendingOffice): { least: bigint; most: bigint } {
  const own = registered ?? 0n;
  const onPaper = counted?.registered ?? own;
  return own < onPaper ? { least: own, most: onPaper } : { least: onPaper, most: own };
}

function rollOf({ registered }: FullCount): bigint {
  return registered ?? 0n;
}

function greater(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** `null` as soon as one roll is unknown. */
export function remainingOf(offices: readonly PendingOffice[]): bigint | null {
  let remaining = 0n;
  for (const office of offices) {
    const reach = reachOf(office);
    if (reach === null) return null;
    remaining += reach;
  }
  return remaining;
}

/** The count without the offices that are not final: what stays whatever they bring. */
export function certainOf(count: Count, offices: readonly PendingOffice[]): Count {
  const votes = new Map(count.votes);
  let { valid } = count;
  for (const { counted } of offices) {
    if (counted === null) continue;
    valid -= counted.valid;
    for (const [candidate, own] of counted.votes) {
      votes.set(candidate, (votes.get(candidate) ?? 0n) - own);
    }
  }
  return { votes, valid };
}

/** The same count with more votes for one candidate. */
export function withVotes(count: Count, candidate: CandidateId | undefined, more: bigint): Count {
  if (candidate === undefined) return count;
  const votes = new Map(count.votes);
  votes.set(candidate, (votes.get(candidate) ?? 0n) + more);
  return { votes, valid: count.valid + more };
}

/**
 * Those that can move most come first, and before them those of which nobody knows. Only so many are kept in order: on
 * the evening of an election every office is one, and nobody reads the ten thousandth.
 */
export function heaviestOf(offices: readonly PendingOffice[], listed: number): OfficeWeight[] {
  const heaviest: OfficeWeight[] = [];
  for (const office of offices) {
    const { officeId, state, constituency } = office;
    const weight = { officeId, state, constituency, reach: reachOf(office) };
    const last = heaviest[listed - 1];
    if (last !== undefined && byWeight(weight, last) >= 0) continue;
    const place = heaviest.findIndex((other) => byWeight(weight, other) < 0);
    heaviest.splice(place === -1 ? heaviest.length : place, 0, weight);
    if (heaviest.length > listed) heaviest.pop();
  }
  return heaviest;
}

function byWeight(a: OfficeWeight, b: OfficeWeight): number {
  return compareReach(b.reach, a.reach) || byText(a.officeId, b.officeId);
}

function compareReach(a: bigint | null, b: bigint | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareBigInts(a, b);
}
