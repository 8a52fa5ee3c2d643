import type { OfficeId, SourceActor } from '#kernel';
import { fieldWindow, isWindowOpen, notFound, type PollingPlace } from '#features/elections';
import type { GroupItem } from '#platform/database';
import type { Whose } from '#platform/logging';
import { OfficeBook } from './domain/office-book.js';
import type { Item, Numbers, Terms, Verdict } from './domain/reception.js';
import type { Report, SourceStatus, StandingReport } from './domain/report.js';
import { countedUpTo, takenUpTo } from './domain/roll-limits.js';
import type { Stream } from './domain/stream.js';
import type { Tally } from './domain/tally.js';
import type { Place, TouchedPlace } from './persistence/reports.repository.js';

/** What one request brings; it is committed as a whole. */
export interface Submission<A extends object> extends GroupItem {
  readonly actor: SourceActor;
  readonly items: readonly Item<A>[];
  readonly isBatched: boolean;
  /** For whom it is committed, if anybody asks. */
  readonly whose: Whose | undefined;
}

/** What the database said about a group, once its tallies were held. */
export interface GroupFacts<A extends object> {
  readonly now: Date;
  readonly tallies: readonly Tally<A>[];
  readonly places: ReadonlyMap<OfficeId, PollingPlace>;
  readonly standing: readonly (StandingReport<A> & Place)[];
  /** Of the sender of each submission. */
  readonly statuses: readonly SourceStatus[];
  /** Offices whose tallies do not know yet what their sources count for by now. */
  readonly waiting: ReadonlySet<OfficeId>;
  /** Of ballots: by election, what papers can name. */
  readonly parties: ReadonlyMap<string, readonly string[]>;
  readonly nextId: Numbers['nextId'];
  readonly highestIndexWhereRollUnknown: number;
}

export interface OfficeOutcome<A extends object> {
  readonly place: PollingPlace;
  readonly tally: Tally<A>;
  readonly book: OfficeBook<A>;
  /** Whether the tally may be moved from what it is. */
  readonly isCurrent: boolean;
}

export interface GroupOutcome<A extends object> {
  /** For each submission, for each of its items. */
  readonly verdicts: readonly (readonly Verdict<A>[])[];
  readonly offices: readonly OfficeOutcome<A>[];
}

/** Decides about a whole group, office by office, in the order in which it came. */
export function decideGroup<A extends object>(
  stream: Stream<A>,
  submissions: readonly Submission<A>[],
  facts: GroupFacts<A>,
): GroupOutcome<A> {
  const offices = new Map<OfficeId, OfficeOutcome<A>>();
  for (const tally of facts.tallies) {
    const place = facts.places.get(tally.officeId);
    if (place === undefined) throw new Error('a tally has no office');
    const standing = facts.standing.filter(({ officeId }) => officeId === tally.officeId);
    const terms = termsOf(stream, place, facts);
    const book = new OfficeBook(stream, tally, standing, terms, facts.nextId);
    const isCurrent =
      tally.countedUpTo === countedUpTo(place.registered) && !facts.waiting.has(tally.officeId);
    offices.set(tally.officeId, { place, tally, book, isCurrent });
  }
  const verdicts = submissions.map(({ actor, items, isBatched }, at) => {
    const office = offices.get(actor.officeId);
    // Deleted since its token was checked.
    if (office === undefined) throw notFound('office');
    const status = facts.statuses[at] as SourceStatus;
    const sender = { sourceId: actor.id, isTrusted: actor.isTrusted, status, isBatched };
    return items.map((item) => office.book.take(item, sender));
  });
  return { verdicts, offices: [...offices.values()] };
}

function termsOf<A extends object>(
  stream: Stream<A>,
  place: PollingPlace,
  { now, parties, highestIndexWhereRollUnknown }: GroupFacts<A>,
): Terms {
  return {
    now,
    window: fieldWindow(place, stream.name),
    isOpen: isWindowOpen(place, stream.name, now),
    takenUpTo: takenUpTo(place.registered, highestIndexWhereRollUnknown),
    parties: parties.get(place.electionId),
  };
}

/** Each once: what the group touches. */
export function touchedPlaces<A extends object>(
  submissions: readonly Submission<A>[],
): readonly TouchedPlace[] {
  const places = submissions.flatMap(({ actor: { officeId, electionId }, items }) =>
    items.map(({ index }) => {
      return [`${officeId} ${String(index)}`, { officeId, electionId, index }] as const;
    }),
  );
  return [...new Map(places).values()];
}

export function newReports<A extends object>(
  offices: readonly OfficeOutcome<A>[],
): readonly { readonly officeId: OfficeId; readonly report: Report<A> }[] {
  return offices.flatMap(({ place: { officeId }, book }) =>
    book.reports.map((report) => ({ officeId, report })),
  );
}
