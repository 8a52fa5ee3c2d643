import { err, ok, type CandidateId, type FieldProblem, type Result } from '#kernel';

/** What a procès-verbal counts besides the candidates, in the order of the paper. */
export const TOTALS = ['registered', 'voters', 'blank', 'nullVotes', 'valid'] as const;
export type Total = (typeof TOTALS)[number];

/** `null`: nothing is written there. Empty is not zero. */
export type Cell = number | null;

/** What one procès-verbal says. Complete by its keys: every candidate of the ballot has a cell. */
export interface Figures extends Readonly<Record<Total, Cell>> {
  readonly votes: ReadonlyMap<CandidateId, Cell>;
}

export type VotesField = `votes.${CandidateId}`;
/** The name of one cell. */
export type Field = Total | VotesField;

/** As somebody keyed them. What is left out is empty. */
export interface KeyedFigures extends Readonly<Partial<Record<Total, Cell | undefined>>> {
  readonly votes?: Readonly<Record<string, Cell>> | undefined;
}

/** No polling office serves as many; a slip of the keyboard soon does. */
export const HIGHEST_FIGURE = 1_000_000;

export function votesField(candidate: CandidateId): VotesField {
  return `votes.${candidate}`;
}

/** How a cell is called on the wire. */
export function wireName(field: Field): string {
  return field === 'nullVotes' ? 'null_votes' : field;
}

export function cellOf(figures: Figures, field: Field): Cell {
  if (isTotal(field)) return figures[field];
  return figures.votes.get(field.slice('votes.'.length) as CandidateId) ?? null;
}

/** Every cell, the totals first, then the candidates in the order of the ballot. */
export function fieldsOf(figures: Figures): readonly Field[] {
  return [...TOTALS, ...[...figures.votes.keys()].map(votesField)];
}

/** Takes what was keyed, if every cell is a count and every candidate stands on the ballot. */
export function readFigures(
  keyed: KeyedFigures,
  ballot: readonly CandidateId[],
): Result<Figures, readonly FieldProblem[]> {
  const votes = new Map(Object.entries(keyed.votes ?? {}));
  const totals = TOTALS.map((total) => [total, keyed[total] ?? null] as const);
  const known = new Set<string>(ballot);
  const problems = [
    ...totals.flatMap(([total, cell]) => cellProblems(wireName(total), cell)),
    ...[...votes].flatMap(([candidate, cell]) =>
      known.has(candidate)
        ? cellProblems(`votes.${candidate}`, cell)
        : [unknownCandidate(`votes.${candidate}`)],
    ),
  ];
  if (problems.length > 0) return err(problems);
  const figures: Figures = {
    ...(Object.fromEntries(totals) as Record<Total, Cell>),
    votes: new Map(ballot.map((candidate) => [candidate, votes.get(candidate) ?? null])),
  };
  return isBlankSheet(figures) ? err([NOTHING_KEYED]) : ok(figures);
}

/** Nothing is left empty. */
export function isComplete(figures: Figures): boolean {
  return fieldsOf(figures).every((field) => cellOf(figures, field) !== null);
}

/** The cells that are not the same, the totals first, then the candidates by id. */
export function differingFields(one: Figures, other: Figures): readonly Field[] {
  const candidates = [...new Set([...one.votes.keys(), ...other.votes.keys()])].sort();
  return [...TOTALS, ...candidates.map(votesField)].filter(
    (field) => cellOf(one, field) !== cellOf(other, field),
  );
}

/** What was decided for cells that differed: one of the two values, or a third that the paper shows. */
export type Settled = ReadonlyMap<Field, Cell>;

/** What of a settlement cannot be taken: values out of bounds, and cells on which the two agree. */
export function settlementProblems(
  one: Figures,
  other: Figures,
  settled: Settled,
): readonly FieldProblem[] {
  const differing = new Set(differingFields(one, other));
  return [...settled].flatMap(([field, cell]) =>
    differing.has(field)
      ? cellProblems(wireName(field), cell)
      : [
          {
            field: wireName(field),
            code: 'not_differing',
            detail: 'both entries agree here: settle only the fields that differ',
          },
        ],
  );
}

export function fieldsToSettle(one: Figures, other: Figures, settled: Settled): readonly Field[] {
  return differingFields(one, other).filter((field) => !settled.has(field));
}

/** The figures that two entries and the settlement of their differences make; nothing while one is open. */
export function mergeSettled(one: Figures, other: Figures, settled: Settled): Figures | undefined {
  if (fieldsToSettle(one, other, settled).length > 0) return undefined;
  const cell = (field: Field): Cell => {
    const decided = settled.get(field);
    return decided === undefined ? cellOf(one, field) : decided;
  };
  return {
    ...(Object.fromEntries(TOTALS.map((total) => [total, cell(total)])) as Record<Total, Cell>),
    votes: new Map([...one.votes.keys()].map((id) => [id, cell(votesField(id))])),
  };
}

function isTotal(field: Field): field is Total {
  return TOTALS.some((total) => total === field);
}

function isBlankSheet(figures: Figures): boolean {
  return fieldsOf(figures).every((field) => cellOf(figures, field) === null);
}

function cellProblems(field: string, cell: Cell): FieldProblem[] {
  if (cell === null) return [];
  if (Number.isInteger(cell) && cell >= 0 && cell <= HIGHEST_FIGURE) return [];
  const detail = `must be a whole number from 0 to ${String(HIGHEST_FIGURE)}, or null if nothing is written`;
  return [{ field, code: 'not_a_count', detail }];
}

function unknownCandidate(field: string): FieldProblem {
  return { field, code: 'unknown_candidate', detail: 'no candidate on the ballot has this id' };
}

const NOTHING_KEYED: FieldProblem = {
  field: 'figures',
  code: 'missing',
  detail: 'at least one figure must be keyed',
};
