import { Injectable } from '@nestjs/common';
import type { ElectionId, ElectorId, OfficeId, SourceId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { EvidenceSource } from '../domain/evidence-flags.js';
import type { NamedVote } from '../domain/evidence-path.js';

interface SourceRow {
  readonly id: SourceId;
  readonly elector_id: ElectorId;
  readonly status: EvidenceSource['status'];
  readonly changed_at: Date;
}

/** Who has never signed in to an election has no standing there, which is that of the unverified. */
const SOURCES = `
  select source.id, source.elector_id, coalesce(standing.status, 'unverified') as status,
         coalesce(standing.changed_at, source.created_at) as changed_at
    from sources source
    left join source_standings standing on standing.source_id = source.id and standing.election_id = $1`;

/** What files are held against: sources and votes. Both belong to other features and are only read here. */
@Injectable()
export class EvidenceFactsRepository {
  async findByElectorIds(
    tx: Transaction,
    electionId: ElectionId,
    electorIds: readonly ElectorId[],
  ): Promise<ReadonlyMap<ElectorId, EvidenceSource>> {
    const rows = await tx.query<SourceRow[]>(`${SOURCES} where source.elector_id = any($2)`, [
      electionId,
      electorIds,
    ]);
    return new Map(rows.map((row) => [row.elector_id, toSource(row)]));
  }

  async findByIds(
    tx: Transaction,
    electionId: ElectionId,
    ids: readonly SourceId[],
  ): Promise<ReadonlyMap<SourceId, EvidenceSource>> {
    const rows = await tx.query<SourceRow[]>(`${SOURCES} where source.id = any($2::uuid[])`, [
      electionId,
      ids,
    ]);
    return new Map(rows.map((row) => [row.id, toSource(row)]));
  }

  /** Those that were reported in this office, by whomever; as `id-index`. */
  async findVotes(
    tx: Transaction,
    officeId: OfficeId,
    votes: readonly NamedVote[],
  ): Promise<ReadonlySet<string>> {
    if (votes.length === 0) return new Set();
    const rows = await tx.query<{ readonly vote: string }[]>(
      `select distinct report.id::text || '-' || report.index::text as vote
         from unnest($2::bigint[], $3::integer[]) as named (id, index)
         join vote_reports report
           on report.office_id = $1 and report.index = named.index and report.id = named.id`,
      [officeId, votes.map(({ id }) => id), votes.map(({ index }) => index)],
    );
    return new Set(rows.map(({ vote }) => vote));
  }
}

function toSource(row: SourceRow): EvidenceSource {
  const { id, elector_id: electorId, status, changed_at: statusSince } = row;
  return { id, electorId, status, statusSince };
}
