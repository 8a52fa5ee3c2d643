import { Inject, Injectable } from '@nestjs/common';
import type { Actor, ElectionId, SourceId } from '#kernel';
import { ElectionAccess, refusedFields } from '#features/elections';
import { Database } from '#platform/database';
import { LiveBus } from '#platform/live';
import { LOGGER, type Logger } from '#platform/logging';
import type { Source } from './domain/source.js';
import { StandingDecisions, type StandingDecision } from './standing-decisions.js';
import { StandingHooks } from './standing-hooks.js';
import { ENDINGS_TOPIC } from './token-endings.js';

export const MAX_STANDING_REASON = 500;

/** What a source counts for, as members of the election decide it. */
@Injectable()
export class SourceStandingsService {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly decisions: StandingDecisions,
    private readonly hooks: StandingHooks,
    private readonly bus: LiveBus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async change(
    actor: Actor,
    electionId: ElectionId,
    sourceId: SourceId,
    decision: StandingDecision,
  ): Promise<Source> {
    assertReason(decision.reason);
    const { source, change, tokensEnded } = await this.database.transaction(async (tx) => {
      await this.access.share(tx, actor, electionId, 'verify_sources');
      const decided = await this.decisions.take(tx, actor, electionId, sourceId, decision);
      await this.hooks.inTransaction(tx, decided.change);
      return decided;
    });
    if (tokensEnded > 0) {
      this.bus.announce({
        topic: ENDINGS_TOPIC,
        id: sourceId,
        version: source.changedAt.getTime(),
      });
    }
    // The status stands: whoever decided must not be told otherwise.
    for (const fault of await this.hooks.afterCommit(change)) {
      this.logger.error(
        { err: fault, source_id: sourceId },
        'a change of status was not followed up',
      );
    }
    return source;
  }
}

function assertReason(reason: string): void {
  if (reason.trim() !== '' && reason.length <= MAX_STANDING_REASON) return;
  throw refusedFields([
    {
      field: 'reason',
      code: 'length',
      detail: `say why, in 1 to ${String(MAX_STANDING_REASON)} characters: the reason is kept in the trail`,
    },
  ]);
}
