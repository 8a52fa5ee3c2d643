import { Injectable } from '@nestjs/common';
import type { AreaId, ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { ComparedOffice } from '../domain/office-row.js';

interface OfficeRow {
  readonly id: OfficeId;
  readonly code: string;
  readonly area_id: AreaId | null;
  readonly registered: number | null;
}

/** What moves when offices, ballot or handlings do; none of it can move back. */
export interface Marks {
  readonly registryVersion: number;
  readonly handlings: number;
  /** By the clock of the database. */
  readonly at: Date;
}

const OFFICES = `
  select office.id, office.code, centre.area_id, office.registered
    from offices office join centres centre on centre.id = office.centre_id
   where office.election_id = $1`;

@Injectable()
export class ComparedOfficesRepository {
  async readMarks(tx: Transaction, electionId: ElectionId): Promise<Marks> {
    const rows = await tx.query<
      { readonly registry_version: string; readonly handlings: number; readonly at: Date }[]
    >(
      `select registry_version, clock_timestamp() as at,
              (select count(*)::integer from discrepancy_handlings where election_id = $1) as handlings
         from elections where id = $1`,
      [electionId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('An election that was just seen is gone.');
    const { handlings, at } = row;
    return { handlings, at, registryVersion: Number(row.registry_version) };
  }

  async findAll(tx: Transaction, electionId: ElectionId): Promise<readonly ComparedOffice[]> {
    const rows = await tx.query<OfficeRow[]>(OFFICES, [electionId]);
    return rows.map(toOffice);
  }
}

function toOffice({ id, code, registered, area_id: areaId }: OfficeRow): ComparedOffice {
  return { id, code, areaId, registered };
}
