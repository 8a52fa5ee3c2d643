import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, systemActor, type Actor, type Clock, type ElectionId } from '#kernel';
import { AuditService, electionChain } from '#features/audit';
import { Database, type Transaction } from '#platform/database';
import { differenceOf } from './domain/difference.js';
import { incomplete, notCertifiable, reasonMissing, wrongMove } from './domain/errors.js';
import {
  effectiveState,
  findMove,
  hoursAfter,
  possibleMoves,
  type ElectionState,
} from './domain/life.js';
import { completenessProblems } from './domain/rules.js';
import { CertificationGates } from './certification-gates.js';
import { ElectionAccess, type ElectionView } from './election-access.js';
import { ElectionsRepository } from './persistence/elections.repository.js';

export interface MoveRequest {
  readonly to: ElectionState;
  readonly reason?: string | undefined;
}

const BATCH = 100;

@Injectable()
export class ElectionLifeService {
  constructor(
    private readonly database: Database,
    private readonly elections: ElectionsRepository,
    private readonly access: ElectionAccess,
    private readonly audit: AuditService,
    private readonly gates: CertificationGates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async move(actor: Actor, id: ElectionId, { to, reason }: MoveRequest): Promise<ElectionView> {
    return this.database.transaction(async (tx) => {
      const view = await this.access.hold(tx, actor, id, 'move');
      const { election, state } = view;
      const move = findMove(state, to);
      if (move === undefined) throw wrongMove(state, to, possibleMoves(state));
      const now = this.clock.now();
      if (move.needsReason && reason === undefined) throw reasonMissing();
      if (to === 'scheduled') await this.assertComplete(tx, view);
      if (to === 'certified') await this.assertCertifiable(tx, view);
      const change = { state: to, ...hoursAfter(move, election, now) };
      const difference = differenceOf(election, change);
      const moved = await this.elections.update(tx, election, change);
      await this.audit.record(actor, tx, {
        chain: electionChain(id),
        action: `election.${to}`,
        subject: { kind: 'election', id },
        before: { ...difference?.before, state },
        after: { ...difference?.after, state: to, ...(reason === undefined ? {} : { reason }) },
      });
      return { ...view, election: moved, state: to };
    });
  }

  /**
   * Writes down what the clock has done, for the trail and for whoever reads the tables. Nothing waits for it:
   * everybody else works with the effective state.
   */
  async recordDueMoves(): Promise<'done' | 'more'> {
    const now = this.clock.now();
    const due = await this.database.read((tx) => this.elections.findDue(tx, now, BATCH));
    for (const id of due) await this.database.transaction((tx) => this.recordMove(tx, id, now));
    return due.length === BATCH ? 'more' : 'done';
  }

  private async recordMove(tx: Transaction, id: ElectionId, now: Date): Promise<void> {
    const election = await this.elections.lock(tx, id);
    if (election === undefined) return;
    const state = effectiveState(election.state, election, now);
    // Another process was here first, or somebody gave the voters more time.
    if (state === election.state) return;
    await this.elections.recordState(tx, election, state);
    await this.audit.record(systemActor('clock'), tx, {
      chain: electionChain(id),
      action: `election.${state}`,
      subject: { kind: 'election', id },
      before: { state: election.state },
      after: { state },
    });
  }

  private async assertCertifiable(tx: Transaction, { election }: ElectionView): Promise<void> {
    const problems = await this.gates.problems(tx, election.id);
    if (problems.length > 0) throw notCertifiable(problems);
  }

  private async assertComplete(tx: Transaction, { election }: ElectionView): Promise<void> {
    const counts = await this.elections.countForSchedule(tx, election.id);
    const problems = completenessProblems(election, counts, this.clock.now());
    if (problems.length > 0) throw incomplete(problems);
  }
}
