import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Actor, type Clock, type ElectionId } from '#kernel';
import { AuditService, electionChain, PLATFORM_CHAIN } from '#features/audit';
import { Database, type Transaction } from '#platform/database';
import { definedOf, differenceOf, recordOf, type Edit } from './domain/difference.js';
import { type Election, type Rules } from './domain/election.js';
import { defaultReportsUntil, type Hours } from './domain/hours.js';
import {
  changedMeanwhile,
  codeTaken,
  frozenHours,
  frozenIdentity,
  frozenRules,
  notADraft,
  refusedFields,
  roleInsufficient,
} from './domain/errors.js';
import { effectiveState, hasOpened } from './domain/life.js';
import { mayDo } from './domain/permission.js';
import { hoursProblems, openingProblems, rulesProblems } from './domain/rules.js';
import { ElectionAccess, requireDirector, type ElectionView } from './election-access.js';
import { ElectionsRepository } from './persistence/elections.repository.js';
import { MembersRepository } from './persistence/members.repository.js';
import type { ElectionSort, ElectionFilter, PageRequest, SortedRow } from './domain/lists.js';

export interface ElectionForm extends Rules, Omit<Hours, 'reportsUntil'> {
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  readonly reportsUntil?: Date | undefined;
}

export interface ElectionEdit extends Edit<ElectionForm> {
  readonly version?: number | undefined;
}

const RULES = ['kind', 'method', 'seats', 'thresholdPercent'] as const;
const HOURS = ['opensAt', 'closesAt', 'reportsUntil'] as const;
/** By which people know the election, and by whose clock it runs. */
const IDENTITY = ['code', 'country', 'timeZone'] as const;

@Injectable()
export class ElectionsService {
  constructor(
    private readonly database: Database,
    private readonly elections: ElectionsRepository,
    private readonly members: MembersRepository,
    private readonly access: ElectionAccess,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whoever creates an election owns it. */
  async create(actor: Actor, form: ElectionForm): Promise<ElectionView> {
    const { id: accountId } = requireDirector(actor);
    const hours = {
      ...form,
      reportsUntil: form.reportsUntil ?? defaultReportsUntil(form.closesAt),
    };
    assertSound(form, hours);
    const id = randomUUID() as ElectionId;
    return this.database.transaction(async (tx) => {
      const fresh = { ...hours, id, createdBy: accountId, publicFrom: null };
      if (!(await this.elections.insert(tx, fresh))) throw codeTaken('code');
      await this.members.insert(tx, id, accountId, 'owner');
      await this.audit.record(actor, tx, {
        chain: electionChain(id),
        action: 'election.created',
        subject: { kind: 'election', id },
        after: { ...recordOf(fresh), state: 'draft' },
      });
      return this.access.view(tx, actor, id);
    });
  }

  async get(actor: Actor, id: ElectionId): Promise<ElectionView> {
    return this.database.read((tx) => this.access.view(tx, actor, id));
  }

  /** Those that the actor is a member of; nobody else's. */
  async list(
    actor: Actor,
    filter: ElectionFilter,
    page: PageRequest<ElectionSort>,
  ): Promise<readonly SortedRow<ElectionView>[]> {
    if (actor.kind !== 'director') return [];
    const now = this.clock.now();
    return this.database.read(async (tx) => {
      const found = await this.elections.findPageOfMember(tx, actor.id, filter, now, page);
      const roles = await this.members.findRolesOf(
        tx,
        actor.id,
        found.map(({ row }) => row.id),
      );
      return found.flatMap(({ row, key }) => {
        const role = roles.get(row.id);
        // Left the team between the two questions.
        if (role === undefined) return [];
        return [{ key, row: { election: row, role, state: effectiveState(row.state, row, now) } }];
      });
    });
  }

  async edit(actor: Actor, id: ElectionId, edit: ElectionEdit): Promise<ElectionView> {
    return this.database.transaction(async (tx) => {
      const view = await this.access.hold(tx, actor, id, 'keep_registry');
      const { version, ...fields } = edit;
      if (version !== undefined && version !== view.election.version) throw changedMeanwhile();
      const change = definedOf<Omit<ElectionForm, 'reportsUntil'> & Hours>(fields);
      const difference = differenceOf<Election>(view.election, change);
      if (difference === undefined) return view;
      const next = { ...view.election, ...change };
      this.assertNotFrozen(view, next);
      assertSound(next, next);
      if (HOURS.some((hour) => hour in change)) await this.assertPlacesWithin(tx, next);
      const election = await this.elections.update(tx, view.election, change);
      await this.audit.record(actor, tx, {
        chain: electionChain(id),
        action: 'election.edited',
        subject: { kind: 'election', id },
        ...difference,
      });
      return { ...view, election };
    });
  }

  /** Only a draft; the trail stays, and the platform's says that it went. */
  async delete(actor: Actor, id: ElectionId): Promise<void> {
    await this.database.longTransaction(async (tx) => {
      const { election, state } = await this.access.hold(tx, actor, id, 'delete');
      if (state !== 'draft') throw notADraft();
      await this.elections.delete(tx, id);
      const change = { action: 'election.deleted', subject: { kind: 'election', id } } as const;
      await this.audit.record(
        actor,
        tx,
        { chain: electionChain(id), ...change, before: recordOf(election) },
        { chain: PLATFORM_CHAIN, ...change },
      );
    });
  }

  private async assertPlacesWithin(tx: Transaction, next: Election): Promise<void> {
    const places = await this.elections.countPlacesOutside(tx, next.id, next);
    if (places === 0) return;
    throw refusedFields([
      {
        field: 'opens_at',
        code: 'places_outside',
        detail: `${String(places)} centres or offices have hours of their own outside these; change those first`,
      },
    ]);
  }

  private assertNotFrozen({ election, state, role }: ElectionView, next: Election): void {
    const moved = (key: keyof Election) => plainOf(election[key]) !== plainOf(next[key]);
    const rules = state === 'draft' ? [] : RULES.filter(moved);
    if (rules.length > 0) throw frozenRules(rules);
    if (hasOpened(state) && HOURS.some(moved)) throw frozenHours();
    const identity = hasOpened(state) ? IDENTITY.filter(moved) : [];
    if (identity.length > 0) throw frozenIdentity(identity);
    if (state !== 'scheduled' || !HOURS.some(moved)) return;
    // The clock moves a scheduled election by its hours: whoever writes those moves it.
    if (!mayDo(role, 'move')) throw roleInsufficient(role, 'move');
    if (!moved('opensAt')) return;
    // To open an election is done by name, with a reason: no edit of its hours does that.
    const problems = openingProblems(next, this.clock.now());
    if (problems.length > 0) throw refusedFields(problems);
  }
}

function assertSound(rules: Rules, hours: Hours): void {
  const problems = [...rulesProblems(rules), ...hoursProblems(hours)];
  if (problems.length > 0) throw refusedFields(problems);
}

function plainOf(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}
