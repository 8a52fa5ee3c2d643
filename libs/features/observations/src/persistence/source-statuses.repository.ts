import { Injectable } from '@nestjs/common';
import type { ElectionId, SourceId } from '#kernel';
import type { Statements } from '#platform/database';
import type { SourceStatus } from '../domain/report.js';

export interface SourceInElection {
  readonly electionId: ElectionId;
  readonly sourceId: SourceId;
}

interface Row {
  readonly election_id: ElectionId;
  readonly source_id: SourceId;
  readonly status: SourceStatus;
}

@Injectable()
export class SourceStatusesRepository {
  async findAll(tx: Statements, sources: readonly SourceInElection[]): Promise<SourceStatuses> {
    const rows = await tx.query<Row[]>(
      `select standing.election_id, standing.source_id, standing.status
         from unnest($1::uuid[], $2::uuid[]) as asked (election_id, source_id)
         join source_standings standing using (election_id, source_id)`,
      [sources.map(({ electionId }) => electionId), sources.map(({ sourceId }) => sourceId)],
    );
    return new SourceStatuses(rows);
  }
}

export class SourceStatuses {
  private readonly known: ReadonlyMap<string, SourceStatus>;

  constructor(rows: readonly Row[]) {
    this.known = new Map(
      rows.map((row) => [`${row.election_id} ${row.source_id}`, row.status] as const),
    );
  }

  /** Whoever signed in stands somewhere; in doubt, where everybody begins. */
  get({ electionId, sourceId }: SourceInElection): SourceStatus {
    return this.known.get(`${electionId} ${sourceId}`) ?? 'unverified';
  }
}
