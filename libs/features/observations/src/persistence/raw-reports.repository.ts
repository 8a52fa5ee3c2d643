import { Injectable } from '@nestjs/common';
import type { ElectorId, OfficeId, ReportId, SourceId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { RawReport, RawReportKey } from '../domain/raw-report.js';
import type { SourceStatus } from '../domain/report.js';
import { wireFields } from '../domain/reception.js';
import type { StreamTable } from './stream-table.js';

interface Row extends Readonly<Record<string, unknown>> {
  readonly id: ReportId;
  readonly index: number;
  readonly revision: string;
  readonly sequence: number;
  readonly source_id: SourceId;
  readonly elector_id: ElectorId;
  readonly status: SourceStatus | null;
  readonly is_withdrawn: boolean;
  readonly observed_at: Date;
  readonly received_at: Date;
  readonly is_trusted: boolean;
  readonly is_batched: boolean;
}

/** Reports as they came, every revision, for whoever follows a figure to its origin. */
@Injectable()
export class RawReportsRepository {
  async findPage<A extends object>(
    tx: Transaction,
    { table, read }: StreamTable<A>,
    officeId: OfficeId,
    after: RawReportKey | undefined,
    limit: number,
  ): Promise<readonly RawReport[]> {
    const rows = await tx.query<Row[]>(
      `select report.*, source.elector_id, standing.status
         from ${table} report
         join sources source on source.id = report.source_id
         join offices office on office.id = report.office_id
         left join source_standings standing
           on standing.election_id = office.election_id and standing.source_id = report.source_id
        where report.office_id = $1
          and (report.index, report.sequence, report.is_trusted::integer, report.revision) > ($2, $3, $4, $5)
        order by report.index, report.sequence, report.is_trusted, report.revision limit $6`,
      [officeId, ...(after ?? [0, 0, 0, 0]), limit],
    );
    return rows.map((row) => ({
      ...{ id: row.id, index: row.index, revision: Number(row.revision), sequence: row.sequence },
      ...{ sourceId: row.source_id, electorId: row.elector_id, status: row.status ?? 'unverified' },
      attributes: row.is_withdrawn ? null : wireFields(read(row)),
      ...{ observedAt: row.observed_at, receivedAt: row.received_at },
      ...{ isTrusted: row.is_trusted, isBatched: row.is_batched },
    }));
  }
}
