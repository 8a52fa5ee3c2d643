import { Injectable } from '@nestjs/common';
import type { OfficeId, ReportId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { VersionSeen } from '../domain/fresh-vote.js';
import { VOTE_TABLE } from './stream-table.js';

/** One index of one office. */
export interface VotePlace {
  readonly officeId: OfficeId;
  readonly index: number;
}

/** Which office, and how far back. */
export interface FreshnessAsked {
  readonly officeId: OfficeId;
  readonly withinMs: number;
}

interface Row extends Readonly<Record<string, unknown>> {
  readonly office_id: OfficeId;
  readonly index: number;
  readonly source_id: string;
  readonly id: ReportId;
  readonly revision: string;
  readonly sequence: number;
  readonly received_at: Date;
  readonly is_fresh: boolean;
  readonly is_batched: boolean;
  readonly is_trusted: boolean;
  readonly is_withdrawn: boolean;
}

/**
 * Reads the office's stretch of the primary key: an index on the time would cost every report something, and this is asked
 * only where a citizen waits.
 */
const PLACES = `
  select asked.office_id as "officeId", recent.indexes
    from unnest($1::uuid[], $2::float8[]) as asked (office_id, within_ms)
    cross join lateral (
      select array_agg(distinct index) as indexes from vote_reports
       where office_id = asked.office_id and not is_batched
         and received_at > clock_timestamp() - asked.within_ms * interval '1 ms') recent
   where recent.indexes is not null`;

const VERSIONS = `
  select report.*, received_at > clock_timestamp() - $3::float8 * interval '1 ms' as is_fresh
    from unnest($1::uuid[], $2::integer[]) as asked (office_id, index)
    cross join lateral (
      select * from vote_reports where office_id = asked.office_id and index = asked.index) report`;

@Injectable()
export class FreshVotesRepository {
  /** Where something came by itself within the last milliseconds. */
  async findPlaces(
    tx: Transaction,
    asked: readonly FreshnessAsked[],
  ): Promise<readonly VotePlace[]> {
    const rows = await tx.query<
      { readonly officeId: OfficeId; readonly indexes: readonly number[] }[]
    >(PLACES, [asked.map(({ officeId }) => officeId), asked.map(({ withinMs }) => withinMs)]);
    return rows.flatMap(({ officeId, indexes }) => indexes.map((index) => ({ officeId, index })));
  }

  /** Everything that was reported there, and whether it is younger than that. */
  async findVersions(
    tx: Transaction,
    places: readonly VotePlace[],
    freshMs: number,
  ): Promise<readonly (VotePlace & { readonly version: VersionSeen })[]> {
    const rows = await tx.query<Row[]>(VERSIONS, [
      places.map(({ officeId }) => officeId),
      places.map(({ index }) => index),
      freshMs,
    ]);
    return rows.map((row) => ({
      officeId: row.office_id,
      index: row.index,
      version: {
        ...{ sourceId: row.source_id, id: row.id, revision: Number(row.revision) },
        ...{ sequence: row.sequence, receivedAt: row.received_at, isFresh: row.is_fresh },
        ...{ isBatched: row.is_batched, isTrusted: row.is_trusted },
        said: row.is_withdrawn ? null : VOTE_TABLE.read(row),
      },
    }));
  }
}
