import { Injectable } from '@nestjs/common';
import type { OfficeId, ReportId } from '#kernel';
import type { Transaction } from '#platform/database';
import { VOTE_TABLE } from './stream-table.js';
import type { VoteAttributes } from '../domain/stream.js';

/** A vote that was reported one by one and for the first time a moment ago, as its report stands now. */
export interface FreshVote extends VoteAttributes {
  readonly officeId: OfficeId;
  readonly index: number;
  readonly reportId: ReportId;
}

/** Which office, and how far back. */
export interface FreshnessAsked {
  readonly officeId: OfficeId;
  readonly withinMs: number;
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly office_id: OfficeId;
  readonly index: number;
  readonly id: ReportId;
}

const LIMIT = 500;

/**
 * `fresh` reads the office's stretch of the primary key: an index on the time would cost every report something, and this
 * is asked only where a citizen waits. `not exists (… earlier …)` is what makes a report the first of its source.
 */
const FRESH = `
  select fresh_vote.*
    from unnest($1::uuid[], $2::float8[]) as asked (office_id, within_ms)
    cross join lateral (
      with fresh as materialized (
        select index, source_id, revision, sequence, received_at from vote_reports
         where office_id = asked.office_id and not is_batched
           and received_at > clock_timestamp() - asked.within_ms * interval '1 ms'),
      firsts as (
        select distinct on (fresh.index) fresh.* from fresh
         where not exists (
                 select from vote_reports earlier
                  where earlier.office_id = asked.office_id and earlier.index = fresh.index
                    and earlier.source_id = fresh.source_id and earlier.revision < fresh.revision)
           and not exists (
                 select from vote_reports single
                  where single.office_id = asked.office_id and single.index = fresh.index and not single.is_batched
                    and single.received_at <= clock_timestamp() - asked.within_ms * interval '1 ms'
                    and not exists (
                      select from vote_reports earlier
                       where earlier.office_id = asked.office_id and earlier.index = single.index
                         and earlier.source_id = single.source_id and earlier.revision < single.revision))
         order by fresh.index, fresh.sequence)
      select standing.*, first.received_at as first_at
        from firsts first
        cross join lateral (
          select * from vote_reports
           where office_id = asked.office_id and index = first.index and source_id = first.source_id
           order by is_trusted desc, revision desc limit 1) standing
       where not standing.is_withdrawn
       order by first.received_at, first.index
       limit ${String(LIMIT)}) fresh_vote
   order by fresh_vote.first_at, fresh_vote.index`;

@Injectable()
export class FreshVotesRepository {
  /** Each index of an office once, the oldest first. */
  async findAll(tx: Transaction, asked: readonly FreshnessAsked[]): Promise<readonly FreshVote[]> {
    const rows = await tx.query<Row[]>(FRESH, [
      asked.map(({ officeId }) => officeId),
      asked.map(({ withinMs }) => withinMs),
    ]);
    return rows.map((row) => ({
      ...VOTE_TABLE.read(row),
      officeId: row.office_id,
      index: row.index,
      reportId: row.id,
    }));
  }
}
