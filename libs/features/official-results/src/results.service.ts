import { Injectable } from '@nestjs/common';
import type { Actor, ElectionId } from '#kernel';
import { AuditService, electionChain } from '#features/audit';
import { ElectionAccess } from '#features/elections';
import { Database } from '#platform/database';
import type { AllResults } from './domain/all-results.js';
import type { Lot } from './domain/outcome/contest.js';
import { lotsDrawn } from './domain/refusals.js';
import { assertLotFits } from './domain/outcome/lots.js';
import { LotsRepository } from './persistence/lots.repository.js';
import { ResultRulesRepository } from './persistence/result-rules.repository.js';
import { accountOf } from './result-desk.js';
import { ResultsPicture } from './results-picture.js';

@Injectable()
export class ResultsService {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly picture: ResultsPicture,
    private readonly lots: LotsRepository,
    private readonly rules: ResultRulesRepository,
    private readonly audit: AuditService,
  ) {}

  /** For members: what is published is in the publications. */
  async get(actor: Actor, id: ElectionId): Promise<AllResults> {
    return this.database.snapshot(async (tx) => {
      const { election } = await this.access.view(tx, actor, id);
      return this.picture.get(tx, election);
    });
  }

  /** What fell where votes were equal. It must answer a tie that the figures wait on at this moment. */
  async recordLots(actor: Actor, id: ElectionId, lot: Lot, reason: string): Promise<void> {
    await this.database.read((tx) => this.access.view(tx, actor, id, 'decide_results'));
    assertLotFits((await this.get(actor, id)).outcome, lot);
    await this.database.transaction(async (tx) => {
      await this.access.share(tx, actor, id, 'decide_results');
      const recorded = { ...lot, reason, recordedBy: accountOf(actor) };
      if (!(await this.lots.insert(tx, id, recorded))) throw lotsDrawn();
      await this.audit.record(actor, tx, {
        chain: electionChain(id),
        action: 'lots.recorded',
        subject: { kind: 'election', id },
        after: { tie: lot.tieKey, order: [...lot.order], reason },
      });
      await this.rules.moveResultsVersion(tx, id);
    });
  }
}
