import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Actor, type Clock, type ElectionId, type SourceId } from '#kernel';
import { AuditService, electionChain } from '#features/audit';
import type { Transaction } from '#platform/database';
import { changedMeanwhile, sourceNotFound, standingRefused } from './domain/errors.js';
import type { Source, SourceStatus } from './domain/source.js';
import { standingRefusal, type StandingChange } from './domain/standing.js';
import { SourceTokensRepository } from './persistence/source-tokens.repository.js';
import { StandingsRepository } from './persistence/standings.repository.js';

export interface StandingDecision {
  readonly to: SourceStatus;
  readonly reason: string;
  /** What the decision was made from; where it is left out, from whatever there is. */
  readonly version?: number | undefined;
}

export interface Decided {
  readonly source: Source;
  readonly change: StandingChange;
  readonly tokensEnded: number;
}

/** Writes one decision and what follows from it, in the transaction of whoever may decide. */
@Injectable()
export class StandingDecisions {
  constructor(
    private readonly standings: StandingsRepository,
    private readonly tokens: SourceTokensRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(
    tx: Transaction,
    actor: Actor,
    electionId: ElectionId,
    sourceId: SourceId,
    { to, reason, version }: StandingDecision,
  ): Promise<Decided> {
    const held = await this.standings.hold(tx, electionId, sourceId);
    if (held === undefined) throw sourceNotFound();
    if (version !== undefined && version !== held.version) throw changedMeanwhile();
    const { status: from, hasPassword } = held;
    const refusal = standingRefusal(from, to, hasPassword);
    if (refusal !== undefined) throw standingRefused(refusal, from, to);
    const now = this.clock.now();
    const source = await this.standings.setStatus(tx, electionId, held, to, now);
    const tokensEnded =
      to === 'suspended' ? await this.tokens.endInElection(tx, electionId, sourceId) : 0;
    await this.audit.record(actor, tx, {
      chain: electionChain(electionId),
      action: 'source.status_changed',
      subject: { kind: 'source', id: sourceId },
      before: { status: from },
      after: { status: to, reason, tokens_ended: tokensEnded },
    });
    return { source, change: { electionId, sourceId, from, to }, tokensEnded };
  }
}
