import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Actor, type Clock, type OfficeId } from '#kernel';
import { AuditService, electionChain } from '#features/audit';
import { ElectionAccess, notFound } from '#features/elections';
import { Database, type Transaction } from '#platform/database';
import { discrepancyChanged, versionMissing, wrongMove } from './domain/errors.js';
import {
  decide,
  DEED_OF,
  toAnswered,
  type AnsweredPair,
  type DiscrepancyState,
  type Handling,
  type HandlingDecision,
} from './domain/life.js';
import { OfficeComparer, type OfficeDiscrepancy } from './office-comparer.js';
import { HandlingsRepository } from './persistence/handlings.repository.js';

export interface HandlingForm {
  readonly decision: HandlingDecision;
  readonly reason: string;
  /** Of the discrepancy that was decided about. */
  readonly tag: string | undefined;
}

const ACTIONS: Readonly<Record<HandlingDecision, string>> = {
  explain: 'discrepancy.explained',
  accept: 'discrepancy.accepted',
  reopen: 'discrepancy.reopened',
};

/** The three stories of one office, and what members say of their differences. */
@Injectable()
export class OfficeDiscrepanciesService {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly comparer: OfficeComparer,
    private readonly handlings: HandlingsRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async get(actor: Actor, id: OfficeId): Promise<OfficeDiscrepancy> {
    return this.database.snapshot(async (tx) => {
      const office = await this.comparer.getOffice(tx, id);
      await this.access.view(tx, actor, office.electionId, 'read', 'office');
      return this.comparer.compare(tx, office);
    });
  }

  /** Figures may move while this is decided: what is kept names those that were meant, and holds for no others. */
  async handle(actor: Actor, id: OfficeId, form: HandlingForm): Promise<OfficeDiscrepancy> {
    return this.database.transaction(async (tx) => {
      const office = await this.comparer.getOffice(tx, id);
      await this.access.share(tx, actor, office.electionId, DEED_OF[form.decision], 'office');
      // A command of an operator answers for nothing; whoever does is somebody.
      if (actor.kind !== 'director') throw notFound('office');
      const before = await this.comparer.compare(tx, office);
      if (form.tag === undefined) throw versionMissing();
      if (form.tag !== before.tag) throw discrepancyChanged();
      const to = decide(before.state, form.decision);
      if (to === undefined) throw wrongMove(before.state, form.decision);
      const handling: Handling = {
        number: (before.handlings[0]?.number ?? 0) + 1,
        ...{ decision: form.decision, reason: form.reason },
        pairs: before.exceeding.map(toAnswered),
        ...{ by: actor.id, at: this.clock.now() },
      };
      if (!(await this.handlings.insert(tx, office.electionId, id, handling))) {
        throw discrepancyChanged();
      }
      await this.record(actor, tx, before, to, handling);
      return this.comparer.compare(tx, office);
    });
  }

  private async record(
    actor: Actor,
    tx: Transaction,
    { office, state }: OfficeDiscrepancy,
    to: DiscrepancyState,
    { number, decision, reason, pairs }: Handling,
  ): Promise<void> {
    await this.audit.record(actor, tx, {
      chain: electionChain(office.electionId),
      action: ACTIONS[decision],
      subject: { kind: 'office', id: office.id },
      before: { state },
      after: { state: to, number, reason, figures: pairs.map(toTrail) },
    });
  }
}

function toTrail({ code, partyId, first, second }: AnsweredPair) {
  return { code, party_id: partyId, first, second };
}
