import { Injectable } from '@nestjs/common';
import type { AccountId, AreaId, ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';

export interface CancelledArea {
  readonly id: AreaId;
  readonly electionId: ElectionId;
  readonly reason: string;
  readonly by: AccountId;
}

@Injectable()
export class CancelledAreasRepository {
  /** False when it is cancelled already. */
  async insert(tx: Transaction, { id, electionId, reason, by }: CancelledArea): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into cancelled_areas (area_id, election_id, reason, cancelled_by) values ($1, $2, $3, $4)
       on conflict do nothing returning area_id`,
      [id, electionId, reason, by],
    );
    return rows.length === 1;
  }

  /** False when it is not cancelled by itself. */
  async delete(tx: Transaction, id: AreaId): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      'delete from cancelled_areas where area_id = $1 returning area_id',
      [id],
    );
    return rows.length === 1;
  }
}
