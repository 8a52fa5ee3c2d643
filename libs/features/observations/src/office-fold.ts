import { Injectable } from '@nestjs/common';
import type { OfficeId } from '#kernel';
import { RegistryReader } from '#features/elections';
import type { Transaction } from '#platform/database';
import type { BallotAttributes, VoteAttributes } from './domain/stream.js';
import { countedUpTo } from './domain/roll-limits.js';
import { foldAll, type Count } from './domain/tally.js';
import { ReportsRepository } from './persistence/reports.repository.js';
import { BALLOT_TABLE, VOTE_TABLE, type StreamTable } from './persistence/stream-table.js';

/** A stream with its table and its reports; which attributes it has is its own business. */
export interface FoldedStream<A extends object> {
  readonly table: StreamTable<A>;
  readonly reports: ReportsRepository<A>;
}

/** The two streams of an office, folded from their reports alone. */
@Injectable()
export class OfficeFold {
  readonly votes: FoldedStream<VoteAttributes> = {
    table: VOTE_TABLE,
    reports: new ReportsRepository(VOTE_TABLE),
  };
  readonly ballots: FoldedStream<BallotAttributes> = {
    table: BALLOT_TABLE,
    reports: new ReportsRepository(BALLOT_TABLE),
  };

  constructor(private readonly registry: RegistryReader) {}

  async fold<A extends object>(
    tx: Transaction,
    { table, reports }: FoldedStream<A>,
    officeId: OfficeId,
  ): Promise<Count<A>> {
    const place = await this.registry.findPollingPlace(tx, officeId);
    const standing = await reports.findAllStanding(tx, officeId);
    return foldAll(table.stream, standing, countedUpTo(place?.registered ?? null));
  }

  /** Work on each stream in turn, whatever its attributes are. */
  async ofEach<T>(
    work: <A extends object>(stream: FoldedStream<A>) => Promise<T>,
  ): Promise<readonly T[]> {
    return [await work(this.votes), await work(this.ballots)];
  }
}
