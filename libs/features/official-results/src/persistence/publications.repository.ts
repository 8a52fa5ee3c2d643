import { Injectable } from '@nestjs/common';
import type { AccountId, ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Publication } from '../domain/publication.js';

interface PublicationRow {
  readonly number: number;
  readonly results: unknown;
  readonly declared: unknown;
  readonly results_version: string;
  readonly published_by: AccountId;
  readonly published_at: Date;
}

@Injectable()
export class PublicationsRepository {
  async insert(
    tx: Transaction,
    electionId: ElectionId,
    publication: Omit<Publication, 'number'>,
  ): Promise<number> {
    const rows = await tx.query<{ readonly number: number }[]>(
      `insert into result_publications (election_id, number, results, declared, results_version, published_by, published_at)
       select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from result_publications where election_id = $1
       returning number`,
      [
        ...[electionId, JSON.stringify(publication.results), JSON.stringify(publication.declared)],
        ...[publication.resultsVersion, publication.publishedBy, publication.publishedAt],
      ],
    );
    return rows[0]?.number ?? 0;
  }

  /** Newest first, without the figures. */
  async findAll(tx: Transaction, electionId: ElectionId): Promise<readonly Publication[]> {
    const rows = await tx.query<PublicationRow[]>(
      `select number, null as results, null as declared, results_version, published_by, published_at
         from result_publications where election_id = $1 order by number desc limit 1000`,
      [electionId],
    );
    return rows.map(toPublication);
  }

  async findLatestNumber(tx: Transaction, electionId: ElectionId): Promise<number | undefined> {
    const rows = await tx.query<{ readonly number: number | null }[]>(
      'select max(number) as number from result_publications where election_id = $1',
      [electionId],
    );
    return rows[0]?.number ?? undefined;
  }

  async find(
    tx: Transaction,
    electionId: ElectionId,
    number: number,
  ): Promise<Publication | undefined> {
    const rows = await tx.query<PublicationRow[]>(
      'select * from result_publications where election_id = $1 and number = $2',
      [electionId, number],
    );
    return rows[0] && toPublication(rows[0]);
  }
}

function toPublication(row: PublicationRow): Publication {
  return {
    number: row.number,
    results: row.results,
    declared: row.declared,
    resultsVersion: Number(row.results_version),
    publishedBy: row.published_by,
    publishedAt: row.published_at,
  };
}
