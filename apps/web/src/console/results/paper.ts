import type { Candidate, OfficeResult, Schemas } from '../queries.js';

/** The cells of a paper in the order in which they are keyed; a candidate's is `votes.ID`. */
export const TOTALS = ['registered', 'voters', 'blank', 'null_votes', 'valid'] as const;

/** What is typed in each cell. Empty is not zero. */
export type Paper = Readonly<Record<string, string>>;
export type Figures = NonNullable<OfficeResult['figures']>;

/** Whose votes the paper holds, in its order. */
export type Ballot = readonly Pick<Candidate, 'id'>[];

export function cellsOf(ballot: Ballot): readonly string[] {
  return [...TOTALS, ...ballot.map(({ id }) => `votes.${id}`)];
}

export function paperOf(figures: Figures | undefined): Paper {
  if (figures === undefined) return {};
  const totals = TOTALS.map((cell) => [cell, textOf(figures[cell])]);
  const votes = figures.votes.map(({ candidate_id: id, votes: count }) => [
    `votes.${id}`,
    textOf(count),
  ]);
  return Object.fromEntries([...totals, ...votes]) as Paper;
}

export function bodyOf(paper: Paper, ballot: Ballot, asWritten: string): Schemas['KeyResultBody'] {
  const totals = Object.fromEntries(TOTALS.map((cell) => [cell, numberIn(paper, cell)]));
  const votes = ballot.map(({ id }) => ({
    candidate_id: id,
    votes: numberIn(paper, `votes.${id}`),
  }));
  return { ...totals, votes, ...(asWritten === '' ? {} : { as_written: asWritten }) };
}

/** What can be seen while one types, before anything is sent. Undefined: a cell is still empty. */
export interface Sums {
  readonly candidates: number | undefined;
  readonly valid: number | undefined;
  readonly papers: number | undefined;
  readonly voters: number | undefined;
  readonly registered: number | undefined;
}

export function sumsOf(paper: Paper, ballot: Ballot): Sums {
  const of = (cell: string): number | undefined => numberIn(paper, cell) ?? undefined;
  const valid = of('valid');
  return {
    candidates: sum(ballot.map(({ id }) => of(`votes.${id}`))),
    valid,
    papers: sum([valid, of('blank'), of('null_votes')]),
    voters: of('voters'),
    registered: of('registered'),
  };
}

function sum(parts: readonly (number | undefined)[]): number | undefined {
  if (parts.length === 0) return undefined;
  return parts.reduce((one, other) =>
    one === undefined || other === undefined ? undefined : one + other,
  );
}

function numberIn(paper: Paper, cell: string): number | null {
  const typed = (paper[cell] ?? '').replace(/\s/g, '');
  return typed === '' ? null : Number(typed);
}

function textOf(count: number | null | undefined): string {
  return count == null ? '' : String(count);
}
