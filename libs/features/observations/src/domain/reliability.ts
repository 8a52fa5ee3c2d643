import { agree, countedReports, type Bounds } from './consensus.js';
import { weightOf, type SourceStatus, type StandingReport } from './report.js';
import { isSame, type Stream } from './stream.js';
import { byIndex, foldAll } from './tally.js';

/** How much there is behind the figures of an office. Names nobody. */
export interface Reliability {
  /** Who reported in this stream of the office. */
  readonly sources: Readonly<Record<SourceStatus, number>>;
  /** Indexes that more than one source reported and that count, and those of them on which all say the same. */
  readonly agreement: { readonly compared: number; readonly agreed: number };
  /** Indexes below the last one that nobody reported so that it counts; the first of them by name. */
  readonly gaps: { readonly count: number; readonly indexes: readonly number[] };
  readonly disputed: number;
  /** Reports that stand and count nowhere: of suspended sources, overruled by independent ones, above the roll. */
  readonly uncounted: number;
  /** How far the sources that count have come: the one that is behind, and the one that is ahead. */
  readonly drift: { readonly lowest: number; readonly highest: number } | null;
}

const SHOWN_GAPS = 100;

export function reliabilityOf<A extends object>(
  stream: Stream<A>,
  reports: readonly StandingReport<A>[],
  countedUpTo: number | null,
): Reliability {
  const count = foldAll(stream, reports, countedUpTo);
  const indexes = byIndex(reports);
  const countedOf = new Map(
    [...indexes].map(([index, ofIndex]) => [index, countedReports(ofIndex, count)] as const),
  );
  const counted = [...countedOf.values()].flat();
  const compared = [...countedOf.values()].filter(({ length }) => length > 1);
  const standing = reports.filter(({ report }) => report.attributes !== null);
  return {
    sources: sourcesOf(reports),
    agreement: {
      compared: compared.length,
      agreed: compared.filter((one) => agree(stream, one, count)?.isUnanimous === true).length,
    },
    gaps: gapsOf(new Set(counted.map(({ report }) => report.index)), count.last?.index ?? 0),
    disputed: count.disputed,
    uncounted: standing.length - counted.length,
    drift: driftOf(counted),
  };
}

function sourcesOf<A extends object>(reports: readonly StandingReport<A>[]) {
  const statuses = new Map(reports.map(({ report, status }) => [report.sourceId, status]));
  const of = (status: SourceStatus) =>
    [...statuses.values()].filter((one) => one === status).length;
  return {
    unverified: of('unverified'),
    independent: of('independent'),
    suspended: of('suspended'),
  };
}

function gapsOf(counted: ReadonlySet<number>, last: number): Reliability['gaps'] {
  const indexes: number[] = [];
  // However far somebody raced ahead, no more is looked at than is needed.
  for (let index = 1; index < last && indexes.length < SHOWN_GAPS; index += 1) {
    if (!counted.has(index)) indexes.push(index);
  }
  return { count: last === 0 ? 0 : last - counted.size, indexes };
}

function driftOf<A extends object>(counted: readonly StandingReport<A>[]): Reliability['drift'] {
  const highest = new Map<string, number>();
  for (const { report } of counted) {
    highest.set(report.sourceId, Math.max(highest.get(report.sourceId) ?? 0, report.index));
  }
  if (highest.size === 0) return null;
  return { lowest: Math.min(...highest.values()), highest: Math.max(...highest.values()) };
}

/** What one source did in one stream of an office, and how it fits with what the others say. */
export interface SourceActivity {
  /** Indexes for which a report stands. */
  readonly standing: number;
  readonly withdrawn: number;
  readonly corrected: number;
  readonly batched: number;
  readonly highestIndex: number;
  /** Standing reports of indexes that others reported too and about which something is agreed. */
  readonly compared: number;
  readonly agreed: number;
  readonly uncounted: number;
  readonly firstReceivedAt: Date;
  readonly lastReceivedAt: Date;
  /** Single reports that came within one minute, at most: nobody counts faster than voters walk. */
  readonly fastestMinute: number;
}

const MINUTE_MS = 60_000;

/** `own` are those of the source among the reports of the office. */
export function activityOf<A extends object>(
  stream: Stream<A>,
  reports: readonly StandingReport<A>[],
  sourceId: string,
  bounds: Bounds,
): SourceActivity | undefined {
  const own = reports.filter(({ report }) => report.sourceId === sourceId);
  const [first] = own;
  if (first === undefined) return undefined;
  const standing = own.filter(({ report }) => report.attributes !== null);
  const indexes = byIndex(reports);
  const compared = standing.flatMap(({ report }) => {
    const others = (indexes.get(report.index) ?? []).filter(
      (one) => one.report.sourceId !== sourceId && weightOf(one) !== 'none',
    );
    const agreement = agree(stream, indexes.get(report.index) ?? [], bounds);
    if (others.length === 0 || agreement === undefined) return [];
    return [isSame(stream, report.attributes, agreement.attributes)];
  });
  const received = own.map(({ report }) => report.receivedAt.getTime());
  const isCounted = (one: StandingReport<A>): boolean => countedReports([one], bounds).length > 0;
  return {
    standing: standing.length,
    withdrawn: own.length - standing.length,
    corrected: own.filter(({ report }) => report.revision > 1).length,
    batched: own.filter(({ report }) => report.isBatched).length,
    highestIndex: own.reduce((highest, { report }) => Math.max(highest, report.index), 0),
    compared: compared.length,
    agreed: compared.filter(Boolean).length,
    uncounted: standing.filter((one) => !isCounted(one)).length,
    firstReceivedAt: new Date(received.reduce((one, other) => Math.min(one, other))),
    lastReceivedAt: new Date(received.reduce((one, other) => Math.max(one, other))),
    fastestMinute: fastestMinute(
      own
        .filter(({ report }) => !report.isBatched)
        .map(({ report }) => report.receivedAt.getTime()),
    ),
  };
}

function fastestMinute(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  let most = 0;
  let from = 0;
  sorted.forEach((time, to) => {
    while ((sorted[from] ?? time) <= time - MINUTE_MS) from += 1;
    most = Math.max(most, to - from + 1);
  });
  return most;
}
