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
}

/** The one query on the tallies, which belong to the feature that folds them. One row of the key for each office. */
const TALLIES = `
  select office_id, version, counted, figures, last
    from tallies
   where stream = $1 and office_id = any($2::uuid[])`;

@Injectable()
export class FiguresRepository {
  async findAll(
    tx: Transaction,
    stream: Stream,
    officeIds: readonly OfficeId[],
  ): Promise<ReadonlyMap<OfficeId, Tally>> {
    const rows = await tx.query<Row[]>(TALLIES, [stream, officeIds]);
    return new Map(rows.map((row) => [row.office_id, toTally(row)]));
  }
}

function toTally({ office_id: officeId, version, counted, figures, last }: Row): Tally {
  return { officeId, version: Number(version), counted, figures, last };
}
