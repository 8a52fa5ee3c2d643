import { Injectable } from '@nestjs/common';
import type { Actor, AreaId } from '#kernel';
import { AuditService, electionChain } from '#features/audit';
import { ElectionAccess, notFound, RegistryReader } from '#features/elections';
import { Database } from '#platform/database';
import { areaNotCancelled } from './domain/refusals.js';
import { CancelledAreasRepository } from './persistence/cancelled-areas.repository.js';
import { ResultRulesRepository } from './persistence/result-rules.repository.js';
import { accountOf } from './result-desk.js';

/** Whole areas that count nowhere. Their papers stay as they are, so that putting them back loses nothing. */
@Injectable()
export class CancelledAreasService {
  constructor(
    private readonly database: Database,
    private readonly areas: CancelledAreasRepository,
    private readonly registry: RegistryReader,
    private readonly access: ElectionAccess,
    private readonly rules: ResultRulesRepository,
    private readonly audit: AuditService,
  ) {}

  async cancel(actor: Actor, id: AreaId, reason: string): Promise<void> {
    await this.change(actor, id, 'area.results_cancelled', reason, true);
  }

  async putBack(actor: Actor, id: AreaId, reason: string): Promise<void> {
    await this.change(actor, id, 'area.results_put_back', reason, false);
  }

  private async change(
    actor: Actor,
    id: AreaId,
    action: string,
    reason: string,
    isCancelled: boolean,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const area = await this.registry.findArea(tx, id);
      if (area === undefined) throw notFound('area');
      const { electionId } = area;
      await this.access.share(tx, actor, electionId, 'decide_results', 'area');
      const changed = isCancelled
        ? await this.areas.insert(tx, { id, electionId, reason, by: accountOf(actor) })
        : await this.areas.delete(tx, id);
      // Cancelled a second time it stays as it is; what is not cancelled cannot be put back.
      if (!changed && !isCancelled) throw areaNotCancelled();
      if (!changed) return;
      await this.audit.record(actor, tx, {
        chain: electionChain(electionId),
        action,
        subject: { kind: 'area', id },
        before: { cancelled: !isCancelled },
        after: { cancelled: isCancelled, reason },
      });
      await this.rules.moveResultsVersion(tx, electionId);
    });
  }
}
