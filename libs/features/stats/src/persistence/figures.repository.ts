import { Injectable } from '@nestjs/common';
import type { OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Stream, Tally } from '../domain/tally.js';

interface Row {
  readonly office_id: OfficeId;
  readonly version: string;
  readonly counted: number;
  readonly figures: Tally['figures'];
  readonly last: Tally['last'];
  readonly changed_ms_ago: number;
}

/** A tally, and how long ago its newest change was written, by the one clock that dated it. */
export interface DatedTally extends Tally {
  readonly changedMsAgo: number;
}

/** The one query on the tallies, which belong to the feature that folds them. One row of the key for each office. */
const TALLIES = `
  select office_id, version, counted, figures, last,
         (extract(epoch from clock_timestamp() - changed_at) * 1000)::float8 as changed_ms_ago
    from tallies
   where stream = $1 and office_id = any($2::uuid[])`;

/** One text each: quicker to write than an array of thousands, and the same to read. */
const MOVED = `
  select known.office_id
    from unnest(string_to_array($2, ',')::uuid[], string_to_array($3, ',')::bigint[]) as known (office_id, version)
    left join tallies tally on tally.office_id = known.office_id and tally.stream = $1
   where coalesce(tally.version, 0) <> known.version`;

@Injectable()
export class FiguresRepository {
  async findAll(
    tx: Transaction,
    stream: Stream,
    officeIds: readonly OfficeId[],
  ): Promise<ReadonlyMap<OfficeId, DatedTally>> {
    const rows = await tx.query<Row[]>(TALLIES, [stream, officeIds]);
    return new Map(rows.map((row) => [row.office_id, toTally(row)]));
  }

  /** Those that have another version by now. */
  async findMoved(
    tx: Transaction,
    stream: Stream,
    known: readonly KnownVersion[],
  ): Promise<readonly OfficeId[]> {
    const rows = await tx.query<Pick<Row, 'office_id'>[]>(MOVED, [
      stream,
      known.map(({ officeId }) => officeId).join(','),
      known.map(({ version }) => version).join(','),
    ]);
    return rows.map(({ office_id: id }) => id);
  }
}

export interface KnownVersion {
  readonly officeId: OfficeId;
  readonly version: number;
}

function toTally(row: Row): DatedTally {
  const {
    office_id: officeId,
    version,
    counted,
    figures,
    last,
    changed_ms_ago: changedMsAgo,
  } = row;
  return { officeId, version: Number(version), counted, figures, last, changedMsAgo };
}
