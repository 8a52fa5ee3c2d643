import { Injectable } from '@nestjs/common';
import type { AreaId, ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { PendingOffice, PendingState } from '../domain/outcome/pending.js';

interface PendingRow {
  readonly office_id: OfficeId;
  readonly area_id: AreaId | null;
  readonly state: PendingState;
  readonly registered: number | null;
}

/** Offices whose figures may still come: nothing of them is in the totals. */
@Injectable()
export class PendingOfficesRepository {
  async findAll(
    tx: Transaction,
    electionId: ElectionId,
    constituencyOf: (area: AreaId | null) => string | null,
  ): Promise<readonly PendingOffice[]> {
    const rows = await tx.query<PendingRow[]>(
      `with gone as materialized (
         select area.id from areas area join cancelled_areas cancelled on cancelled.election_id = area.election_id
          where area.election_id = $1 and (cancelled.area_id = area.id or cancelled.area_id = any(area.ancestors)))
       select office.id as office_id, centre.area_id, office.registered,
              case coalesce(result.state, 'empty') when 'empty' then 'missing' when 'contested' then 'contested'
                   else 'unconfirmed' end as state
         from offices office
         join centres centre on centre.id = office.centre_id
         left join office_results result on result.office_id = office.id
        where office.election_id = $1 and coalesce(result.state, 'empty') not in ('final', 'cancelled')
          and (centre.area_id is null or centre.area_id not in (select id from gone))`,
      [electionId],
    );
    return rows.map((row) => ({
      officeId: row.office_id,
      state: row.state,
      constituency: constituencyOf(row.area_id),
      registered: row.registered === null ? null : BigInt(row.registered),
      counted: null,
    }));
  }
}
