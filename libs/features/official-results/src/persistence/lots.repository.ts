import { Injectable } from '@nestjs/common';
import type { AccountId, CandidateId, ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Lot } from '../domain/outcome/contest.js';

export interface RecordedLot extends Lot {
  readonly reason: string;
  readonly recordedBy: AccountId;
}

@Injectable()
export class LotsRepository {
  /** False when lots were recorded for that tie already. */
  async insert(tx: Transaction, electionId: ElectionId, lot: RecordedLot): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into result_lots (election_id, tie_key, drawn, reason, recorded_by) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning tie_key`,
      [electionId, lot.tieKey, lot.order, lot.reason, lot.recordedBy],
    );
    return rows.length === 1;
  }

  async findAll(tx: Transaction, electionId: ElectionId): Promise<readonly Lot[]> {
    const rows = await tx.query<{ readonly tie_key: string; readonly drawn: CandidateId[] }[]>(
      'select tie_key, drawn from result_lots where election_id = $1 order by tie_key',
      [electionId],
    );
    return rows.map(({ tie_key: tieKey, drawn }) => ({ tieKey, order: drawn }));
  }
}
