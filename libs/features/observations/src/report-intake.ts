import { DomainError, type Clock, type SourceActor } from '#kernel';
import {
  GroupedCommits,
  LANES,
  type Database,
  type PreparedTransaction,
  type Statements,
} from '#platform/database';
import { togetherFor } from '#platform/logging';
import { reportsWaiting } from './domain/errors.js';
import type { Item, Verdict } from './domain/reception.js';
import { countedUpTo } from './domain/roll-limits.js';
import { foldAll, type Tally } from './domain/tally.js';
import type { IntakeMetrics } from './intake-metrics.js';
import type { GroupReader } from './group-reader.js';
import type { ObservationsSettings } from './observations-settings.js';
import type { FoldedStream } from './office-fold.js';
import type { TalliesRepository } from './persistence/tallies.repository.js';
import { decideGroup, newReports, type OfficeOutcome, type Submission } from './report-group.js';
import type { TallyAnnouncer } from './tally-announcer.js';

const GROUPS = {
  lanes: LANES,
  maxWeight: 500,
  maxWaiting: 20_000,
  pausesMs: [50, 200, 600],
};

/**
 * Takes the reports of one stream. A group is one transaction at READ COMMITTED: hold the tallies; then, in new
 * statements, read what others committed while we waited; decide; store the reports; move the tallies.
 */
export class ReportIntake<A extends object> {
  private readonly groups: GroupedCommits<Submission<A>, readonly Verdict<A>[]>;

  constructor(
    private readonly stream: FoldedStream<A>,
    private readonly database: Database,
    private readonly reader: GroupReader,
    private readonly tallies: TalliesRepository,
    private readonly announcer: TallyAnnouncer,
    private readonly terms: {
      readonly clock: Clock;
      readonly settings: ObservationsSettings;
      readonly metrics: IntakeMetrics;
    },
  ) {
    this.groups = new GroupedCommits(GROUPS, (group) => this.commit(group), reportsWaiting);
    database.onPreparedConnection(() => reader.forget());
    terms.metrics.watch(stream.table.stream.name, () => this.groups.depth);
  }

  /** One verdict for each item, in their order, once they are committed. */
  async submit(
    actor: SourceActor,
    items: readonly Item<A>[],
    told: Pick<Submission<A>, 'isBatched' | 'whose'>,
  ): Promise<readonly Verdict<A>[]> {
    if (items.length === 0) return [];
    const { officeId: key } = actor;
    return this.groups.submit({ actor, items, ...told, key, weight: items.length });
  }

  private async commit(
    group: readonly Submission<A>[],
  ): Promise<readonly (readonly Verdict<A>[])[]> {
    const { clock, settings } = this.terms;
    const { highestIndexWhereRollUnknown } = settings;
    const whose = () => togetherFor(group.map((one) => one.whose));
    try {
      const { verdicts, moved } = await this.database.preparedTransaction(async (tx) => {
        const reading = await this.reader.read(tx, this.stream, group);
        const facts = { ...reading, now: clock.now(), highestIndexWhereRollUnknown };
        const outcome = decideGroup(this.stream.table.stream, group, facts);
        return { verdicts: outcome.verdicts, moved: await this.write(tx, outcome.offices) };
      }, whose);
      this.announcer.announce(moved);
      this.terms.metrics.committed(this.stream.table.stream.name, verdicts);
      return verdicts;
    } catch (error) {
      // One that was refused by its data says nothing about the server.
      if (!(error instanceof DomainError) || error.code === 'database_unavailable') {
        this.reader.forget();
      }
      throw error;
    }
  }

  private async write(
    tx: PreparedTransaction,
    offices: readonly OfficeOutcome<A>[],
  ): Promise<readonly Tally<A>[]> {
    const touched = offices.filter(({ book }) => book.reports.length > 0);
    if (touched.length === 0) return [];
    const moved = touched.map((office) => moveOf(office));
    const inserted = this.stream.reports.insert(tx, newReports(touched));
    if (moved.every((tally) => tally !== undefined)) {
      await Promise.all([inserted, this.tallies.save(tx, moved), tx.commit()]);
      return moved;
    }
    const [folded] = await Promise.all([
      Promise.all(touched.map(async (office, at) => moved[at] ?? this.foldAnew(tx, office))),
      inserted,
    ]);
    await Promise.all([this.tallies.save(tx, folded), tx.commit()]);
    return folded;
  }

  private async foldAnew(tx: Statements, { place, book }: OfficeOutcome<A>): Promise<Tally<A>> {
    const { table, reports } = this.stream;
    const all = await reports.findAllStanding(tx, place.officeId);
    return book.settle(foldAll(table.stream, all, countedUpTo(place.registered)));
  }
}

/** Undefined where the office has to be folded anew. */
function moveOf<A extends object>({
  place,
  book,
  isCurrent,
}: OfficeOutcome<A>): Tally<A> | undefined {
  if (book.isFirst) return book.settle(book.fold(countedUpTo(place.registered)));
  const count = isCurrent ? book.move() : undefined;
  return count && book.settle(count);
}
