import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError, type Clock, type ElectionId } from '#kernel';
import { Database } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { FolderScan } from './folder-scan.js';
import {
  OfficesToScanRepository,
  type OfficeToScan,
} from './persistence/offices-to-scan.repository.js';

export interface ScanProgress {
  readonly offices: number;
  readonly of: number;
  readonly files: number;
}

/** An office is looked at again after so long, as long as something may come there. */
const REST_MS = 10 * 60_000;
const OFFICES_AT_A_TIME = 20;
/** What fails for every office alike. */
const OF_ALL = new Set(['storage_unavailable', 'database_unavailable']);

/** Keeps the index like the store: what it holds can always be made again from there. */
@Injectable()
export class EvidenceScanner {
  constructor(
    private readonly database: Database,
    private readonly folders: FolderScan,
    private readonly offices: OfficesToScanRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Some of the offices that wait longest. */
  async scanDue(): Promise<'more' | 'done'> {
    const before = new Date(this.clock.now().getTime() - REST_MS);
    const due = await this.database.read((tx) =>
      this.offices.findDue(tx, before, OFFICES_AT_A_TIME),
    );
    for (const office of due) await this.scanOrPostpone(office);
    return due.length === OFFICES_AT_A_TIME ? 'more' : 'done';
  }

  /** The whole election, whatever was looked at before. */
  async rebuild(
    electionId: ElectionId,
    onProgress: (progress: ScanProgress) => void,
  ): Promise<ScanProgress> {
    const all = await this.database.read((tx) => this.offices.findOfElection(tx, electionId));
    let progress: ScanProgress = { offices: 0, of: all.length, files: 0 };
    for (const office of all) {
      const files = await this.scanOffice(office);
      progress = { ...progress, offices: progress.offices + 1, files: progress.files + files };
      onProgress(progress);
    }
    return progress;
  }

  async scanOffice(office: OfficeToScan): Promise<number> {
    const startedAt = this.clock.now();
    const sources = await this.database.read((tx) => this.offices.findSources(tx, office.officeId));
    let count = 0;
    for (const source of sources) count += await this.folders.run(office, source, startedAt);
    await this.database.transaction((tx) => this.offices.recordScan(tx, office, startedAt));
    return count;
  }

  /** One office that cannot be read must not stand before all others for ever. */
  private async scanOrPostpone(office: OfficeToScan): Promise<void> {
    try {
      await this.scanOffice(office);
    } catch (error) {
      if (error instanceof DomainError && OF_ALL.has(String(error.code))) throw error;
      this.logger.error({ err: error, office_id: office.officeId }, 'evidence was not indexed');
      await this.database.transaction((tx) =>
        this.offices.recordScan(tx, office, this.clock.now()),
      );
    }
  }
}
