import { Injectable } from '@nestjs/common';
import type { Actor, ElectionId, OfficeId, SourceId } from '#kernel';
import { ElectionAccess, notFound, RegistryReader } from '#features/elections';
import { SourceDirectory } from '#features/sources';
import { Database, type Transaction } from '#platform/database';
import type { RawReport, RawReportKey } from './domain/raw-report.js';
import { activityOf, type SourceActivity } from './domain/reliability.js';
import type { StreamName } from './domain/stream.js';
import { OfficeFold, type FoldedStream } from './office-fold.js';
import { RawReportsRepository } from './persistence/raw-reports.repository.js';

export interface ActivityInOffice extends SourceActivity {
  readonly officeId: OfficeId;
  readonly stream: StreamName;
}

/** For members who follow a figure to its origin: every report as it came, and what each source did. */
@Injectable()
export class ReportTrailService {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly registry: RegistryReader,
    private readonly directory: SourceDirectory,
    private readonly folds: OfficeFold,
    private readonly raw: RawReportsRepository,
  ) {}

  async list(
    actor: Actor,
    officeId: OfficeId,
    stream: StreamName,
    after: RawReportKey | undefined,
    limit: number,
  ): Promise<readonly RawReport[]> {
    return this.database.read(async (tx) => {
      const office = await this.registry.findOffice(tx, officeId);
      if (office === undefined) throw notFound('office');
      await this.access.view(tx, actor, office.electionId, 'read', 'office');
      return stream === 'votes'
        ? this.raw.findPage(tx, this.folds.votes.table, officeId, after, limit)
        : this.raw.findPage(tx, this.folds.ballots.table, officeId, after, limit);
    });
  }

  /** In every office where the source reported. */
  async activityOf(
    actor: Actor,
    electionId: ElectionId,
    sourceId: SourceId,
  ): Promise<readonly ActivityInOffice[]> {
    const { offices } = await this.directory.get(actor, electionId, sourceId);
    return this.database.snapshot(async (tx) => {
      const found: ActivityInOffice[] = [];
      for (const { officeId } of offices) {
        const streams = await this.folds.ofEach((stream) =>
          this.activityIn(tx, stream, officeId, sourceId),
        );
        found.push(...streams.filter((one) => one !== undefined));
      }
      return found;
    });
  }

  private async activityIn<A extends object>(
    tx: Transaction,
    stream: FoldedStream<A>,
    officeId: OfficeId,
    sourceId: SourceId,
  ): Promise<ActivityInOffice | undefined> {
    const standing = await stream.reports.findAllStanding(tx, officeId);
    const count = await this.folds.fold(tx, stream, officeId);
    const activity = activityOf(stream.table.stream, standing, sourceId, count);
    return activity && { officeId, stream: stream.table.stream.name, ...activity };
  }
}
