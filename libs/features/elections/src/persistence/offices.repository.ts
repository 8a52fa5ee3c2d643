import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import { isStillReferredTo, type Transaction } from '#platform/database';
import { inUse } from '../domain/errors.js';
import { searchKey } from '../domain/search-key.js';
import type { OfficeFilter, OfficeSort, PageRequest, SortedRow } from '../domain/lists.js';
import type { Office, OfficeChange } from '../domain/territory.js';
import { WITHIN_AREA } from './centres.repository.js';
import { OfficeRow } from './office.entity.js';
import { findSortedPage, literal } from './sorted-page.js';

const SORTS = {
  code: { sql: 'office.code', type: 'text' },
  // An unknown roll stands before the smallest known one.
  registered: { sql: 'coalesce(office.registered, -1)', type: 'integer' },
} as const;

@Injectable()
export class OfficesRepository {
  async insert(tx: Transaction, office: Omit<Office, 'version'>): Promise<boolean> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(OfficeRow)
      .values({ ...office, searchKey: keyOf(office.name), version: 1 })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  async find(tx: Transaction, id: OfficeId): Promise<Office | undefined> {
    return (await tx.findOneBy(OfficeRow, { id })) ?? undefined;
  }

  async isCodeTaken(tx: Transaction, { id, electionId }: Office, code: string): Promise<boolean> {
    const other = await tx.findOneBy(OfficeRow, { electionId, code });
    return other !== null && other.id !== id;
  }

  async update(tx: Transaction, office: Office, change: OfficeChange): Promise<Office> {
    const version = office.version + 1;
    const key = change.name === undefined ? {} : { searchKey: keyOf(change.name) };
    await tx.update(OfficeRow, { id: office.id }, { ...change, ...key, version });
    return { ...office, ...change, version };
  }

  async delete(tx: Transaction, id: OfficeId): Promise<void> {
    try {
      await tx.delete(OfficeRow, { id });
    } catch (error) {
      throw isStillReferredTo(error)
        ? inUse('The office has results. Cancel those instead of deleting it.')
        : error;
    }
  }

  async findPage(
    tx: Transaction,
    electionId: ElectionId,
    { centreId, areaId, isRollKnown, search }: OfficeFilter,
    page: PageRequest<OfficeSort>,
  ): Promise<readonly SortedRow<Office>[]> {
    const query = tx
      .createQueryBuilder(OfficeRow, 'office')
      .where('office.election_id = :electionId', { electionId });
    if (centreId !== undefined) query.andWhere('office.centre_id = :centreId', { centreId });
    if (areaId !== undefined) {
      query.andWhere(
        `office.centre_id in (select centre.id from centres centre where centre.area_id in ${WITHIN_AREA})`,
        { areaId },
      );
    }
    if (isRollKnown !== undefined) {
      query.andWhere(`office.registered is ${isRollKnown ? 'not null' : 'null'}`);
    }
    if (search !== undefined) {
      query.andWhere(
        `(lower(office.code) like :start or office.search_key like :part or office.centre_id in
           (select found.id from centres found where found.election_id = :electionId
             and (found.search_key like :part or lower(found.code) like :start)))`,
        { part: `%${literal(searchKey(search))}%`, start: `${literal(search.toLowerCase())}%` },
      );
    }
    return findSortedPage(query, SORTS, page);
  }
}

function keyOf(name: string | null): string | null {
  return name === null ? null : searchKey(name);
}
