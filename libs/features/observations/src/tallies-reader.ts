import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { StreamName } from './domain/stream.js';
import {
  TalliesRepository,
  type LastRow,
  type TallyRow,
} from './persistence/tallies.repository.js';

/** The figures of one stream of an office, with the names of the contract. */
export interface StoredTally {
  readonly officeId: OfficeId;
  readonly electionId: ElectionId;
  readonly stream: StreamName;
  readonly version: number;
  readonly counted: number;
  readonly disputed: number;
  readonly figures: Readonly<Record<string, number>>;
  readonly last: LastRow | null;
  /** Null where the figures rest on unverified sources alone. */
  readonly firstIndependent: number | null;
}

/** What other features read of the figures, in their own transaction. Who may see them is for these to ask. */
@Injectable()
export class TalliesReader {
  constructor(private readonly tallies: TalliesRepository) {}

  async findTally(
    tx: Transaction,
    officeId: OfficeId,
    stream: StreamName,
  ): Promise<StoredTally | undefined> {
    const row = await this.tallies.findRow(tx, officeId, stream);
    return row === undefined ? undefined : toStored(row);
  }

  async findTalliesOfElection(
    tx: Transaction,
    electionId: ElectionId,
  ): Promise<readonly StoredTally[]> {
    return (await this.tallies.findRowsOfElection(tx, electionId)).map(toStored);
  }
}

function toStored(row: TallyRow): StoredTally {
  return {
    officeId: row.office_id,
    electionId: row.election_id,
    stream: row.stream,
    version: Number(row.version),
    counted: row.counted,
    disputed: row.disputed,
    figures: row.figures,
    last: row.last,
    firstIndependent: row.first_independent,
  };
}
