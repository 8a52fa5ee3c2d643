import { Injectable } from '@nestjs/common';
import type { ElectionId, SourceId } from '#kernel';
import type { Statements } from '#platform/database';
import type { SourceStatus } from '../domain/report.js';

export interface SourceInElection {
  readonly electionId: ElectionId;
  readonly sourceId: SourceId;
}

interface Row {
  readonly at: number;
  readonly status: SourceStatus;
}

@Injectable()
export class SourceStatusesRepository {
  /** One for each that is asked about, in their order. Whoever signed in stands somewhere; in doubt, where everybody begins. */
  async findAll(
    tx: Statements,
    sources: readonly SourceInElection[],
  ): Promise<readonly SourceStatus[]> {
    const rows = await tx.query<Row[]>(
      `select asked.at::integer as at, standing.status
         from unnest($1::uuid[], $2::uuid[]) with ordinality as asked (election_id, source_id, at)
         join source_standings standing using (election_id, source_id)
        where standing.status <> 'unverified'`,
      [sources.map(({ electionId }) => electionId), sources.map(({ sourceId }) => sourceId)],
    );
    const statuses = sources.map((): SourceStatus => 'unverified');
    for (const { at, status } of rows) statuses[at - 1] = status;
    return statuses;
  }
}
