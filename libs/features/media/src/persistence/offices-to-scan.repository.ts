import { Injectable } from '@nestjs/common';
import type { ElectionId, ElectorId, OfficeId, SourceId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { EvidenceSource } from '../domain/evidence-flags.js';

export interface OfficeToScan {
  readonly officeId: OfficeId;
  readonly electionId: ElectionId;
}

export type SourceOfOffice = Pick<EvidenceSource, 'id' | 'electorId'>;

interface Row {
  readonly office_id: OfficeId;
  readonly election_id: ElectionId;
}

/** Where sources have been: nowhere else can there be evidence. */
@Injectable()
export class OfficesToScanRepository {
  /**
   * Those that were not listed for a while, and in which something may have come since: keys live for an hour, and are
   * renewed as long as a token lives.
   */
  async findDue(
    tx: Transaction,
    scannedBefore: Date,
    limit: number,
  ): Promise<readonly OfficeToScan[]> {
    const rows = await tx.query<Row[]>(
      `select office.office_id, office.election_id
         from (select office_id, max(expires_at) + interval '2 hours' as quiet_from
                 from source_tokens group by office_id) active
         join source_offices office on office.office_id = active.office_id
         left join evidence_scans scan on scan.office_id = active.office_id
        where scan.scanned_at is null or (scan.scanned_at < $1 and scan.scanned_at < active.quiet_from)
        group by office.office_id, office.election_id, scan.scanned_at
        order by scan.scanned_at nulls first limit $2`,
      [scannedBefore, limit],
    );
    return rows.map(toOffice);
  }

  async findOfElection(tx: Transaction, electionId: ElectionId): Promise<readonly OfficeToScan[]> {
    const rows = await tx.query<Row[]>(
      `select office_id, election_id from source_offices where election_id = $1
       union select office_id, election_id from evidence_scans where election_id = $1
       order by office_id`,
      [electionId],
    );
    return rows.map(toOffice);
  }

  /** Who has signed in at this office: nobody else was ever lent keys for it. */
  async findSources(tx: Transaction, officeId: OfficeId): Promise<readonly SourceOfOffice[]> {
    const rows = await tx.query<{ readonly id: SourceId; readonly elector_id: ElectorId }[]>(
      `select source.id, source.elector_id
         from source_offices place join sources source on source.id = place.source_id
        where place.office_id = $1 order by source.id`,
      [officeId],
    );
    return rows.map(({ id, elector_id: electorId }) => ({ id, electorId }));
  }

  async recordScan(
    tx: Transaction,
    { electionId, officeId }: OfficeToScan,
    startedAt: Date,
  ): Promise<void> {
    await tx.query(
      `insert into evidence_scans (office_id, election_id, scanned_at) values ($1, $2, $3)
       on conflict (office_id) do update set scanned_at = greatest(evidence_scans.scanned_at, excluded.scanned_at)`,
      [officeId, electionId, startedAt],
    );
  }
}

function toOffice({ office_id: officeId, election_id: electionId }: Row): OfficeToScan {
  return { officeId, electionId };
}
