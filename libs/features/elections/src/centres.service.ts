import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, CentreId, ElectionId, FieldProblem } from '#kernel';
import { Database } from '#platform/database';
import { definedOf, differenceOf, recordOf, type Edit } from './domain/difference.js';
import { codeTaken, frozenHours, inUse, notFound, refusedFields } from './domain/errors.js';
import { placeHoursProblems } from './domain/rules.js';
import { placeHours, type Centre, type CentreChange } from './domain/territory.js';
import { ElectionAccess } from './election-access.js';
import { AreasRepository } from './persistence/areas.repository.js';
import { CentresRepository } from './persistence/centres.repository.js';
import { RegistryChanges, type ChangeTerms, type OpenRegistry } from './registry-changes.js';
import { RegistryLists } from './registry-lists.js';
import type { CentreSort, CentreFilter, PageRequest, SortedRow } from './domain/lists.js';

export type CentreForm = Omit<Centre, 'id' | 'electionId' | 'version'>;

@Injectable()
export class CentresService {
  constructor(
    private readonly database: Database,
    private readonly centres: CentresRepository,
    private readonly areas: AreasRepository,
    private readonly access: ElectionAccess,
    private readonly changes: RegistryChanges,
    private readonly lists: RegistryLists,
  ) {}

  async create(
    actor: Actor,
    electionId: ElectionId,
    form: CentreForm,
    terms: ChangeTerms,
  ): Promise<Centre> {
    return this.changes.add(actor, electionId, terms, async (registry) => {
      registry.assertNotFrozen();
      assertHours(registry, form);
      registry.assertSameHours(registry.election, placeHours(registry.election, form));
      await this.assertPlace(registry, form);
      const id = randomUUID() as CentreId;
      const centre = { ...form, id, electionId };
      if (!(await this.centres.insert(registry.tx, centre))) throw codeTaken('code');
      const subject = { kind: 'centre', id };
      await registry.record('centre.created', subject, { after: recordOf(form) });
      return { ...centre, version: 1 };
    });
  }

  async get(actor: Actor, id: CentreId): Promise<Centre> {
    return this.database.read(async (tx) => {
      const centre = await this.centres.find(tx, id);
      if (centre === undefined) throw notFound('centre');
      await this.access.view(tx, actor, centre.electionId, 'read', 'centre');
      return centre;
    });
  }

  async list(
    actor: Actor,
    electionId: ElectionId,
    filter: CentreFilter,
    page: PageRequest<CentreSort>,
  ): Promise<readonly SortedRow<Centre>[]> {
    return this.lists.read(actor, electionId, 'centres', { ...filter, ...page }, (tx) =>
      this.centres.findPage(tx, electionId, filter, page),
    );
  }

  async edit(
    actor: Actor,
    id: CentreId,
    edit: Edit<CentreChange>,
    terms: ChangeTerms,
  ): Promise<Centre> {
    const find = (tx: OpenRegistry['tx']) => this.centres.find(tx, id);
    return this.changes.change(actor, 'centre', find, terms, async (registry, centre) => {
      const change = definedOf(edit);
      const difference = differenceOf(centre, change);
      if (difference === undefined) return centre;
      const { after } = difference;
      // Names and coordinates may be put right at any time; where people vote stands still.
      if ('code' in after || 'area_id' in after) registry.assertNotFrozen();
      const next = { ...centre, ...change };
      if ('opens_at' in after || 'closes_at' in after) {
        if (registry.hasOpened) throw frozenHours();
        assertHours(registry, next);
      }
      await this.assertPlace(registry, next);
      const { code } = change;
      if (code !== undefined && (await this.centres.isCodeTaken(registry.tx, centre, code))) {
        throw codeTaken('code');
      }
      const edited = await this.centres.update(registry.tx, centre, change);
      await registry.record('centre.edited', { kind: 'centre', id }, difference);
      return edited;
    });
  }

  async delete(actor: Actor, id: CentreId, terms: ChangeTerms): Promise<void> {
    const find = (tx: OpenRegistry['tx']) => this.centres.find(tx, id);
    return this.changes.change(actor, 'centre', find, terms, async (registry, centre) => {
      registry.assertNotFrozen();
      if (await this.centres.isUsed(registry.tx, id)) {
        throw inUse('The centre still has offices. Move or delete those first.');
      }
      await this.centres.delete(registry.tx, id);
      const { electionId: _electionId, id: _id, version: _version, ...rest } = centre;
      await registry.record('centre.deleted', { kind: 'centre', id }, { before: recordOf(rest) });
    });
  }

  private async assertPlace({ tx, election }: OpenRegistry, form: CentreForm): Promise<void> {
    const { areaId } = form;
    const problems: FieldProblem[] = [];
    if (areaId !== null && (await this.areas.findIn(tx, election.id, areaId)) === undefined) {
      problems.push({
        field: 'area_id',
        code: 'unknown',
        detail: 'is no area of this election',
      });
    }
    if ((form.latitude === null) !== (form.longitude === null)) {
      problems.push({
        field: form.latitude === null ? 'latitude' : 'longitude',
        code: 'missing',
        detail: 'latitude and longitude come together',
      });
    }
    if (problems.length > 0) throw refusedFields(problems);
  }
}

/** Asked only of hours that somebody sends: those of the election may have moved past them since. */
function assertHours({ election }: OpenRegistry, form: CentreForm): void {
  const problems = placeHoursProblems(election, placeHours(election, form));
  if (problems.length > 0) throw refusedFields(problems);
}
