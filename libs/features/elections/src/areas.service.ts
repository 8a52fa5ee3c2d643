import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, AreaId, ElectionId } from '#kernel';
import { Database } from '#platform/database';
import { definedOf, differenceOf, recordOf, type Edit } from './domain/difference.js';
import { codeTaken, inUse, notFound, refusedFields } from './domain/errors.js';
import { MAX_LEVELS, type Area, type AreaChange } from './domain/territory.js';
import { ElectionAccess } from './election-access.js';
import { AreasRepository } from './persistence/areas.repository.js';
import { RegistryChanges, type ChangeTerms, type OpenRegistry } from './registry-changes.js';
import { RegistryLists } from './registry-lists.js';
import type { AreaSort, AreaFilter, PageRequest, SortedRow } from './domain/lists.js';

export interface AreaForm extends Pick<Area, 'code' | 'name' | 'kind' | 'parentId'> {
  readonly parentId: AreaId | null;
}

@Injectable()
export class AreasService {
  constructor(
    private readonly database: Database,
    private readonly areas: AreasRepository,
    private readonly access: ElectionAccess,
    private readonly changes: RegistryChanges,
    private readonly lists: RegistryLists,
  ) {}

  async create(
    actor: Actor,
    electionId: ElectionId,
    form: AreaForm,
    terms: ChangeTerms,
  ): Promise<Area> {
    return this.changes.add(actor, electionId, terms, async (registry) => {
      registry.assertNotFrozen();
      const ancestors = await this.ancestorsUnder(registry, form.parentId);
      const id = randomUUID() as AreaId;
      const area = { ...form, id, electionId, ancestors, level: ancestors.length + 1 };
      if (!(await this.areas.insert(registry.tx, area))) throw codeTaken('code');
      await registry.record('area.created', { kind: 'area', id }, { after: recordOf({ ...form }) });
      return { ...area, version: 1 };
    });
  }

  async get(actor: Actor, id: AreaId): Promise<Area> {
    return this.database.read(async (tx) => {
      const area = await this.areas.find(tx, id);
      if (area === undefined) throw notFound('area');
      await this.access.view(tx, actor, area.electionId, 'read', 'area');
      return area;
    });
  }

  async list(
    actor: Actor,
    electionId: ElectionId,
    filter: AreaFilter,
    page: PageRequest<AreaSort>,
  ): Promise<readonly SortedRow<Area>[]> {
    return this.lists.read(actor, electionId, 'areas', { ...filter, ...page }, (tx) =>
      this.areas.findPage(tx, electionId, filter, page),
    );
  }

  async edit(actor: Actor, id: AreaId, edit: Edit<AreaChange>, terms: ChangeTerms): Promise<Area> {
    const find = this.finder(id);
    return this.changes.change(actor, 'area', find, terms, async (registry, area) => {
      const change = definedOf(edit);
      const difference = differenceOf(area, change);
      if (difference === undefined) return area;
      registry.assertNotFrozen();
      const { code } = change;
      if (code !== undefined && (await this.areas.isCodeTaken(registry.tx, area, code))) {
        throw codeTaken('code');
      }
      const edited = await this.areas.update(registry.tx, area, change);
      await registry.record('area.edited', { kind: 'area', id }, difference);
      return edited;
    });
  }

  async delete(actor: Actor, id: AreaId, terms: ChangeTerms): Promise<void> {
    const find = this.finder(id);
    return this.changes.change(actor, 'area', find, terms, async (registry, area) => {
      registry.assertNotFrozen();
      if (await this.areas.isUsed(registry.tx, id)) {
        throw inUse('The area still holds other areas or centres. Move or delete those first.');
      }
      await this.areas.delete(registry.tx, id);
      const { code, name, kind, parentId } = area;
      const before = recordOf({ code, name, kind, parentId });
      await registry.record('area.deleted', { kind: 'area', id }, { before });
    });
  }

  private finder(id: AreaId): (tx: OpenRegistry['tx']) => Promise<Area | undefined> {
    return (tx) => this.areas.find(tx, id);
  }

  private async ancestorsUnder(
    { tx, election }: OpenRegistry,
    parentId: AreaId | null,
  ): Promise<readonly AreaId[]> {
    if (parentId === null) return [];
    const parent = await this.areas.findIn(tx, election.id, parentId);
    if (parent === undefined) {
      throw refusedFields([
        { field: 'parent_id', code: 'unknown', detail: 'is no area of this election' },
      ]);
    }
    if (parent.level >= MAX_LEVELS) {
      throw refusedFields([
        {
          field: 'parent_id',
          code: 'too_deep',
          detail: `areas nest at most ${String(MAX_LEVELS)} deep`,
        },
      ]);
    }
    return [...parent.ancestors, parent.id];
  }
}
