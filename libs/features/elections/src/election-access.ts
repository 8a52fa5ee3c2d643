import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type AccountActor, type Actor, type Clock, type ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Election } from './domain/election.js';
import {
  directorsOnly,
  electionOver,
  frozenRegistry,
  notFound,
  roleInsufficient,
} from './domain/errors.js';
import { effectiveState, hasOpened, isFinal, type ElectionState } from './domain/life.js';
import { mayDo, outlastsElection, type Deed, type Role } from './domain/permission.js';
import { ElectionsRepository } from './persistence/elections.repository.js';

/** An election as the actor may see it. */
export interface ElectionView {
  readonly election: Election;
  readonly role: Role;
  /** Where it stands now, whatever was written down last. */
  readonly state: ElectionState;
}

type Thing = Parameters<typeof notFound>[0];

/** The one place where it is decided who may do what in an election. */
@Injectable()
export class ElectionAccess {
  constructor(
    private readonly elections: ElectionsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * `what` is the thing that was asked for by its own id: whoever is no member gets the same answer for one that
   * exists and for one that does not.
   */
  async view(
    tx: Transaction,
    actor: Actor,
    id: ElectionId,
    deed: Deed = 'read',
    what: Thing = 'election',
  ): Promise<ElectionView> {
    const election = await this.elections.find(tx, id);
    return this.admit(tx, actor, election, deed, what);
  }

  /**
   * Whether a change would be let in now, before anything is taken for it. Nothing is held: it is asked again when the
   * change comes.
   */
  async foresee(
    tx: Transaction,
    actor: Actor,
    id: ElectionId,
    deed: Deed,
    what: Thing = 'election',
  ): Promise<ElectionView> {
    const view = await this.view(tx, actor, id, deed, what);
    if (isFinal(view.state) && !outlastsElection(deed)) throw electionOver(view.state);
    return view;
  }

  /** For changes: the election is held until the transaction ends, and one that is over lets little through. */
  async hold(
    tx: Transaction,
    actor: Actor,
    id: ElectionId,
    deed: Deed,
    what: Thing = 'election',
  ): Promise<ElectionView> {
    // First as it stands: a stranger must not even be able to make the team wait.
    await this.view(tx, actor, id, deed, what);
    const election = await this.elections.lock(tx, id);
    const view = await this.admit(tx, actor, election, deed, what);
    if (isFinal(view.state) && !outlastsElection(deed)) throw electionOver(view.state);
    return view;
  }

  /**
   * For changes that need not wait for each other, such as results of different offices: the election stays as it is
   * until the transaction ends, and others may share it.
   */
  async share(
    tx: Transaction,
    actor: Actor,
    id: ElectionId,
    deed: Deed,
    what: Thing = 'election',
  ): Promise<ElectionView> {
    await this.view(tx, actor, id, deed, what);
    const view = await this.admit(tx, actor, await this.elections.share(tx, id), deed, what);
    if (isFinal(view.state)) throw electionOver(view.state);
    return view;
  }

  /** Before somebody comes into the team, who has no role yet. One that is gone holds nobody up. */
  async holdForNewcomer(tx: Transaction, id: ElectionId): Promise<void> {
    await this.elections.lock(tx, id);
  }

  private async admit(
    tx: Transaction,
    actor: Actor,
    election: Election | undefined,
    deed: Deed,
    what: Thing,
  ): Promise<ElectionView> {
    if (election === undefined) throw notFound(what);
    const role = await this.roleOf(tx, actor, election.id);
    if (role === undefined) throw notFound(what);
    if (!mayDo(role, deed)) throw roleInsufficient(role, deed);
    return { election, role, state: effectiveState(election.state, election, this.clock.now()) };
  }

  /** A command that an operator typed on the server may do what owners may; the trail names it. */
  private async roleOf(tx: Transaction, actor: Actor, id: ElectionId): Promise<Role | undefined> {
    if (actor.kind === 'system') return 'owner';
    if (actor.kind !== 'director') return undefined;
    return this.elections.findRole(tx, id, actor.id);
  }
}

/** For what stands in no election yet. */
export function requireDirector(actor: Actor): AccountActor {
  if (actor.kind !== 'director') throw directorsOnly();
  return actor;
}

/** Once voting has begun, what voters vote on, and where, changes only by an amendment of an owner. */
export function assertAmendable(
  { role, state }: ElectionView,
  amendmentReason: string | undefined,
): void {
  if (!hasOpened(state)) return;
  if (amendmentReason === undefined) throw frozenRegistry();
  if (!mayDo(role, 'amend')) throw roleInsufficient(role, 'amend');
}
