import { Injectable } from '@nestjs/common';
import type { OfficeId, ReportId } from '#kernel';
import { PlacesAtHand, type PollingPlace } from '#features/elections';
import type { Statements } from '#platform/database';
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
    private readonly places: PlacesAtHand,
    private readonly tallies: TalliesRepository,
    private readonly statuses: SourceStatusesRepository,
    private readonly queue: RebuildQueueRepository,
    private readonly papers: BallotPapers,
    private readonly ids: ReportIds,
  ) {}

  async read<A extends object>(
    tx: Statements,
    stream: FoldedStream<A>,
    group: readonly Submission<A>[],
  ): Promise<GroupReading<A>> {
    const { table } = stream;
    const officeIds = [...new Set(group.map(({ actor }) => actor.officeId))].sort();
    // What is sent behind the lock does not wait for us; each is a statement of its own, and begins when the lock is held.
    const [present, behind, nextId] = await Promise.all([
      this.tallies.lockPresent(tx, table, officeIds),
      this.readBehindLock(tx, stream, group, officeIds),
      this.numbers(tx, group),
    ]);
    if (present.length === officeIds.length) return { ...behind, tallies: present, nextId };
    // Some were not there, and so were not held while the rest was read.
    const tallies = await this.tallies.lock(tx, table, officeIds);
    return { ...(await this.readBehindLock(tx, stream, group, officeIds)), tallies, nextId };
  }

  private async readBehindLock<A extends object>(
    tx: Statements,
    { table, reports }: FoldedStream<A>,
    group: readonly Submission<A>[],
    officeIds: readonly OfficeId[],
  ): Promise<Omit<GroupReading<A>, 'tallies' | 'nextId'>> {
    const senders = group.map(({ actor: { id: sourceId, electionId } }) => {
      return { sourceId, electionId };
    });
    const [places, standing, statuses, waiting] = await Promise.all([
      this.places.find(tx, officeIds),
      reports.findStanding(tx, touchedPlaces(group)),
      this.statuses.findAll(tx, senders),
      // After everything that depends on a status: one that came in between is known to wait.
      this.queue.findWaitingAmong(tx, officeIds),
    ]);
    return {
      ...{ places, statuses, waiting },
      standing: standing.map((one) => ({ ...one, index: one.report.index })),
      parties: table.stream.name === 'ballots' ? await this.partiesOf(places) : new Map(),
    };
  }

  /** When the transaction failed, perhaps with the server: what was taken in it may be given to somebody else. */
  forget(): void {
    this.ids.forget();
    this.places.forget();
  }

  private async partiesOf(
    places: ReadonlyMap<OfficeId, PollingPlace>,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const parties = new Map<string, readonly string[]>();
    for (const place of places.values()) {
      if (!parties.has(place.electionId)) {
        parties.set(place.electionId, await this.papers.partiesOf(place));
      }
    }
    return parties;
  }

  /** As many ids as the group can need: one for each first report. */
  private async numbers<A extends object>(
    tx: Statements,
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
