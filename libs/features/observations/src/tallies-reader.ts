import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { StreamName } from './domain/stream.js';
import {
  TalliesRepository,
  type CountRow,
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

/** Of a tally, what is compared with others; `figures` of ballots alone. */
export type TallyCount = Pick<
  StoredTally,
  'officeId' | 'stream' | 'version' | 'counted' | 'figures' | 'firstIndependent'
>;

/** What became of the tallies of one stream since a moment. */
export interface TallyMoves {
  /** Of the versions of all its tallies: whoever kept them all comes to the same sum. */
  readonly versions: number;
  readonly moved: ReadonlyMap<OfficeId, number>;
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

  /** Both streams of each office, where something was reported. */
  async findTallies(
    tx: Transaction,
    officeIds: readonly OfficeId[],
  ): Promise<readonly StoredTally[]> {
    return (await this.tallies.findRows(tx, officeIds)).map(toStored);
  }

  async findTalliesOfElection(
    tx: Transaction,
    electionId: ElectionId,
  ): Promise<readonly StoredTally[]> {
    return (await this.tallies.findRowsOfElection(tx, electionId)).map(toStored);
  }

  /** Of some offices, or of all: several times as fast as whole tallies. */
  async findCounts(
    tx: Transaction,
    electionId: ElectionId,
    officeIds?: readonly OfficeId[],
  ): Promise<readonly TallyCount[]> {
    return (await this.tallies.findCounts(tx, electionId, officeIds)).map(toCount);
  }

  /** By the clock of the database, at the beginning of whatever is changed: ask for a little more than is needed. */
  async findMoves(
    tx: Transaction,
    electionId: ElectionId,
    since: Date,
  ): Promise<Readonly<Record<StreamName, TallyMoves>>> {
    const rows = await this.tallies.findMoves(tx, electionId, since);
    const of = (stream: StreamName): TallyMoves => {
      const row = rows.find((one) => one.stream === stream);
      const versions = row?.office_versions ?? [];
      const moved = (row?.offices ?? []).map((id, n) => [id, Number(versions[n])] as const);
      return { versions: Number(row?.versions ?? 0), moved: new Map(moved) };
    };
    return { votes: of('votes'), ballots: of('ballots') };
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

function toCount(row: CountRow): TallyCount {
  return {
    officeId: row.office_id,
    stream: row.stream,
    version: Number(row.version),
    counted: row.counted,
    figures: row.figures ?? {},
    firstIndependent: row.first_independent,
  };
}
