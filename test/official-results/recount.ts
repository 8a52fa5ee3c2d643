import type { AreaId, CandidateId, ElectionId } from '#kernel';
import type { AllResults, Sums } from '#features/official-results';
import type { TestDatabase } from '#platform/testing';

type Cell = number | null;
type Paper = Readonly<Record<'registered' | 'voters' | 'blank' | 'nullVotes' | 'valid', Cell>> & {
  readonly votes: Readonly<Record<string, Cell>>;
};

interface OfficeRow {
  readonly state: string;
  readonly entries: readonly Paper[];
  readonly settled: Readonly<Record<string, Cell>>;
  /** The areas around it, its own first; none where it stands in none. */
  readonly areas: readonly AreaId[];
  readonly is_cancelled: boolean;
}

/** Only what was keyed, what was settled and what was decided: none of the figures that were stored from it. */
const RAW = `
  select coalesce(result.state, 'empty') as state, coalesce(result.settled, '{}') as settled,
         array(select entry.figures from unnest(result.entries) with ordinality force(id, n)
                 join result_entries entry on entry.id = force.id order by n) as entries,
         case when area.id is null then '{}' else area.id || area.ancestors end as areas,
         exists (select from cancelled_areas gone where gone.area_id = any(area.id || area.ancestors)) as is_cancelled
    from offices office
    join centres centre on centre.id = office.centre_id
    left join areas area on area.id = centre.area_id
    left join office_results result on result.office_id = office.id
   where office.election_id = $1`;

export interface Count {
  readonly final: number;
  readonly cancelled: number;
  readonly registered: number;
  readonly voters: number;
  readonly blank: number;
  readonly nullVotes: number;
  readonly valid: number;
  readonly votes: Readonly<Record<string, number>>;
  /** Final offices with a cell of a candidate, or of the valid votes, that is empty. */
  readonly incomplete: readonly [number, number];
}

export interface Counts {
  readonly whole: Count;
  readonly areas: Readonly<Record<AreaId, Count>>;
}

/** All totals of an election, added up office by office from the raw entries. */
export async function recount(
  database: TestDatabase,
  election: ElectionId,
  { areas, ballot }: Pick<AllResults, 'areas' | 'ballot'>,
): Promise<Counts> {
  const offices = await database.query<OfficeRow>(RAW, [election]);
  const within = (id: AreaId) => offices.filter((office) => office.areas.includes(id));
  return {
    whole: countOf(offices, ballot),
    areas: Object.fromEntries(areas.map(({ id }) => [id, countOf(within(id), ballot)])),
  };
}

/** What the service says, in the same form. */
export function shown({ whole, byArea, ballot }: AllResults): Counts {
  const areas = [...byArea].map(([id, sums]) => [id, ofSums(sums, ballot)] as const);
  return { whole: ofSums(whole, ballot), areas: Object.fromEntries(areas) };
}

function ofSums(sums: Sums, ballot: readonly CandidateId[]): Count {
  const { registered, voters, blank, nullVotes, valid, votes, offices, unknown } = sums;
  return {
    ...{ final: offices.final, cancelled: offices.cancelled },
    ...{ registered, voters, blank, nullVotes, valid },
    votes: Object.fromEntries(ballot.map((id) => [id, votes.get(id) ?? 0])),
    incomplete: [unknown.votes, unknown.valid],
  };
}

function countOf(offices: readonly OfficeRow[], ballot: readonly CandidateId[]): Count {
  const isOut = (office: OfficeRow) => office.is_cancelled || office.state === 'cancelled';
  const counted = offices.filter((office) => office.state === 'final' && !isOut(office));
  const sum = (cell: (paper: Paper) => Cell | undefined, field: string) =>
    counted.reduce((total, office) => total + (agreed(office, cell, field) ?? 0), 0);
  const lacks = (cell: (paper: Paper) => Cell | undefined, field: string) => (office: OfficeRow) =>
    agreed(office, cell, field) == null;
  const lacksVotes = (office: OfficeRow) =>
    ballot.some((id) => lacks(({ votes }) => votes[id], `votes.${id}`)(office));
  return {
    ...{ final: counted.length, cancelled: offices.filter(isOut).length },
    registered: sum(({ registered }) => registered, 'registered'),
    voters: sum(({ voters }) => voters, 'voters'),
    blank: sum(({ blank }) => blank, 'blank'),
    nullVotes: sum(({ nullVotes }) => nullVotes, 'nullVotes'),
    valid: sum(({ valid }) => valid, 'valid'),
    votes: Object.fromEntries(
      ballot.map((id) => [id, sum(({ votes }) => votes[id], `votes.${id}`)]),
    ),
    incomplete: [
      counted.filter(lacksVotes).length,
      counted.filter(lacks(({ valid }) => valid, 'valid')).length,
    ],
  };
}

/** What was settled, or what everybody read. */
function agreed(
  { entries, settled }: OfficeRow,
  cell: (paper: Paper) => Cell | undefined,
  field: string,
): Cell | undefined {
  const readings = new Set(entries.map(cell));
  if (readings.size === 1) return [...readings][0];
  if (!(field in settled)) throw new Error(`${field} is final and nobody settled it`);
  return settled[field];
}
