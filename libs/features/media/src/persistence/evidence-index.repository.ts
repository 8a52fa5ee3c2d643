import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId, SourceId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { ContentMark, IndexedFile } from '../domain/indexed-file.js';
import type { EvidenceUsage } from '../domain/quota.js';

export interface KnownFile {
  readonly firstVersion: string;
  readonly sha256: string | null;
}

export interface SourceUsage extends EvidenceUsage {
  readonly sourceId: SourceId;
}

const UPSERT = `
  insert into evidence_files (office_id, election_id, seen_at, key_digest, source_id, folder, sha256, etag, size,
                              first_version, versions, bytes, uploaded_at, last_uploaded_at)
  select $1, $2, $3, decode(id, 'hex'), source_id, folder, decode(sha256, 'hex'), etag, size,
         first_version, versions, bytes, uploaded_at, last_uploaded_at
    from unnest($4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::bigint[], $10::text[], $11::integer[],
                $12::bigint[], $13::timestamptz[], $14::timestamptz[])
      as file (id, source_id, folder, sha256, etag, size, first_version, versions, bytes, uploaded_at, last_uploaded_at)
   order by id
  on conflict (office_id, key_digest) do update set
    seen_at = greatest(evidence_files.seen_at, excluded.seen_at), source_id = excluded.source_id, folder = excluded.folder,
    sha256 = excluded.sha256, etag = excluded.etag, size = excluded.size, first_version = excluded.first_version,
    versions = excluded.versions, bytes = excluded.bytes, uploaded_at = excluded.uploaded_at,
    last_uploaded_at = excluded.last_uploaded_at`;

@Injectable()
export class EvidenceIndexRepository {
  async save(
    tx: Transaction,
    place: { readonly electionId: ElectionId; readonly officeId: OfficeId; readonly seenAt: Date },
    files: readonly IndexedFile[],
  ): Promise<void> {
    if (files.length === 0) return;
    const column = <T>(of: (file: IndexedFile) => T): readonly T[] => files.map(of);
    await tx.query(UPSERT, [
      ...[place.officeId, place.electionId, place.seenAt],
      ...[
        column(({ id }) => id),
        column(({ sourceId }) => sourceId),
        column(({ folder }) => folder),
      ],
      ...[column(({ sha256 }) => sha256), column(({ etag }) => etag), column(({ size }) => size)],
      ...[column(({ firstVersion }) => firstVersion), column(({ versions }) => versions)],
      ...[column(({ bytes }) => bytes), column(({ uploadedAt }) => uploadedAt)],
      column(({ lastUploadedAt }) => lastUploadedAt),
    ]);
  }

  /** The folder of the source was listed to its end: what was not met on the way is no longer there. */
  async forgetUnseen(
    tx: Transaction,
    officeId: OfficeId,
    sourceId: SourceId,
    startedAt: Date,
  ): Promise<void> {
    await tx.query(
      'delete from evidence_files where office_id = $1 and source_id = $2 and seen_at < $3',
      [officeId, sourceId, startedAt],
    );
  }

  async findKnown(
    tx: Transaction,
    officeId: OfficeId,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, KnownFile>> {
    const rows = await tx.query<
      { readonly id: string; readonly first_version: string; readonly sha256: string | null }[]
    >(
      `select encode(key_digest, 'hex') as id, first_version, encode(sha256, 'hex') as sha256
         from evidence_files
        where office_id = $1 and key_digest = any(select decode(id, 'hex') from unnest($2::text[]) ids (id))`,
      [officeId, ids],
    );
    return new Map(
      rows.map(({ id, first_version: firstVersion, sha256 }) => [id, { firstVersion, sha256 }]),
    );
  }

  /** Other offices of the election in which the same bytes lie. Empty files are all alike and say nothing. */
  async findSame(
    tx: Transaction,
    electionId: ElectionId,
    officeId: OfficeId,
    files: readonly ContentMark[],
  ): Promise<ReadonlyMap<string, readonly OfficeId[]>> {
    const rows = await tx.query<{ readonly id: string; readonly offices: OfficeId[] }[]>(
      `select mark.id, array_agg(distinct twin.office_id order by twin.office_id) as offices
         from unnest($3::text[], $4::text[], $5::text[], $6::bigint[]) as mark (id, sha256, etag, size)
         join evidence_files twin
           on twin.election_id = $1 and twin.office_id <> $2
              and (twin.sha256 = decode(mark.sha256, 'hex') or (twin.etag = mark.etag and twin.size = mark.size))
        where mark.size > 0
        group by mark.id`,
      [
        ...[electionId, officeId],
        ...[files.map(({ id }) => id), files.map(({ sha256 }) => sha256)],
        ...[files.map(({ etag }) => etag), files.map(({ size }) => size)],
      ],
    );
    return new Map(rows.map(({ id, offices }) => [id, offices]));
  }

  async sumBySource(tx: Transaction, officeId: OfficeId): Promise<readonly SourceUsage[]> {
    const rows = await tx.query<
      { readonly source_id: SourceId; readonly bytes: string; readonly files: string }[]
    >(
      `select source_id, sum(bytes)::text as bytes, sum(versions)::text as files
         from evidence_files where office_id = $1 group by source_id order by source_id`,
      [officeId],
    );
    return rows.map((row) => ({ sourceId: row.source_id, ...toUsage(row) }));
  }

  async sumOfSource(
    tx: Transaction,
    officeId: OfficeId,
    sourceId: SourceId,
  ): Promise<EvidenceUsage> {
    const [row] = await tx.query<{ readonly bytes: string; readonly files: string }[]>(
      `select coalesce(sum(bytes), 0)::text as bytes, coalesce(sum(versions), 0)::text as files
         from evidence_files where office_id = $1 and source_id = $2`,
      [officeId, sourceId],
    );
    return row === undefined ? { bytes: 0, files: 0 } : toUsage(row);
  }
}

function toUsage({
  bytes,
  files,
}: {
  readonly bytes: string;
  readonly files: string;
}): EvidenceUsage {
  return { bytes: Number(bytes), files: Number(files) };
}
