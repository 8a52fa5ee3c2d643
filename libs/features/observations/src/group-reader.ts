import { Injectable } from '@nestjs/common';
import type { OfficeId, ReportId } from '#kernel';
import { RegistryReader, type PollingPlace } from '#features/elections';
import type { Transaction } from '#platform/database';
import { BallotPapers } from './ballot-papers.js';
import type { FoldedStream } from './office-fold.js';
import { RebuildQueueRepository } from './persistence/rebuild-queue.repository.js';
import { ReportIds } from './persistence/report-ids.js';
import { SourceStatusesRepository } from './persistence/source-statuses.repository.js';
import { TalliesRepository } from './persistence/tallies.repository.js';
import { touchedPlaces, type GroupFacts, type Submission } from './report-group.js';

export type GroupReading<A extends object> = Omit<
  GroupFacts<A>,
  'now' | 'highestIndexWhereRollUnknown'
>;

/** What the database says about a group of reports, in new statements once its tallies are held. */
@Injectable()
export class GroupReader {
  constructor(
    private readonly registry: RegistryReader,
    private readonly tallies: TalliesRepository,
    private readonly statuses: SourceStatusesRepository,
    private readonly queue: RebuildQueueRepository,
    private readonly papers: BallotPapers,
    private readonly ids: ReportIds,
  ) {}

  async read<A extends object>(
    tx: Transaction,
    { table, reports }: FoldedStream<A>,
    group: readonly Submission<A>[],
  ): Promise<GroupReading<A>> {
    const officeIds = [...new Set(group.map(({ actor }) => actor.officeId))].sort();
    const held = await this.tallies.lock(tx, table, officeIds);
    const places = await this.registry.findPollingPlaces(tx, officeIds);
    const standing = await reports.findStanding(tx, touchedPlaces(group));
    const senders = group.map(({ actor: { id: sourceId, electionId } }) => {
      return { sourceId, electionId };
    });
    return {
      tallies: held,
      places,
      standing: standing.map((one) => ({ ...one, index: one.report.index })),
      statuses: await this.statuses.findAll(tx, senders),
      // After everything that depends on a status: one that came in between is known to wait.
      waiting: await this.queue.findWaitingAmong(tx, officeIds),
      parties: table.stream.name === 'ballots' ? await this.partiesOf(tx, places) : new Map(),
      nextId: await this.numbers(tx, group),
    };
  }

  /** When the transaction failed: what was taken in it may be given to somebody else. */
  forget(): void {
    this.ids.forget();
  }

  private async partiesOf(
    tx: Transaction,
    places: ReadonlyMap<OfficeId, PollingPlace>,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const parties = new Map<string, readonly string[]>();
    for (const place of places.values()) {
      if (!parties.has(place.electionId)) {
        parties.set(place.electionId, await this.papers.partiesOf(tx, place));
      }
    }
    return parties;
  }

  /** As many ids as the group can need: one for each first report. */
  private async numbers<A extends object>(
    tx: Transaction,
    group: readonly Submission<A>[],
  ): Promise<() => ReportId> {
    const wanted = group.flatMap(({ items }) => items).filter(({ deed }) => deed === 'report');
    const ids = (await this.ids.take(tx, wanted.length)).values();
    return () => {
      const { value } = ids.next();
      if (value === undefined) throw new Error('more reports are new than were sent');
      return value;
    };
  }
}
