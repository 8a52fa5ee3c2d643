import type { SourceId } from '#kernel';
import {
  receive,
  type Item,
  type Numbers,
  type Sender,
  type Terms,
  type Verdict,
} from './reception.js';
import type { Report, StandingReport } from './report.js';
import type { Stream } from './stream.js';
import { byIndex, foldAll, moveCount, type ByIndex, type Count, type Tally } from './tally.js';

/**
 * One office while a group of reports is written into it: what stands at the indexes that are touched, and what comes
 * of each item, in the order in which they came.
 */
export class OfficeBook<A extends object> {
  private readonly standing: Map<string, StandingReport<A>>;
  private readonly before: ByIndex<A>;
  private readonly added: Report<A>[] = [];
  private sequence: number;

  constructor(
    private readonly stream: Stream<A>,
    private readonly tally: Tally<A>,
    standing: readonly StandingReport<A>[],
    private readonly terms: Terms,
    private readonly nextId: Numbers['nextId'],
  ) {
    this.standing = new Map(standing.map((one) => [keyOf(one.report), one]));
    this.before = byIndex(standing);
    this.sequence = tally.sequence;
  }

  /** What is to be stored. */
  get reports(): readonly Report<A>[] {
    return this.added;
  }

  take(item: Item<A>, sender: Sender): Verdict<A> {
    const key = keyOf({ index: item.index, sourceId: sender.sourceId });
    const numbers = { nextId: this.nextId, nextSequence: () => (this.sequence += 1) };
    const standing = this.standing.get(key);
    const verdict = receive(this.stream, item, standing, sender, this.terms, numbers);
    if (verdict.outcome === 'created') {
      this.added.push(verdict.report);
      this.standing.set(key, { report: verdict.report, status: sender.status });
    }
    return verdict;
  }

  /** Whether nobody had reported from the office before: then what stands is what came now. */
  get isFirst(): boolean {
    return this.tally.sequence === 0;
  }

  /** Of what stands here, which is all there is of an office that nobody had reported from. */
  fold(countedUpTo: number | null): Count<A> {
    return foldAll(this.stream, [...this.standing.values()], countedUpTo);
  }

  /** Undefined where the office has to be folded anew. */
  move(): Count<A> | undefined {
    return moveCount(this.stream, this.tally, this.before, byIndex(this.standing.values()));
  }

  /** The tally with another count; the same object where nothing came in. */
  settle(count: Count<A>): Tally<A> {
    const { officeId, electionId, stream, version } = this.tally;
    const { firstIndependent, countedUpTo, counted, disputed, figures, last } = count;
    // Named one by one, since it is done for every vote: spread, they showed in its profile.
    return {
      officeId,
      electionId,
      stream,
      version: version + 1,
      sequence: this.sequence,
      firstIndependent,
      countedUpTo,
      counted,
      disputed,
      figures,
      last,
    };
  }
}

function keyOf({ index, sourceId }: { readonly index: number; readonly sourceId: SourceId }) {
  return `${String(index)} ${sourceId}`;
}
