import { Injectable } from '@nestjs/common';
import type { OfficeId, ReportId } from '#kernel';
import type { Transaction } from '#platform/database';
import { VOTE_TABLE } from './stream-table.js';
import type { VoteAttributes } from '../domain/stream.js';

/** A vote that was reported one by one and for the first time a moment ago, as its report stands now. */
export interface FreshVote extends VoteAttributes {
  readonly index: number;
  readonly reportId: ReportId;
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly index: number;
  readonly id: ReportId;
}

const LIMIT = 500;

/**
 * `fresh` reads the office's stretch of the primary key: an index on the time would cost every report something, and this
 * is asked only where a citizen waits. `not exists (… earlier …)` is what makes a report the first of its source.
 */
const FRESH = `
  with fresh as materialized (
    select index, source_id, revision, sequence, received_at from vote_reports
     where office_id = $1 and not is_batched and received_at > clock_timestamp() - $2 * interval '1 ms'),
  firsts as (
    select distinct on (fresh.index) fresh.* from fresh
     where not exists (
             select from vote_reports earlier
              where earlier.office_id = $1 and earlier.index = fresh.index
                and earlier.source_id = fresh.source_id and earlier.revision < fresh.revision)
       and not exists (
             select from vote_reports single
              where single.office_id = $1 and single.index = fresh.index and not single.is_batched
                and single.received_at <= clock_timestamp() - $2 * interval '1 ms'
                and not exists (
                  select from vote_reports earlier
                   where earlier.office_id = $1 and earlier.index = single.index
                     and earlier.source_id = single.source_id and earlier.revision < single.revision))
     order by fresh.index, fresh.sequence)
  select standing.*
    from firsts first
    cross join lateral (
      select * from vote_reports
       where office_id = $1 and index = first.index and source_id = first.source_id
       order by is_trusted desc, revision desc limit 1) standing
   where not standing.is_withdrawn
   order by first.received_at, first.index
   limit ${String(LIMIT)}`;

@Injectable()
export class FreshVotesRepository {
  /** Of an office; each index once, the oldest first. */
  async findAll(
    tx: Transaction,
    officeId: OfficeId,
    withinMs: number,
  ): Promise<readonly FreshVote[]> {
    const rows = await tx.query<Row[]>(FRESH, [officeId, withinMs]);
    return rows.map((row) => ({
      ...VOTE_TABLE.read(row),
      index: row.index,
      reportId: row.id,
    }));
  }
}
