import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId, SourceId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { EvidenceFinding, FindingKind, OfficeWithoutPaper } from '../domain/findings.js';
import type { EvidenceFolder } from '../domain/evidence-path.js';

interface FindingRow {
  readonly office_id: OfficeId;
  readonly id: string;
  readonly source_id: SourceId;
  readonly folder: EvidenceFolder | null;
  readonly uploaded_at: Date;
  readonly last_uploaded_at: Date;
  readonly same_in: OfficeId[];
}

interface MissingRow {
  readonly id: OfficeId;
  readonly code: string;
  readonly ballots: number;
  readonly official: boolean;
  readonly scanned_at: Date | null;
}

const SAME = `
  array(select distinct twin.office_id from evidence_files twin
         where twin.election_id = file.election_id and twin.office_id <> file.office_id
           and (twin.sha256 = file.sha256 or (twin.etag = file.etag and twin.size = file.size))
         order by 1)`;

/** What makes a file one of its kind, and what is told about it. */
const KINDS: Readonly<
  Record<FindingKind, { readonly columns: string; readonly condition: string }>
> = {
  same_file: {
    columns: `${SAME} as same_in`,
    condition: `file.size > 0 and exists (
      select from evidence_files twin
       where twin.election_id = file.election_id and twin.office_id <> file.office_id
         and (twin.sha256 = file.sha256 or (twin.etag = file.etag and twin.size = file.size)))`,
  },
  after_suspension: {
    columns: `array[]::uuid[] as same_in`,
    condition: `exists (
      select from source_standings standing
       where standing.election_id = file.election_id and standing.source_id = file.source_id
         and standing.status = 'suspended' and file.last_uploaded_at > standing.changed_at)`,
  },
};

/** Questions across the offices of an election, answered from the index. */
@Injectable()
export class EvidenceFindingsRepository {
  async findPage(
    tx: Transaction,
    electionId: ElectionId,
    kind: FindingKind,
    after: readonly [office: string, file: string] | undefined,
    limit: number,
  ): Promise<readonly EvidenceFinding[]> {
    const { columns, condition } = KINDS[kind];
    const rows = await tx.query<FindingRow[]>(
      `select file.office_id, encode(file.key_digest, 'hex') as id, file.source_id, file.folder, file.uploaded_at,
              file.last_uploaded_at, ${columns}
         from evidence_files file
        where file.election_id = $1 and ${condition}
          and ($2::uuid is null or (file.office_id, file.key_digest) > ($2::uuid, decode($3, 'hex')))
        order by file.office_id, file.key_digest limit $4`,
      [electionId, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map((row) => ({
      officeId: row.office_id,
      id: row.id,
      sourceId: row.source_id,
      folder: row.folder,
      uploadedAt: row.uploaded_at,
      lastUploadedAt: row.last_uploaded_at,
      sameIn: row.same_in,
    }));
  }

  /** Where ballots were counted or a paper was keyed, and nobody sent a photo of the paper: neither reporters nor officials. */
  async findWithoutPaper(
    tx: Transaction,
    electionId: ElectionId,
    after: readonly [code: string, office: string] | undefined,
    limit: number,
  ): Promise<readonly OfficeWithoutPaper[]> {
    const rows = await tx.query<MissingRow[]>(
      `select office.id, office.code, coalesce(tally.counted, 0) as ballots,
              coalesce(result.state, 'empty') not in ('empty', 'cancelled') as official, scan.scanned_at
         from offices office
         left join tallies tally on tally.office_id = office.id and tally.stream = 'ballots'
         left join office_results result on result.office_id = office.id
         left join evidence_scans scan on scan.office_id = office.id
        where office.election_id = $1
          and (tally.counted > 0 or coalesce(result.state, 'empty') not in ('empty', 'cancelled'))
          and result.photo is null
          and not exists (select from evidence_files file
                           where file.office_id = office.id and file.folder = 'verbal_process' and file.size > 0)
          and ($2::text is null or (office.code, office.id) > ($2::text, $3::uuid))
        order by office.code, office.id limit $4`,
      [electionId, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map(({ id, code, ballots, official, scanned_at: scannedAt }) => ({
      ...{ officeId: id, code, ballots, hasOfficialResult: official, scannedAt },
    }));
  }
}
