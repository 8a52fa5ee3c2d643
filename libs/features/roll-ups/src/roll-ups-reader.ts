import { Injectable } from '@nestjs/common';
import type { CentreId, ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import { NOTHING_ROLLED_UP, type ScopeId, type ScopeRollUps } from './domain/roll-up.js';
import { RollUpsRepository } from './persistence/roll-ups.repository.js';

/** What other features read of the sums, in their own transaction. Who may see them is for these to ask. */
@Injectable()
export class RollUpsReader {
  constructor(private readonly rollUps: RollUpsRepository) {}

  /** Moves with every sum of the election, and is what is announced. */
  async findVersion(tx: Transaction, electionId: ElectionId): Promise<number> {
    return this.rollUps.findVersion(tx, electionId);
  }

  /** Of each scope that was asked for; zeros where nothing has been summed yet. */
  async getAll(
    tx: Transaction,
    electionId: ElectionId,
    scopeIds: readonly ScopeId[],
  ): Promise<(scopeId: ScopeId) => ScopeRollUps> {
    const found = await this.rollUps.find(tx, electionId, scopeIds);
    return (scopeId) => found.get(scopeId) ?? NOTHING;
  }

  /** Added up when it is asked for. */
  async getCentre(tx: Transaction, centreId: CentreId): Promise<ScopeRollUps> {
    return this.rollUps.sumCentre(tx, centreId);
  }
}

const NOTHING: ScopeRollUps = { votes: NOTHING_ROLLED_UP, ballots: NOTHING_ROLLED_UP };
