import { Injectable } from '@nestjs/common';
import type { Actor, AreaId, ElectionId } from '#kernel';
import { ElectionAccess, notFound, type PageRequest } from '#features/elections';
import type { AreaNode } from '#features/official-results';
import { Database } from '#platform/database';
import type { DiscrepancySheet } from './discrepancy-sheet.js';
import { DiscrepancySheets } from './discrepancy-sheets.js';
import { rollUp, type RolledUp } from './domain/area-roll-up.js';
import {
  listOffices,
  type DiscrepancyFilter,
  type DiscrepancySort,
  type ListedOffices,
} from './office-list.js';

export interface AreasOfDiscrepancies extends RolledUp {
  readonly areas: readonly AreaNode[];
}

/** Where the stories of an election differ, for its members. */
@Injectable()
export class DiscrepanciesService {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly sheets: DiscrepancySheets,
  ) {}

  async list(
    actor: Actor,
    id: ElectionId,
    filter: DiscrepancyFilter,
    page: PageRequest<DiscrepancySort>,
  ): Promise<ListedOffices> {
    const { rows, areas, handlings } = await this.open(actor, id);
    return listOffices(rows, handlings, filter, insideOf(areas, filter.areaId), page);
  }

  async getAreas(actor: Actor, id: ElectionId): Promise<AreasOfDiscrepancies> {
    const { rows, areas, handlings } = await this.open(actor, id);
    return { areas, ...rollUp(rows, areas, ({ office }) => handlings.get(office.id)) };
  }

  private async open(actor: Actor, id: ElectionId): Promise<DiscrepancySheet> {
    await this.database.read((tx) => this.access.view(tx, actor, id));
    return this.sheets.get(id);
  }
}

function insideOf(
  areas: readonly AreaNode[],
  wanted: AreaId | undefined,
): (areaId: AreaId | null) => boolean {
  if (wanted === undefined) return () => true;
  const inside = areas.filter(({ id, ancestors }) => id === wanted || ancestors.includes(wanted));
  if (inside.length === 0) throw notFound('area');
  const ids = new Set(inside.map(({ id }) => id));
  return (areaId) => areaId !== null && ids.has(areaId);
}
