import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AreaId, ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import { searchKey } from '../domain/search-key.js';
import type { Area, AreaChange } from '../domain/territory.js';
import { AreaRow } from './area.entity.js';
import { findSortedPage, literal } from './sorted-page.js';
import type { AreaSort, AreaFilter, PageRequest, SortedRow } from '../domain/lists.js';

const SORTS = {
  code: { sql: 'area.code', type: 'text' },
  name: { sql: 'area.search_key', type: 'text' },
  level: { sql: 'area.level', type: 'integer' },
} as const;

@Injectable()
export class AreasRepository {
  async insert(tx: Transaction, area: Omit<Area, 'version'>): Promise<boolean> {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(AreaRow)
      .values({
        ...area,
        ancestors: [...area.ancestors],
        searchKey: searchKey(area.name),
        version: 1,
      })
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  async find(tx: Transaction, id: AreaId): Promise<Area | undefined> {
    return (await tx.findOneBy(AreaRow, { id })) ?? undefined;
  }

  async findIn(tx: Transaction, electionId: ElectionId, id: AreaId): Promise<Area | undefined> {
    return (await tx.findOneBy(AreaRow, { id, electionId })) ?? undefined;
  }

  async findElectionsOf(
    tx: Transaction,
    ids: readonly AreaId[],
  ): Promise<ReadonlyMap<AreaId, ElectionId>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.find(AreaRow, {
      select: { id: true, electionId: true },
      where: { id: In([...ids]) },
    });
    return new Map(rows.map(({ id, electionId }) => [id, electionId]));
  }

  async isCodeTaken(tx: Transaction, area: Area, code: string): Promise<boolean> {
    const query = tx
      .createQueryBuilder(AreaRow, 'area')
      .where('area.election_id = :electionId and area.code = :code and area.id <> :id', {
        electionId: area.electionId,
        code,
        id: area.id,
      })
      .andWhere('area.parent_id is not distinct from :parentId', { parentId: area.parentId });
    return query.getExists();
  }

  async update(tx: Transaction, area: Area, change: AreaChange): Promise<Area> {
    const version = area.version + 1;
    const key = change.name === undefined ? {} : { searchKey: searchKey(change.name) };
    await tx.update(AreaRow, { id: area.id }, { ...change, ...key, version });
    return { ...area, ...change, version };
  }

  async isUsed(tx: Transaction, id: AreaId): Promise<boolean> {
    const rows = await tx.query<{ readonly used: boolean }[]>(
      `select exists (select from areas where parent_id = $1)
           or exists (select from centres where area_id = $1) as used`,
      [id],
    );
    return rows[0]?.used === true;
  }

  async delete(tx: Transaction, id: AreaId): Promise<void> {
    await tx.delete(AreaRow, { id });
  }

  async findPage(
    tx: Transaction,
    electionId: ElectionId,
    { parentId, withinId, level, search }: AreaFilter,
    page: PageRequest<AreaSort>,
  ): Promise<readonly SortedRow<Area>[]> {
    const query = tx
      .createQueryBuilder(AreaRow, 'area')
      .where('area.election_id = :electionId', { electionId });
    if (parentId === null) query.andWhere('area.parent_id is null');
    else if (parentId !== undefined) query.andWhere('area.parent_id = :parentId', { parentId });
    if (withinId !== undefined) {
      query.andWhere('area.ancestors @> array[:withinId]::uuid[]', { withinId });
    }
    if (level !== undefined) query.andWhere('area.level = :level', { level });
    if (search !== undefined) {
      query.andWhere('(area.search_key like :part or lower(area.code) like :start)', {
        part: `%${literal(searchKey(search))}%`,
        start: `${literal(search.toLowerCase())}%`,
      });
    }
    return findSortedPage(query, SORTS, page);
  }
}
