import { Injectable } from '@nestjs/common';
import type { AreaId, CandidateId, ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import {
  noSums,
  type AreaNode,
  type OfficeStanding,
  type OwnSums,
  type Sums,
} from '../domain/roll-up.js';

const AREAS = `
  select area.id, area.parent_id, area.ancestors, area.level, area.kind, area.code, area.name,
         exists (select from cancelled_areas gone
                  where gone.area_id = area.id or gone.area_id = any(area.ancestors)) as is_cancelled
    from areas area where area.election_id = $1 order by area.level, area.code, area.id`;

/** Offices of cancelled areas count nowhere, whatever their papers say. */
const GONE = `
  with gone as materialized (
    select distinct area.id from areas area join cancelled_areas cancelled on cancelled.election_id = area.election_id
     where area.election_id = $1 and (cancelled.area_id = area.id or cancelled.area_id = any(area.ancestors)))`;

const FIGURES = `${GONE}
  select centre.area_id,
         case when gone.id is not null then 'cancelled' else coalesce(result.state, 'empty') end as standing,
         count(*)::integer as offices,
         coalesce(sum(office.registered), 0) as roll,
         count(*) filter (where office.registered is null)::integer as roll_unknown,
         coalesce(sum(result.registered), 0) as registered,
         coalesce(sum(result.voters), 0) as voters,
         coalesce(sum(result.blank), 0) as blank,
         coalesce(sum(result.null_votes), 0) as null_votes,
         coalesce(sum(result.valid), 0) as valid,
         count(result.as_written)::integer as as_written
    from offices office
    join centres centre on centre.id = office.centre_id
    left join office_results result on result.office_id = office.id
    left join gone on gone.id = centre.area_id
   where office.election_id = $1
   group by 1, 2`;

/** Where each office that counts stands is found once, and not again for each of its candidates. */
const VOTES = `${GONE}, counted as materialized (
    select result.office_id, centre.area_id
      from office_results result
      join offices office on office.id = result.office_id
      join centres centre on centre.id = office.centre_id
     where result.election_id = $1 and result.state = 'final'
       and (centre.area_id is null or centre.area_id not in (select id from gone)))
  select counted.area_id, cast_votes.candidate_id, coalesce(sum(cast_votes.votes), 0) as votes
    from office_result_votes cast_votes join counted on counted.office_id = cast_votes.office_id
   group by 1, 2`;

interface AreaRow {
  readonly id: AreaId;
  readonly parent_id: AreaId | null;
  readonly ancestors: AreaId[];
  readonly level: number;
  readonly kind: string | null;
  readonly code: string;
  readonly name: string;
  readonly is_cancelled: boolean;
}

interface FiguresRow {
  readonly area_id: AreaId | null;
  readonly standing: OfficeStanding;
  readonly offices: number;
  readonly roll: string;
  readonly roll_unknown: number;
  readonly registered: string;
  readonly voters: string;
  readonly blank: string;
  readonly null_votes: string;
  readonly valid: string;
  readonly as_written: number;
}

interface VotesRow {
  readonly area_id: AreaId | null;
  readonly candidate_id: CandidateId;
  readonly votes: string;
}

/** Reads what a computation of all results needs; in one snapshot, or the parts do not belong together. */
@Injectable()
export class ResultsPictureRepository {
  async findAreas(tx: Transaction, electionId: ElectionId): Promise<readonly AreaNode[]> {
    const rows = await tx.query<AreaRow[]>(AREAS, [electionId]);
    return rows.map(({ parent_id: parentId, is_cancelled: isCancelled, ...area }) => ({
      ...area,
      parentId,
      isCancelled,
    }));
  }

  async findSums(tx: Transaction, electionId: ElectionId): Promise<readonly OwnSums[]> {
    const figures = await tx.query<FiguresRow[]>(FIGURES, [electionId]);
    const votes = await tx.query<VotesRow[]>(VOTES, [electionId]);
    const own = figures.map((row) => ({ areaId: row.area_id, sums: toSums(row) }));
    const counted = votes.map(({ area_id: areaId, candidate_id: candidate, votes: count }) => ({
      areaId,
      sums: { ...noSums(), votes: new Map([[candidate, Number(count)]]) },
    }));
    return [...own, ...counted];
  }
}

/** The figures of an office that is not final belong to nobody yet. */
function toSums(row: FiguresRow): Sums {
  const sums = noSums();
  const offices = { ...sums.offices, [row.standing]: row.offices };
  const isExpected = row.standing !== 'cancelled';
  const roll = isExpected ? Number(row.roll) : 0;
  const rollUnknown = isExpected ? row.roll_unknown : 0;
  if (row.standing !== 'final') return { ...sums, offices, roll, rollUnknown };
  return {
    ...{ ...sums, offices, roll, rollUnknown },
    registered: Number(row.registered),
    voters: Number(row.voters),
    blank: Number(row.blank),
    nullVotes: Number(row.null_votes),
    valid: Number(row.valid),
    asWritten: row.as_written,
  };
}
