import type { ElectionId, OfficeId } from '#kernel';
import {
  agree,
  firstIndependentOf,
  isDisputed,
  isWithin,
  type Agreement,
  type Bounds,
} from './consensus.js';
import { weightOf, type StandingReport } from './report.js';
import type { Stream, StreamName } from './stream.js';

/** The highest index that counts, and what was agreed about it. */
export interface LastCounted<A extends object> {
  readonly index: number;
  readonly attributes: A;
  readonly observedAt: Date;
}

/** What the reports of an office come to. A pure function of them, of their sources' standing and of the roll. */
export interface Count<A extends object> extends Bounds {
  readonly counted: number;
  readonly disputed: number;
  /** None is zero. */
  readonly figures: Readonly<Record<string, number>>;
  readonly last: LastCounted<A> | null;
}

export interface Tally<A extends object> extends Count<A> {
  readonly officeId: OfficeId;
  readonly electionId: ElectionId;
  readonly stream: StreamName;
  readonly version: number;
  /** The last place in the order that was given away. */
  readonly sequence: number;
}

/** Reports by index. */
export type ByIndex<A extends object> = ReadonlyMap<number, readonly StandingReport<A>[]>;

export function byIndex<A extends object>(reports: Iterable<StandingReport<A>>): ByIndex<A> {
  const grouped = new Map<number, StandingReport<A>[]>();
  for (const one of reports) {
    const others = grouped.get(one.report.index);
    if (others === undefined) grouped.set(one.report.index, [one]);
    else others.push(one);
  }
  return grouped;
}

/** All of an office, from its reports alone. */
export function foldAll<A extends object>(
  stream: Stream<A>,
  reports: readonly StandingReport<A>[],
  countedUpTo: number | null,
): Count<A> {
  const start: Count<A> = {
    firstIndependent: firstIndependentOf(reports, countedUpTo),
    ...{ countedUpTo, counted: 0, disputed: 0, figures: {}, last: null },
  };
  const count = new Running(stream, start);
  for (const [index, ofIndex] of byIndex(reports)) count.exchange(index, [], ofIndex);
  return count.result;
}

/**
 * Moves a count from what the touched indexes were to what they are: by new minus old. Undefined where that could be
 * wrong, because something beyond these indexes changed with them: then everything is to be folded.
 */
export function moveCount<A extends object>(
  stream: Stream<A>,
  count: Count<A>,
  before: ByIndex<A>,
  after: ByIndex<A>,
): Count<A> | undefined {
  if (movesFirstIndependent(count, before, after)) return undefined;
  const running = new Running(stream, count);
  for (const index of new Set([...before.keys(), ...after.keys()])) {
    running.exchange(index, before.get(index) ?? [], after.get(index) ?? []);
  }
  return running.hasLostLast ? undefined : running.result;
}

function movesFirstIndependent<A extends object>(
  bounds: Bounds,
  before: ByIndex<A>,
  after: ByIndex<A>,
): boolean {
  const { firstIndependent } = bounds;
  const hasOne = (reports: readonly StandingReport<A>[] | undefined): boolean =>
    reports?.some((one) => weightOf(one) === 'independent') ?? false;
  for (const [index, reports] of after) {
    const isLower = firstIndependent === null || index < firstIndependent;
    if (isLower && isWithin(bounds, index) && hasOne(reports)) return true;
  }
  return (
    firstIndependent !== null &&
    before.has(firstIndependent) &&
    !hasOne(after.get(firstIndependent))
  );
}

/** A count while indexes are exchanged in it. */
class Running<A extends object> {
  hasLostLast = false;
  /** By name: a party may be called like a member of every object. */
  private readonly figures: Map<string, number>;
  private counted: number;
  private disputed: number;
  private last: LastCounted<A> | null;

  constructor(
    private readonly stream: Stream<A>,
    private readonly start: Count<A>,
  ) {
    this.figures = new Map(Object.entries(start.figures));
    this.counted = start.counted;
    this.disputed = start.disputed;
    this.last = start.last;
  }

  get result(): Count<A> {
    const { firstIndependent, countedUpTo } = this.start;
    const { counted, disputed, last } = this;
    const figures = Object.fromEntries(this.figures);
    return { firstIndependent, countedUpTo, counted, disputed, figures, last };
  }

  exchange(
    index: number,
    before: readonly StandingReport<A>[],
    after: readonly StandingReport<A>[],
  ): void {
    const was = agree(this.stream, before, this.start);
    const is = agree(this.stream, after, this.start);
    if (was !== undefined) this.add(was.attributes, -1);
    if (is !== undefined) this.add(is.attributes, 1);
    this.disputed -= Number(isDisputed(before, this.start, was));
    this.disputed += Number(isDisputed(after, this.start, is));
    this.moveLast(index, is);
  }

  private add(attributes: A, one: 1 | -1): void {
    this.counted += one;
    for (const figure of this.stream.figuresOf(attributes)) {
      const next = (this.figures.get(figure) ?? 0) + one;
      if (next === 0) this.figures.delete(figure);
      else this.figures.set(figure, next);
    }
  }

  private moveLast(index: number, is: Agreement<A> | undefined): void {
    const highest = this.last?.index ?? 0;
    if (is === undefined) {
      this.hasLostLast ||= index === highest;
    } else if (index >= highest) {
      this.last = { index, attributes: is.attributes, observedAt: is.observedAt };
    }
  }
}
