import { Injectable } from '@nestjs/common';
import type { Actor, ElectionId } from '#kernel';
import { AuditService, electionChain, type Subject } from '#features/audit';
import { Database, type Transaction } from '#platform/database';
import type { Difference } from './domain/difference.js';
import type { Election } from './domain/election.js';
import { changedMeanwhile, frozenHours, leavesIncomplete, notFound } from './domain/errors.js';
import type { Hours } from './domain/hours.js';
import { hasOpened, type ElectionState } from './domain/life.js';
import { contentProblems } from './domain/rules.js';
import type { Deed } from './domain/permission.js';
import { assertAmendable, ElectionAccess, type ElectionView } from './election-access.js';
import { ElectionsRepository } from './persistence/elections.repository.js';

/** What comes with every change of the registry. */
export interface ChangeTerms {
  /** Why an owner changes what stands still since voting began. */
  readonly amendmentReason?: string | undefined;
  /** The version that the change was made from; without it, the last one to save wins. */
  readonly version?: number | undefined;
  /** What the change is, where keeping the registry does not say it. */
  readonly deed?: Deed | undefined;
}

type VotingHours = Pick<Hours, 'opensAt' | 'closesAt'>;

interface Kept {
  readonly electionId: ElectionId;
  readonly version: number;
}

/** The registry of one election, held for a change until the transaction ends. */
export class OpenRegistry {
  constructor(
    readonly tx: Transaction,
    private readonly actor: Actor,
    private readonly view: ElectionView,
    private readonly terms: ChangeTerms,
    private readonly audit: AuditService,
    private readonly elections: ElectionsRepository,
  ) {}

  get election(): Election {
    return this.view.election;
  }

  get state(): ElectionState {
    return this.view.state;
  }

  get hasOpened(): boolean {
    return hasOpened(this.view.state);
  }

  /** To be asked before anything changes that voters vote on, or where. */
  assertNotFrozen(): void {
    assertAmendable(this.view, this.terms.amendmentReason);
  }

  /** Voters of a place get other hours by an extension alone, which says so by its name. */
  assertSameHours(before: VotingHours, after: VotingHours): void {
    const isSame =
      before.opensAt.getTime() === after.opensAt.getTime() &&
      before.closesAt.getTime() === after.closesAt.getTime();
    if (this.hasOpened && !isSame) throw frozenHours();
  }

  /** To be asked after something went: the clock opens a scheduled election whatever is left of it. */
  async assertStaysComplete(): Promise<void> {
    if (this.state !== 'scheduled') return;
    const counts = await this.elections.countForSchedule(this.tx, this.election.id);
    const problems = contentProblems(this.election, counts);
    if (problems.length > 0) throw leavesIncomplete(problems);
  }

  /** Into the trail, and past every list that was read before. */
  async record(action: string, subject: Subject, change: Partial<Difference>): Promise<void> {
    const { amendmentReason } = this.terms;
    await this.elections.moveRegistryVersion(this.tx, this.election.id);
    await this.audit.record(this.actor, this.tx, {
      chain: electionChain(this.election.id),
      action,
      subject,
      ...change,
      ...(amendmentReason === undefined
        ? {}
        : { after: { ...change.after, amendment_reason: amendmentReason } }),
    });
  }
}

@Injectable()
export class RegistryChanges {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly elections: ElectionsRepository,
    private readonly audit: AuditService,
  ) {}

  /** Of an election as a whole: something is added. */
  async add<T>(
    actor: Actor,
    electionId: ElectionId,
    terms: ChangeTerms,
    work: (registry: OpenRegistry) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      const view = await this.access.hold(tx, actor, electionId, terms.deed ?? 'keep_registry');
      return work(new OpenRegistry(tx, actor, view, terms, this.audit, this.elections));
    });
  }

  /** Of one thing: read again once the election is held, so that nobody changes it in between. */
  async change<Thing extends Kept, T>(
    actor: Actor,
    what: Parameters<typeof notFound>[0],
    find: (tx: Transaction) => Promise<Thing | undefined>,
    terms: ChangeTerms,
    work: (registry: OpenRegistry, thing: Thing) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      const electionId = (await find(tx))?.electionId;
      if (electionId === undefined) throw notFound(what);
      const view = await this.access.hold(
        tx,
        actor,
        electionId,
        terms.deed ?? 'keep_registry',
        what,
      );
      const thing = await find(tx);
      if (thing === undefined) throw notFound(what);
      if (terms.version !== undefined && terms.version !== thing.version) throw changedMeanwhile();
      return work(new OpenRegistry(tx, actor, view, terms, this.audit, this.elections), thing);
    });
  }
}
