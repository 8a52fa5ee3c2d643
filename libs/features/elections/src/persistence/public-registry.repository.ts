import { Injectable } from '@nestjs/common';
import type { AreaId, CentreId, ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Election } from '../domain/election.js';
import type { PageRequest, SortedRow } from '../domain/lists.js';
import type { NamedOffice } from '../domain/named-office.js';
import { ElectionRow } from './election.entity.js';
import { findSortedPage } from './sorted-page.js';

const SORTS = { opens_at: { sql: 'election.opens_at', type: 'timestamptz' } } as const;

interface OfficeRow {
  readonly id: OfficeId;
  readonly code: string;
  readonly name: string | null;
  readonly registered: number | null;
  readonly centre_id: CentreId;
  readonly centre_code: string;
  readonly centre_name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly opens_at: Date;
  readonly closes_at: Date;
  readonly areas: readonly {
    readonly id: AreaId;
    readonly kind: string | null;
    readonly name: string;
  }[];
}

const NAMED_OFFICES = `
  select office.id, office.code, office.name, office.registered, centre.id as centre_id, centre.code as centre_code,
         centre.name as centre_name, centre.latitude, centre.longitude,
         coalesce(office.opens_at, centre.opens_at, election.opens_at) as opens_at,
         coalesce(office.closes_at, centre.closes_at, election.closes_at) as closes_at,
         coalesce((select jsonb_agg(jsonb_build_object('id', around.id, 'kind', around.kind, 'name', around.name)
                                    order by around.level)
                     from areas around where around.id = any(area.ancestors || area.id)), '[]') as areas
    from offices office
    join centres centre on centre.id = office.centre_id
    join elections election on election.id = office.election_id
    left join areas area on area.id = centre.area_id
   where office.id = any($1::uuid[])`;

@Injectable()
export class PublicRegistryRepository {
  async find(tx: Transaction, id: ElectionId): Promise<Election | undefined> {
    return (await tx.findOneBy(ElectionRow, { id })) ?? undefined;
  }

  /** `isShownToPublic` in SQL; a test holds the two against each other. */
  async findPage(
    tx: Transaction,
    now: Date,
    page: PageRequest<'opens_at'>,
  ): Promise<readonly SortedRow<Election>[]> {
    const query = tx
      .createQueryBuilder(ElectionRow, 'election')
      .where(`election.state <> 'draft' and election.visibility = 'public'`)
      .andWhere('(election.public_from is null or election.public_from <= :now)', { now });
    return findSortedPage(query, SORTS, page);
  }

  /** In no order. */
  async findNamedOffices(
    tx: Transaction,
    ids: readonly OfficeId[],
  ): Promise<ReadonlyMap<OfficeId, NamedOffice>> {
    const rows = await tx.query<OfficeRow[]>(NAMED_OFFICES, [ids]);
    return new Map(rows.map((row) => [row.id, toNamed(row)]));
  }
}

function toNamed(row: OfficeRow): NamedOffice {
  const { id, code, name, registered, latitude, longitude, areas } = row;
  return {
    ...{ id, code, name, registered, areas },
    centre: {
      ...{ id: row.centre_id, code: row.centre_code, name: row.centre_name },
      ...{ latitude, longitude },
    },
    opensAt: row.opens_at,
    closesAt: row.closes_at,
  };
}
