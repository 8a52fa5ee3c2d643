import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Cell } from '../domain/figures.js';
import type { OfficeStanding } from '../domain/roll-up.js';
import type { PlainFigures } from '../domain/stored-result.js';
import { ResultBallotsRepository, type ResultBallotId } from './result-ballots.repository.js';

/** What an office says officially to whoever compares it with something else. */
export interface OfficialFigures {
  readonly officeId: OfficeId;
  /** `cancelled` also where its area is. */
  readonly standing: OfficeStanding;
  /** 0 where nobody ever keyed anything. */
  readonly version: number;
  /** Null unless they count: an entry that waits for its second is nobody's figure yet. */
  readonly figures: PlainFigures | null;
}

export interface ResultMoves {
  /** Of the versions of all results of the election. */
  readonly versions: number;
  readonly moved: ReadonlyMap<OfficeId, number>;
}

interface FiguresRow {
  readonly office_id: OfficeId;
  readonly standing: OfficeStanding;
  readonly version: number;
  readonly registered: Cell;
  readonly voters: Cell;
  readonly blank: Cell;
  readonly null_votes: Cell;
  readonly valid: Cell;
  readonly ballot_id: ResultBallotId | null;
  readonly votes: Cell[] | null;
}

/** Figures leave the database only where they count: what is not read cannot be shown by mistake. */
const counting = (column: string) =>
  `case when result.state = 'final' and gone.id is null then result.${column} end as ${column}`;

const FIGURES = `
  select office.id as office_id, coalesce(result.version, 0) as version,
         case when gone.id is not null then 'cancelled' else coalesce(result.state, 'empty') end as standing,
         ${['registered', 'voters', 'blank', 'null_votes', 'valid', 'ballot_id', 'votes'].map(counting).join(', ')}
    from offices office
    join centres centre on centre.id = office.centre_id
    left join office_results result on result.office_id = office.id
    left join (select distinct area.id
                 from areas area join cancelled_areas cancelled on cancelled.election_id = area.election_id
                where area.election_id = $1 and (cancelled.area_id = area.id or cancelled.area_id = any(area.ancestors))
              ) gone on gone.id = centre.area_id
   where office.election_id = $1`;

@Injectable()
export class OfficialFiguresRepository {
  constructor(private readonly ballots: ResultBallotsRepository) {}

  /** Of some offices, or of all. */
  async findAll(
    tx: Transaction,
    electionId: ElectionId,
    officeIds?: readonly OfficeId[],
  ): Promise<readonly OfficialFigures[]> {
    const ballots = await this.ballots.findAll(tx, electionId);
    const rows =
      officeIds === undefined
        ? await tx.query<FiguresRow[]>(FIGURES, [electionId])
        : await tx.query<FiguresRow[]>(`${FIGURES} and office.id = any($2::uuid[])`, [
            electionId,
            officeIds,
          ]);
    return rows.map((row) => ({
      officeId: row.office_id,
      standing: row.standing,
      version: row.version,
      figures: row.votes === null ? null : toFigures(row, row.votes, ballots),
    }));
  }

  async findMoves(tx: Transaction, electionId: ElectionId, since: Date): Promise<ResultMoves> {
    const rows = await tx.query<
      {
        readonly versions: string | null;
        readonly offices: OfficeId[] | null;
        readonly office_versions: number[] | null;
      }[]
    >(
      `select sum(version)::text as versions,
              array_agg(office_id) filter (where changed_at >= $2) as offices,
              array_agg(version) filter (where changed_at >= $2) as office_versions
         from office_results where election_id = $1`,
      [electionId, since],
    );
    const { versions, offices, office_versions: each } = rows[0] ?? {};
    const moved = (offices ?? []).map((id, n) => [id, each?.[n] ?? 0] as const);
    return { versions: Number(versions ?? 0), moved: new Map(moved) };
  }
}

function toFigures(
  row: FiguresRow,
  votes: readonly Cell[],
  ballots: Awaited<ReturnType<ResultBallotsRepository['findAll']>>,
): PlainFigures {
  const { registered, voters, blank, null_votes: nullVotes, valid } = row;
  const named = row.ballot_id === null ? [] : (ballots.get(row.ballot_id) ?? []);
  return {
    ...{ registered, voters, blank, nullVotes, valid },
    votes: Object.fromEntries(named.map((id, place) => [id, votes[place] ?? null])),
  };
}
