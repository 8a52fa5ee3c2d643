import type { OfficeId } from '#kernel';
import type { ReadyAnswer } from './ready-answer.js';

/** Nothing is shown for longer than this after it was read, whatever was heard or not heard meanwhile. */
export const FRESH_MS = 1_000;

export interface ShelfLimits {
  /** Of answers, all together. */
  readonly bytes: number;
  /** Of offices that do not exist; and of others of which only the version is remembered. */
  readonly names: number;
}

interface Kept {
  readonly answer: ReadyAnswer;
  /** How often `takeWanted` went by since somebody asked for it. */
  idle: number;
  /** The highest version that was announced since its reading began. */
  heard: number;
  /** Nobody has been asking for a while: what it says is held against nothing, and shown to nobody. */
  isForgotten: boolean;
}

/** Whatever was asked for within so many passes, ten seconds, is likely to be asked for again. */
const WANTED_FOR = 25;
const NEVER = 1_000_000;

/** What an entry costs beside its body. */
const OVERHEAD_BYTES = 1_024;

/**
 * The answers that a process has at hand, by office. Bounded: what was found to hold longest ago gives way, and leaves its
 * version behind, so that no older one is ever taken in its place.
 */
export class AnswerShelf {
  private readonly kept = new Map<OfficeId, Kept>();
  private readonly versions = new Map<OfficeId, number>();
  private readonly unknown = new Map<OfficeId, number>();
  private bytes = 0;

  constructor(private readonly limits: ShelfLimits) {}

  /** Fresh, or nothing. */
  peek(officeId: OfficeId, now: number): ReadyAnswer | undefined {
    const kept = this.kept.get(officeId);
    if (kept === undefined) return undefined;
    kept.idle = 0;
    if (kept.answer.freshUntil <= now) return undefined;
    kept.isForgotten = false;
    return kept.heard > kept.answer.version ? undefined : kept.answer;
  }

  /** Fresh, or nothing; it may be known by now that it has moved, if somebody has been asking: then it is being read anew. */
  peekHeld(officeId: OfficeId, now: number): ReadyAnswer | undefined {
    const kept = this.kept.get(officeId);
    if (kept === undefined) return undefined;
    const wasWanted = kept.idle <= WANTED_FOR;
    kept.idle = 0;
    if (kept.answer.freshUntil <= now) return undefined;
    kept.isForgotten = false;
    return wasWanted || kept.heard <= kept.answer.version ? kept.answer : undefined;
  }

  /** Fresh or not. */
  isKept(officeId: OfficeId): boolean {
    const kept = this.kept.get(officeId);
    return kept !== undefined && kept.heard <= kept.answer.version;
  }

  /** Whether somebody is likely to ask for it soon. */
  isWanted(officeId: OfficeId): boolean {
    const kept = this.kept.get(officeId);
    return kept !== undefined && kept.idle <= WANTED_FOR;
  }

  /** What was asked for since this was asked the last few times. */
  takeWanted(): readonly (readonly [OfficeId, ReadyAnswer])[] {
    const wanted: (readonly [OfficeId, ReadyAnswer])[] = [];
    for (const [officeId, kept] of this.kept) {
      kept.idle += 1;
      if (kept.idle <= WANTED_FOR) wanted.push([officeId, kept.answer]);
      else kept.isForgotten = true;
    }
    return wanted;
  }

  /** It was found to hold still. */
  renew(officeId: OfficeId, answer: ReadyAnswer, freshUntil: number): void {
    const kept = this.kept.get(officeId);
    if (kept?.answer !== answer) return;
    answer.freshUntil = Math.max(answer.freshUntil, freshUntil);
    this.kept.delete(officeId);
    kept.isForgotten = false;
    this.kept.set(officeId, kept);
  }

  isUnknown(officeId: OfficeId, now: number): boolean {
    return (this.unknown.get(officeId) ?? -Infinity) > now;
  }

  /** Also of offices that are not at hand: what Redis has of them may be older. */
  hear(officeId: OfficeId, version: number): void {
    const kept = this.kept.get(officeId);
    const highest = Math.max(this.lowestVersion(officeId), version);
    if (kept === undefined) this.remember(this.versions, officeId, highest);
    else kept.heard = highest;
  }

  /** Whether something higher was announced than what is kept. */
  isOutdated(officeId: OfficeId): boolean {
    const kept = this.kept.get(officeId);
    return kept !== undefined && kept.heard > kept.answer.version;
  }

  /** Of what this process has shown or heard of. */
  lowestVersion(officeId: OfficeId): number {
    const kept = this.kept.get(officeId);
    if (kept === undefined) return this.versions.get(officeId) ?? 0;
    return Math.max(kept.answer.version, kept.heard);
  }

  /**
   * Where it takes the place of an older one that people were asking for: since when that was not true any more, never too
   * late. Exactly, where one change lies between them; else since it was last found to hold.
   */
  keep(
    officeId: OfficeId,
    answer: ReadyAnswer,
    freshUntil: number,
    heard: number,
  ): number | undefined {
    const before = this.kept.get(officeId);
    const { idle = NEVER } = before ?? {};
    const outdatedSince = before?.isForgotten === false ? whenOutdated(before, answer) : undefined;
    this.drop(officeId);
    this.unknown.delete(officeId);
    this.versions.delete(officeId);
    answer.freshUntil = freshUntil;
    this.kept.set(officeId, { answer, heard, idle, isForgotten: false });
    this.bytes += sizeOf(answer);
    for (const [oldest, { answer: given }] of this.kept) {
      if (this.bytes <= this.limits.bytes) break;
      this.drop(oldest);
      this.remember(this.versions, oldest, given.version);
    }
    return outdatedSince;
  }

  keepUnknown(officeId: OfficeId, until: number): void {
    this.drop(officeId);
    this.remember(this.unknown, officeId, until);
  }

  private drop(officeId: OfficeId): void {
    const kept = this.kept.get(officeId);
    if (kept === undefined) return;
    this.kept.delete(officeId);
    this.bytes -= sizeOf(kept.answer);
  }

  private remember(names: Map<OfficeId, number>, officeId: OfficeId, value: number): void {
    names.delete(officeId);
    names.set(officeId, value);
    const [oldest] = names.keys();
    if (names.size > this.limits.names && oldest !== undefined) names.delete(oldest);
  }
}

function whenOutdated({ answer: old }: Kept, answer: ReadyAnswer): number | undefined {
  const changes = answer.version - old.version;
  if (changes <= 0) return undefined;
  const heldAt = old.freshUntil - FRESH_MS;
  // Written before it was committed, so it may be dated before the old one was found to hold.
  return changes === 1 ? Math.max(heldAt, answer.changedAt ?? heldAt) : heldAt;
}

function sizeOf({ body }: ReadyAnswer): number {
  return body.length + OVERHEAD_BYTES;
}
