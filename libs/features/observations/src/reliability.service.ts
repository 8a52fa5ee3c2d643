import { Injectable } from '@nestjs/common';
import type { OfficeId } from '#kernel';
import { RegistryReader } from '#features/elections';
import { Database, type Transaction } from '#platform/database';
import { reliabilityOf, type Reliability } from './domain/reliability.js';
import { countedUpTo } from './domain/roll-limits.js';
import type { StreamName } from './domain/stream.js';
import { OfficeFold, type FoldedStream } from './office-fold.js';
import { TalliesRepository } from './persistence/tallies.repository.js';

/** Offices of which a process keeps the last answer at hand. */
const KEPT = 5_000;

interface Kept {
  readonly version: string;
  readonly reliability: Promise<Reliability>;
}

/** How trustworthy the figures of an office are: folded once for each version of its tally. Who may ask is for the edge. */
@Injectable()
export class ReliabilityService {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly database: Database,
    private readonly registry: RegistryReader,
    private readonly tallies: TalliesRepository,
    private readonly offices: OfficeFold,
  ) {}

  async get(officeId: OfficeId, stream: StreamName): Promise<Reliability> {
    return this.database.snapshot(async (tx) => {
      const version = (await this.tallies.findRow(tx, officeId, stream))?.version ?? '0';
      const key = `${stream} ${officeId}`;
      const known = this.kept.get(key);
      if (known?.version === version) return known.reliability;
      const reliability =
        stream === 'votes'
          ? this.fold(tx, this.offices.votes, officeId)
          : this.fold(tx, this.offices.ballots, officeId);
      this.keep(key, { version, reliability });
      return reliability;
    });
  }

  private async fold<A extends object>(
    tx: Transaction,
    { table, reports }: FoldedStream<A>,
    officeId: OfficeId,
  ): Promise<Reliability> {
    const place = await this.registry.findPollingPlace(tx, officeId);
    const standing = await reports.findAllStanding(tx, officeId);
    return reliabilityOf(table.stream, standing, countedUpTo(place?.registered ?? null));
  }

  private keep(key: string, kept: Kept): void {
    this.kept.delete(key);
    this.kept.set(key, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    // What failed is asked anew; whoever waits for it hears why.
    kept.reliability.catch(() => {
      if (this.kept.get(key) === kept) this.kept.delete(key);
    });
  }
}
