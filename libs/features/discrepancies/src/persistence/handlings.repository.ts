import { Injectable } from '@nestjs/common';
import type { AccountId, ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { AnsweredPair, Handling, HandlingDecision } from '../domain/life.js';

interface HandlingRow {
  readonly office_id: OfficeId;
  readonly number: number;
  readonly decision: HandlingDecision;
  readonly reason: string;
  readonly pairs: AnsweredPair[];
  readonly handled_by: AccountId;
  readonly handled_at: Date;
}

@Injectable()
export class HandlingsRepository {
  /** False when somebody else decided first: each number of an office is given once. */
  async insert(
    tx: Transaction,
    electionId: ElectionId,
    officeId: OfficeId,
    handling: Handling,
  ): Promise<boolean> {
    const { number, decision, reason, pairs, by, at } = handling;
    const rows = await tx.query<unknown[]>(
      `insert into discrepancy_handlings
         (office_id, number, election_id, decision, reason, pairs, handled_by, handled_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning number`,
      [officeId, number, electionId, decision, reason, JSON.stringify(pairs), by, at],
    );
    return rows.length === 1;
  }

  /** Everything that was said of an office, the newest first. */
  async findAll(tx: Transaction, officeId: OfficeId): Promise<readonly Handling[]> {
    const rows = await tx.query<HandlingRow[]>(
      'select * from discrepancy_handlings where office_id = $1 order by number desc',
      [officeId],
    );
    return rows.map(toHandling);
  }

  /** The last word about each office of an election that somebody said one about. */
  async findLast(
    tx: Transaction,
    electionId: ElectionId,
  ): Promise<ReadonlyMap<OfficeId, Handling>> {
    const rows = await tx.query<HandlingRow[]>(
      `select distinct on (office_id) * from discrepancy_handlings
        where election_id = $1 order by office_id, number desc`,
      [electionId],
    );
    return new Map(rows.map((row) => [row.office_id, toHandling(row)]));
  }
}

function toHandling(row: HandlingRow): Handling {
  const { number, decision, reason, pairs, handled_by: by, handled_at: at } = row;
  return { number, decision, reason, pairs, by, at };
}
