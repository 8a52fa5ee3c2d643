import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, CentreId, ElectionId, OfficeId } from '#kernel';
import { Database } from '#platform/database';
import { definedOf, differenceOf, recordOf, type Edit } from './domain/difference.js';
import { codeTaken, frozenHours, notFound, refusedFields } from './domain/errors.js';
import { placeHoursProblems } from './domain/rules.js';
import { placeHours, type Centre, type Office, type OfficeChange } from './domain/territory.js';
import type { OfficeFilter, OfficeSort, PageRequest, SortedRow } from './domain/lists.js';
import { ElectionAccess } from './election-access.js';
import { CentresRepository } from './persistence/centres.repository.js';
import { OfficesRepository } from './persistence/offices.repository.js';
import { RegistryChanges, type ChangeTerms, type OpenRegistry } from './registry-changes.js';
import { RegistryLists } from './registry-lists.js';

export type OfficeForm = Omit<Office, 'id' | 'electionId' | 'centreId' | 'version'>;

@Injectable()
export class OfficesService {
  constructor(
    private readonly database: Database,
    private readonly offices: OfficesRepository,
    private readonly centres: CentresRepository,
    private readonly access: ElectionAccess,
    private readonly changes: RegistryChanges,
    private readonly lists: RegistryLists,
  ) {}

  async create(
    actor: Actor,
    centreId: CentreId,
    form: OfficeForm,
    terms: ChangeTerms,
  ): Promise<Office> {
    const findCentre = (tx: OpenRegistry['tx']) => this.centres.find(tx, centreId);
    // The version, should one be sent, is nobody's: the office is new.
    const { version: _version, ...rest } = terms;
    return this.changes.change(actor, 'centre', findCentre, rest, async (registry, centre) => {
      registry.assertNotFrozen();
      assertHours(registry, centre, form);
      const around = placeHours(registry.election, centre);
      registry.assertSameHours(around, placeHours(registry.election, centre, form));
      const id = randomUUID() as OfficeId;
      const office = { ...form, id, electionId: centre.electionId, centreId };
      if (!(await this.offices.insert(registry.tx, office))) throw codeTaken('code');
      const after = recordOf({ ...form, centreId });
      await registry.record('office.created', { kind: 'office', id }, { after });
      return { ...office, version: 1 };
    });
  }

  async get(actor: Actor, id: OfficeId): Promise<Office> {
    return this.database.read(async (tx) => {
      const office = await this.offices.find(tx, id);
      if (office === undefined) throw notFound('office');
      await this.access.view(tx, actor, office.electionId, 'read', 'office');
      return office;
    });
  }

  async list(
    actor: Actor,
    electionId: ElectionId,
    filter: OfficeFilter,
    page: PageRequest<OfficeSort>,
  ): Promise<readonly SortedRow<Office>[]> {
    return this.lists.read(actor, electionId, 'offices', { ...filter, ...page }, (tx) =>
      this.offices.findPage(tx, electionId, filter, page),
    );
  }

  async listOfCentre(
    actor: Actor,
    centreId: CentreId,
    filter: OfficeFilter,
    page: PageRequest<OfficeSort>,
  ): Promise<readonly SortedRow<Office>[]> {
    const electionId = await this.database.read(async (tx) => {
      const centre = await this.centres.find(tx, centreId);
      if (centre === undefined) throw notFound('centre');
      await this.access.view(tx, actor, centre.electionId, 'read', 'centre');
      return centre.electionId;
    });
    return this.list(actor, electionId, { ...filter, centreId }, page);
  }

  async edit(
    actor: Actor,
    id: OfficeId,
    edit: Edit<OfficeChange>,
    terms: ChangeTerms,
  ): Promise<Office> {
    const find = (tx: OpenRegistry['tx']) => this.offices.find(tx, id);
    return this.changes.change(actor, 'office', find, terms, async (registry, office) => {
      const change = definedOf(edit);
      const difference = differenceOf(office, change);
      if (difference === undefined) return office;
      const { after } = difference;
      // A name may be put right at any time; the roll, the code and the place stand still.
      if ('code' in after || 'registered' in after || 'centre_id' in after) {
        registry.assertNotFrozen();
      }
      const hasNewHours = 'opens_at' in after || 'closes_at' in after;
      if (hasNewHours && registry.hasOpened) throw frozenHours();
      // Otherwise those of the election may have moved past the old ones since.
      if (hasNewHours || 'centre_id' in after) {
        const next = { ...office, ...change };
        const centre = await this.centreOf(registry, next.centreId);
        assertHours(registry, centre, next);
        const before = await this.centreOf(registry, office.centreId);
        registry.assertSameHours(
          placeHours(registry.election, before, office),
          placeHours(registry.election, centre, next),
        );
      }
      const { code } = change;
      if (code !== undefined && (await this.offices.isCodeTaken(registry.tx, office, code))) {
        throw codeTaken('code');
      }
      const edited = await this.offices.update(registry.tx, office, change);
      await registry.record('office.edited', { kind: 'office', id }, difference);
      return edited;
    });
  }

  async delete(actor: Actor, id: OfficeId, terms: ChangeTerms): Promise<void> {
    const find = (tx: OpenRegistry['tx']) => this.offices.find(tx, id);
    return this.changes.change(actor, 'office', find, terms, async (registry, office) => {
      registry.assertNotFrozen();
      await this.offices.delete(registry.tx, id);
      await registry.assertStaysComplete();
      const { electionId: _electionId, id: _id, version: _version, ...rest } = office;
      await registry.record('office.deleted', { kind: 'office', id }, { before: recordOf(rest) });
    });
  }

  private async centreOf({ tx, election }: OpenRegistry, id: CentreId): Promise<Centre> {
    const centre = await this.centres.find(tx, id);
    if (centre?.electionId === election.id) return centre;
    throw refusedFields([
      { field: 'centre_id', code: 'unknown', detail: 'is no centre of this election' },
    ]);
  }
}

function assertHours({ election }: OpenRegistry, centre: Centre, office: OfficeForm): void {
  const problems = placeHoursProblems(election, placeHours(election, centre, office));
  if (problems.length > 0) throw refusedFields(problems);
}
