import type { Clock, OfficeId, ReportId, SourceActor } from '#kernel';
import { type RegistryReader, type PollingPlace } from '#features/elections';
import { GroupedCommits, type Database, type Transaction } from '#platform/database';
import type { BallotPapers } from './ballot-papers.js';
import { reportsWaiting } from './domain/errors.js';
import type { Item, Verdict } from './domain/reception.js';
import { countedUpTo } from './domain/roll-limits.js';
import { foldAll, type Tally } from './domain/tally.js';
import type { ObservationsSettings } from './observations-settings.js';
import type { RebuildQueueRepository } from './persistence/rebuild-queue.repository.js';
import type { ReportIds } from './persistence/report-ids.js';
import { ReportsRepository } from './persistence/reports.repository.js';
import type { SourceStatusesRepository } from './persistence/source-statuses.repository.js';
import type { StreamTable } from './persistence/stream-table.js';
import type { TalliesRepository } from './persistence/tallies.repository.js';
import {
  decideGroup,
  newReports,
  touchedPlaces,
  type GroupFacts,
  type OfficeOutcome,
  type Submission,
} from './report-group.js';
import type { TallyAnnouncer } from './tally-announcer.js';

/** What every intake works with. */
export interface IntakeParts {
  readonly database: Database;
  readonly registry: RegistryReader;
  readonly tallies: TalliesRepository;
  readonly statuses: SourceStatusesRepository;
  readonly queue: RebuildQueueRepository;
  readonly papers: BallotPapers;
  readonly ids: ReportIds;
  readonly announcer: TallyAnnouncer;
  readonly clock: Clock;
  readonly settings: ObservationsSettings;
}

/** Fewer than a process has connections, so that reads are never shut out. */
const GROUPS = { lanes: 4, maxWeight: 500, maxWaiting: 20_000, pausesMs: [50, 200, 600] };

/**
 * Takes the reports of one stream. A group is one transaction at READ COMMITTED: hold the tallies; then, in new
 * statements, read what others committed while we waited; decide; store the reports; move the tallies.
 */
export class ReportIntake<A extends object> {
  private readonly reports: ReportsRepository<A>;
  private readonly groups: GroupedCommits<Submission<A>, readonly Verdict<A>[]>;

  constructor(
    private readonly table: StreamTable<A>,
    private readonly parts: IntakeParts,
  ) {
    this.reports = new ReportsRepository(table);
    this.groups = new GroupedCommits(GROUPS, (group) => this.commit(group), reportsWaiting);
  }

  /** One verdict for each item, in their order, once they are committed. */
  async submit(
    actor: SourceActor,
    items: readonly Item<A>[],
    isBatched: boolean,
  ): Promise<readonly Verdict<A>[]> {
    if (items.length === 0) return [];
    return this.groups.submit({
      ...{ actor, items, isBatched },
      key: actor.officeId,
      weight: items.length,
    });
  }

  private async commit(
    group: readonly Submission<A>[],
  ): Promise<readonly (readonly Verdict<A>[])[]> {
    const { database, announcer } = this.parts;
    const { verdicts, moved } = await database.transaction(async (tx) => {
      const facts = await this.read(tx, group);
      const outcome = decideGroup(this.table.stream, group, facts);
      return { verdicts: outcome.verdicts, moved: await this.write(tx, outcome.offices) };
    });
    announcer.announce(moved);
    return verdicts;
  }

  private async read(tx: Transaction, group: readonly Submission<A>[]): Promise<GroupFacts<A>> {
    const { tallies, registry, statuses, queue, clock, settings } = this.parts;
    const officeIds = [...new Set(group.map(({ actor }) => actor.officeId))].sort();
    const held = await tallies.lock(tx, this.table, officeIds);
    const places = await registry.findPollingPlaces(tx, officeIds);
    const standing = await this.reports.findStanding(tx, touchedPlaces(group));
    const senders = group.map(({ actor: { id: sourceId, electionId } }) => ({
      sourceId,
      electionId,
    }));
    return {
      now: clock.now(),
      tallies: held,
      places,
      standing: standing.map((one) => ({ ...one, index: one.report.index })),
      statuses: await statuses.findAll(tx, senders),
      // After everything that depends on a status: one that came in between is known to wait.
      waiting: await queue.findWaitingAmong(tx, officeIds),
      parties: await this.partiesOf(tx, places),
      nextId: await this.numbers(tx, group),
      highestIndexWhereRollUnknown: settings.highestIndexWhereRollUnknown,
    };
  }

  private async partiesOf(
    tx: Transaction,
    places: ReadonlyMap<OfficeId, PollingPlace>,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const parties = new Map<string, readonly string[]>();
    if (this.table.stream.name !== 'ballots') return parties;
    for (const place of places.values()) {
      if (!parties.has(place.electionId)) {
        parties.set(place.electionId, await this.parts.papers.partiesOf(tx, place));
      }
    }
    return parties;
  }

  /** As many ids as the group can need: one for each first report. */
  private async numbers(tx: Transaction, group: readonly Submission<A>[]): Promise<() => ReportId> {
    const wanted = group.flatMap(({ items }) => items).filter(({ deed }) => deed === 'report');
    const ids = (await this.parts.ids.take(tx, wanted.length)).values();
    return () => {
      const { value } = ids.next();
      if (value === undefined) throw new Error('more reports are new than were sent');
      return value;
    };
  }

  private async write(
    tx: Transaction,
    offices: readonly OfficeOutcome<A>[],
  ): Promise<readonly Tally<A>[]> {
    const touched = offices.filter(({ book }) => book.reports.length > 0);
    if (touched.length === 0) return [];
    await this.reports.insert(tx, newReports(touched));
    const moved: Tally<A>[] = [];
    for (const office of touched) moved.push(await this.move(tx, office));
    await this.parts.tallies.save(tx, moved);
    return moved;
  }

  private async move(
    tx: Transaction,
    { place, book, isCurrent }: OfficeOutcome<A>,
  ): Promise<Tally<A>> {
    const count = isCurrent ? book.move() : undefined;
    if (count !== undefined) return book.settle(count);
    const all = await this.reports.findAllStanding(tx, place.officeId);
    return book.settle(foldAll(this.table.stream, all, countedUpTo(place.registered)));
  }
}
