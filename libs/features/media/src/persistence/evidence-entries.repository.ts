import { Injectable } from '@nestjs/common';
import type { OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { EvidenceEntry } from '../domain/evidence-entry.js';

/** The whole index, office after office. */
@Injectable()
export class EvidenceEntriesRepository {
  async findAfter(
    tx: Transaction,
    last: { readonly office_id: OfficeId; readonly id: string } | undefined,
    limit: number,
  ): Promise<readonly EvidenceEntry[]> {
    const rows = await tx.query<(Omit<EvidenceEntry, 'size'> & { readonly size: string })[]>(
      `select election_id, office_id, encode(key_digest, 'hex') as id, encode(sha256, 'hex') as sha256, etag,
              size::text as size
         from evidence_files
        where $1::uuid is null or (office_id, key_digest) > ($1::uuid, decode($2, 'hex'))
        order by office_id, key_digest limit $3`,
      [last?.office_id ?? null, last?.id ?? null, limit],
    );
    return rows.map((row) => ({ ...row, size: Number(row.size) }));
  }
}
