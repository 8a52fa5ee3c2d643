import { Injectable } from '@nestjs/common';
import type { CentreId, ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import { searchKey } from '../domain/search-key.js';
import type { Centre, CentreChange } from '../domain/territory.js';
import { CentreRow } from './centre.entity.js';
import { findSortedPage, literal } from './sorted-page.js';
import type { CentreSort, CentreFilter, PageRequest, SortedRow } from '../domain/lists.js';

const SORTS = {
  code: { sql: 'centre.code', type: 'text' },
  name: { sql: 'centre.search_key', type: 'text' },
} as const;

/** An area and everything under it. */
export const WITHIN_AREA = `(select within.id from areas within
   where within.id = :areaId or within.ancestors @> array[:areaId]::uuid[])`;

@Injectable()
export class CentresRepository {
  async insert(tx: Transaction, centre: Omit<Centre, 'version'>): Promise<boolean> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(CentreRow)
      .values({ ...centre, searchKey: searchKey(centre.name), version: 1 })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  async find(tx: Transaction, id: CentreId): Promise<Centre | undefined> {
    return (await tx.findOneBy(CentreRow, { id })) ?? undefined;
  }

  async isCodeTaken(tx: Transaction, { id, electionId }: Centre, code: string): Promise<boolean> {
    const other = await tx.findOneBy(CentreRow, { electionId, code });
    return other !== null && other.id !== id;
  }

  async update(tx: Transaction, centre: Centre, change: CentreChange): Promise<Centre> {
    const version = centre.version + 1;
    const key = change.name === undefined ? {} : { searchKey: searchKey(change.name) };
    await tx.update(CentreRow, { id: centre.id }, { ...change, ...key, version });
    return { ...centre, ...change, version };
  }

  async isUsed(tx: Transaction, id: CentreId): Promise<boolean> {
    const rows = await tx.query<{ readonly used: boolean }[]>(
      'select exists (select from offices where centre_id = $1) as used',
      [id],
    );
    return rows[0]?.used === true;
  }

  async delete(tx: Transaction, id: CentreId): Promise<void> {
    await tx.delete(CentreRow, { id });
  }

  async findPage(
    tx: Transaction,
    electionId: ElectionId,
    { areaId, search }: CentreFilter,
    page: PageRequest<CentreSort>,
  ): Promise<readonly SortedRow<Centre>[]> {
    const query = tx
      .createQueryBuilder(CentreRow, 'centre')
      .where('centre.election_id = :electionId', { electionId });
    if (areaId !== undefined) query.andWhere(`centre.area_id in ${WITHIN_AREA}`, { areaId });
    if (search !== undefined) {
      query.andWhere('(centre.search_key like :part or lower(centre.code) like :start)', {
        part: `%${literal(searchKey(search))}%`,
        start: `${literal(search.toLowerCase())}%`,
      });
    }
    return findSortedPage(query, SORTS, page);
  }
}
