import { Injectable } from '@nestjs/common';
import type { AreaId, CandidateId, ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import {
  noSums,
  UNKNOWN_CELLS,
  type AreaNode,
  type OfficeStanding,
  type OwnSums,
  type Sums,
} from '../domain/roll-up.js';
import {
  ResultBallotsRepository,
  shortBallots,
  type Ballots,
  type ResultBallotId,
} from './result-ballots.repository.js';
import { HAS_EMPTY_VOTES, STANDING_OFFICES } from './standing-offices.js';

const AREAS = `
  select area.id, area.parent_id, area.ancestors, area.level, area.kind, area.code, area.name,
         exists (select from cancelled_areas gone
                  where gone.area_id = area.id or gone.area_id = any(area.ancestors)) as is_cancelled
    from areas area where area.election_id = $1 order by area.level, area.code, area.id`;

/**
 * One pass over the offices. Those that may still come are named on the way: to find them apart would take the same
 * joins once more.
 */
const figuresOf = (votes: string) => `
  select centre.area_id, result.ballot_id,
         case when gone.id is not null then 'cancelled' else coalesce(result.state, 'empty') end as standing,
         count(*)::integer as offices,
         coalesce(sum(office.registered), 0) as roll,
         count(*) filter (where office.registered is null)::integer as roll_unknown,
         coalesce(sum(result.registered), 0) as registered,
         coalesce(sum(result.voters), 0) as voters,
         coalesce(sum(result.blank), 0) as blank,
         coalesce(sum(result.null_votes), 0) as null_votes,
         coalesce(sum(result.valid), 0) as valid,
         count(result.as_written)::integer as as_written,
         array[count(*) - count(result.registered), count(*) - count(result.voters), count(*) - count(result.blank),
               count(*) - count(result.null_votes), count(*) - count(result.valid),
               count(*) filter (where ${HAS_EMPTY_VOTES})]::integer[] as unknown,
         string_agg(office.id || ' ' || coalesce(office.registered::text, ''), ',')
           filter (where gone.id is null and coalesce(result.state, 'empty') not in ('final', 'cancelled')) as pending,
         array[${votes}]::text[] as votes
    from ${STANDING_OFFICES}
   where office.election_id = $1
   group by 1, 2, 3`;

/** Place by place in the statement itself: several times as fast as taking the votes apart into rows. */
const SUMMED_IN_PLACE = 64;

/** For ballots that are too long for that. */
const VOTES = `
  select centre.area_id, result.ballot_id, cast_votes.place::integer, coalesce(sum(cast_votes.votes), 0) as votes
    from ${STANDING_OFFICES}, unnest(result.votes) with ordinality as cast_votes(votes, place)
   where office.election_id = $1 and result.state = 'final' and gone.id is null
   group by 1, 2, 3`;

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
  readonly ballot_id: ResultBallotId | null;
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
  /** In the order of `UNKNOWN_CELLS`. */
  readonly unknown: number[];
  /** `id roll,id roll`; the roll is left out where nobody knows it. */
  readonly pending: string | null;
  readonly votes: (string | null)[];
}

interface VotesRow {
  readonly area_id: AreaId | null;
  readonly ballot_id: ResultBallotId;
  readonly place: number;
  readonly votes: string;
}

/** An office of which nothing is in the totals, and may still come. */
export interface AwaitedOffice {
  readonly officeId: OfficeId;
  readonly areaId: AreaId | null;
  readonly standing: OfficeStanding;
  readonly roll: number | null;
}

export interface SummedOffices {
  readonly own: readonly OwnSums[];
  readonly awaited: readonly AwaitedOffice[];
}

/** Reads what a computation of all results needs; in one snapshot, or the parts do not belong together. */
@Injectable()
export class ResultsPictureRepository {
  constructor(private readonly ballots: ResultBallotsRepository) {}

  async findAreas(tx: Transaction, electionId: ElectionId): Promise<readonly AreaNode[]> {
    const rows = await tx.query<AreaRow[]>(AREAS, [electionId]);
    return rows.map(({ parent_id: parentId, is_cancelled: isCancelled, ...area }) => ({
      ...area,
      parentId,
      isCancelled,
    }));
  }

  async sumOffices(
    tx: Transaction,
    electionId: ElectionId,
    candidates: readonly CandidateId[],
  ): Promise<SummedOffices> {
    const ballots = await this.ballots.findAll(tx, electionId);
    const short = shortBallots(ballots, candidates);
    const longest = Math.max(0, ...[...ballots.values()].map(({ length }) => length));
    const isLong = longest > SUMMED_IN_PLACE;
    const sums = Array.from(
      { length: isLong ? 0 : longest },
      (_, n) => `sum(result.votes[${n + 1}])`,
    );
    const rows = await tx.query<FiguresRow[]>(figuresOf(sums.join(', ')), [electionId, short]);
    const apart = isLong ? await tx.query<VotesRow[]>(VOTES, [electionId]) : [];
    const own = rows.map((row) => ({ areaId: row.area_id, sums: toSums(row, ballots) }));
    const votes = apart.map((row) => {
      const candidate = ballots.get(row.ballot_id)?.[row.place - 1];
      return {
        areaId: row.area_id,
        sums: { ...noSums(), votes: votesOf([candidate], [row.votes]) },
      };
    });
    return { own: [...own, ...votes], awaited: rows.flatMap(toAwaited) };
  }
}

/** The figures of an office that is not final belong to nobody yet. */
function toSums(row: FiguresRow, ballots: Ballots): Sums {
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
    // Those that leave their valid votes empty are looked at one by one.
    base: Number(row.valid),
    asWritten: row.as_written,
    unknown: Object.fromEntries(
      UNKNOWN_CELLS.map((cell, place) => [cell, row.unknown[place] ?? 0]),
    ) as Sums['unknown'],
    votes: votesOf(row.ballot_id === null ? [] : (ballots.get(row.ballot_id) ?? []), row.votes),
  };
}

function votesOf(
  candidates: readonly (CandidateId | undefined)[],
  sums: readonly (string | null)[],
): Sums['votes'] {
  return new Map(
    candidates.flatMap((id, place) => {
      const sum = sums[place];
      return id === undefined || sum == null ? [] : [[id, Number(sum)] as const];
    }),
  );
}

function toAwaited({ pending, area_id: areaId, standing }: FiguresRow): AwaitedOffice[] {
  return (pending?.split(',') ?? []).map((text) => {
    const [officeId, roll] = text.split(' ');
    return {
      ...{ officeId: officeId as OfficeId, areaId, standing },
      roll: roll === undefined || roll === '' ? null : Number(roll),
    };
  });
}
