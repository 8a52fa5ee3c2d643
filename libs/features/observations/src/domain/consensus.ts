import { weightOf, type StandingReport } from './report.js';
import { isSame, type Stream } from './stream.js';

/** What the counted reports of one index come to. */
export interface Agreement<A extends object> {
  readonly attributes: A;
  /** When the first report that says so saw it. */
  readonly observedAt: Date;
  readonly isUnanimous: boolean;
}

/** Where the word of unverified sources ends, and up to where anybody's counts. */
export interface Bounds {
  /** The lowest index that an independent source reported; null where none did. */
  readonly firstIndependent: number | null;
  /** Null where the roll is unknown. */
  readonly countedUpTo: number | null;
}

type Reports<A extends object> = readonly StandingReport<A>[];

export function isWithin({ countedUpTo }: Bounds, index: number): boolean {
  return countedUpTo === null || index <= countedUpTo;
}

/** Of all reports of an office; one above the roll counts nowhere, and makes nobody else's count for less. */
export function firstIndependentOf<A extends object>(
  reports: Reports<A>,
  countedUpTo: number | null,
): number | null {
  const bounds = { firstIndependent: null, countedUpTo };
  return reports
    .filter((one) => weightOf(one) === 'independent' && isWithin(bounds, one.report.index))
    .reduce<number | null>(
      (lowest, { report: { index } }) => (lowest === null ? index : Math.min(lowest, index)),
      null,
    );
}

/** The reports of one index that count: from the first independent one on only such, below it unverified ones. */
export function countedReports<A extends object>(reports: Reports<A>, bounds: Bounds): Reports<A> {
  const { firstIndependent } = bounds;
  return reports.filter((one) => {
    const { index } = one.report;
    if (!isWithin(bounds, index)) return false;
    const isPast = firstIndependent !== null && index >= firstIndependent;
    return weightOf(one) === (isPast ? 'independent' : 'unverified');
  });
}

/** All reports of one index, whatever their source. Undefined where none of them counts. */
export function agree<A extends object>(
  stream: Stream<A>,
  reports: Reports<A>,
  bounds: Bounds,
): Agreement<A> | undefined {
  const counts = countedReports(reports, bounds);
  if (counts.length <= 1) return counts[0] && saidAlone(counts[0]);
  const counted = counts
    .map(({ report }) => report)
    .sort((one, other) => one.sequence - other.sequence);
  const said = counted.flatMap(({ attributes }) => (attributes === null ? [] : [attributes]));
  const [first] = said;
  if (first === undefined) return undefined;
  const fields = stream.fields.map((field) => [field, plurality(said.map((one) => one[field]))]);
  const attributes = Object.fromEntries(fields) as A;
  const witness =
    counted.find((report) => isSame(stream, report.attributes, attributes)) ?? counted[0];
  return {
    attributes,
    observedAt: (witness as (typeof counted)[number]).observedAt,
    isUnanimous: said.every((one) => isSame(stream, one, first)),
  };
}

/** As nearly all are: without counting who says what. */
function saidAlone<A extends object>({ report }: StandingReport<A>): Agreement<A> | undefined {
  const { attributes, observedAt } = report;
  return attributes === null ? undefined : { attributes, observedAt, isUnanimous: true };
}

/** What most say; of those that as many say, the one that was said first. The values come in that order. */
function plurality<V>(values: readonly V[]): V {
  const counts = new Map<V, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = counts;
  if (first === undefined) throw new Error('nobody said anything');
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), first)[0];
}

/** Sources differ about it, or it lies above the roll: somebody should look. */
export function isDisputed<A extends object>(
  reports: Reports<A>,
  bounds: Bounds,
  agreement: Agreement<A> | undefined,
): boolean {
  if (agreement !== undefined) return !agreement.isUnanimous;
  return reports.some((one) => weightOf(one) !== 'none' && !isWithin(bounds, one.report.index));
}
