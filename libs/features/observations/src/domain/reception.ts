import type { ReportId, SourceId } from '#kernel';
import {
  indexTooHigh,
  observedOutside,
  reportExists,
  reportNotFound,
  reportWithdrawn,
  sourceSuspended,
  staleRevision,
  trustedReportStands,
  unknownParty,
  windowClosed,
  type Refusal,
  type ShownWindow,
  type Stands,
} from './errors.js';
import type { Report, SourceStatus, StandingReport } from './report.js';
import { isSame, type Stream } from './stream.js';

export const FIRST_REVISION = 1;

/** Clocks of phones are ahead of ours by minutes. */
const AHEAD_MS = 5 * 60_000;

/** What a source wants with one index. */
export interface Item<A extends object> {
  readonly deed: 'report' | 'correct' | 'withdraw';
  readonly index: number;
  /** Null of a withdrawal alone. */
  readonly attributes: A | null;
  readonly revision?: number | undefined;
  readonly observedAt?: Date | undefined;
}

/** Who sends it, and what that counts for at this moment. */
export interface Sender {
  readonly sourceId: SourceId;
  readonly isTrusted: boolean;
  readonly status: SourceStatus;
  readonly isBatched: boolean;
}

/** What holds for a stream of an office at this moment. */
export interface Terms {
  readonly now: Date;
  readonly window: ShownWindow;
  readonly isOpen: boolean;
  /** The highest index that is taken. */
  readonly takenUpTo: number;
  /** Of ballots: what papers can name. */
  readonly parties: readonly string[] | undefined;
}

export type Verdict<A extends object> =
  | { readonly outcome: 'created' | 'same'; readonly report: Report<A> }
  | { readonly outcome: 'conflict' | 'refused'; readonly refusal: Refusal };

/** Gives out what a new report needs: its id and its place in the order. */
export interface Numbers {
  nextId(): ReportId;
  nextSequence(): number;
}

/** Decides about one item against the report that stands of its source and index. */
export function receive<A extends object>(
  stream: Stream<A>,
  item: Item<A>,
  standing: StandingReport<A> | undefined,
  sender: Sender,
  terms: Terms,
  numbers: Numbers,
): Verdict<A> {
  const refusal = refusalOf(stream, item, standing, sender, terms);
  if (refusal !== undefined) return { outcome: 'refused', refusal };
  const before = standing?.report;
  if (before !== undefined) {
    const settled = settle(stream, item, before, sender);
    if (settled !== undefined) return settled;
  }
  const report: Report<A> = {
    id: before?.id ?? numbers.nextId(),
    index: item.index,
    sourceId: sender.sourceId,
    revision: item.revision ?? FIRST_REVISION,
    sequence: before?.sequence ?? numbers.nextSequence(),
    attributes: item.attributes,
    observedAt: observedAt(item, before, terms.now),
    receivedAt: terms.now,
    isTrusted: sender.isTrusted,
    isBatched: sender.isBatched,
  };
  return { outcome: 'created', report };
}

function refusalOf<A extends object>(
  stream: Stream<A>,
  { deed, index, attributes, observedAt: at }: Item<A>,
  standing: StandingReport<A> | undefined,
  { status }: Sender,
  { now, window, isOpen, takenUpTo, parties }: Terms,
): Refusal | undefined {
  if (status === 'suspended') return sourceSuspended();
  if (!isOpen) return windowClosed(stream.name, window);
  if (deed !== 'report' && standing === undefined) return reportNotFound(index);
  if (standing === undefined && index > takenUpTo) return indexTooHigh(index, takenUpTo);
  if (at !== undefined && !isPlausible(at, window, now)) return observedOutside();
  const party = attributes !== null && 'partyId' in attributes ? attributes.partyId : undefined;
  const isKnown = parties === undefined || typeof party !== 'string' || parties.includes(party);
  return isKnown ? undefined : unknownParty(parties);
}

function isPlausible(at: Date, { opensAt }: ShownWindow, now: Date): boolean {
  return at >= opensAt && at.getTime() <= now.getTime() + AHEAD_MS;
}

/** A phone that is ahead saw it now; one that says nothing of a correction means what it saw first. */
function observedAt<A extends object>(
  { observedAt: at }: Item<A>,
  before: Report<A> | undefined,
  now: Date,
): Date {
  if (at === undefined) return before?.observedAt ?? now;
  return at < now ? at : now;
}

/** Where something stands already; undefined where the item takes its place. */
function settle<A extends object>(
  stream: Stream<A>,
  item: Item<A>,
  before: Report<A>,
  { isTrusted }: Sender,
): Verdict<A> | undefined {
  // Whoever comes with the password is heard, whatever was said in its name without one, and under what revision.
  if (isTrusted && !before.isTrusted) return undefined;
  const isEqual = isSame(stream, item.attributes, before.attributes);
  if (item.deed === 'report') {
    if (isEqual) return { outcome: 'same', report: before };
    const refusal = before.attributes === null ? reportWithdrawn : reportExists;
    return { outcome: 'conflict', refusal: refusal(shown(before)) };
  }
  const revision = item.revision ?? FIRST_REVISION;
  if (revision === before.revision && isEqual) return { outcome: 'same', report: before };
  if (revision <= before.revision) {
    return { outcome: 'conflict', refusal: staleRevision(shown(before)) };
  }
  // Somebody else may know the id of a source; what was said with its password stays.
  if (before.isTrusted && !isTrusted) {
    return { outcome: 'conflict', refusal: trustedReportStands(shown(before)) };
  }
  return undefined;
}

/** As the contract names the fields. */
function shown<A extends object>({ id, index, revision, attributes }: Report<A>): Stands {
  return { id, index, revision, attributes: attributes === null ? null : wireFields(attributes) };
}

export function wireFields(attributes: object): Readonly<Record<string, string | boolean>> {
  const fields: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(attributes)) {
    fields[wireNameOf(name)] = value as string | boolean;
  }
  return fields;
}

/** Of the few attributes that there are, each asked for with every report. */
const wireNames = new Map<string, string>();

function wireNameOf(name: string): string {
  const known = wireNames.get(name);
  if (known !== undefined) return known;
  const made = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  wireNames.set(name, made);
  return made;
}
