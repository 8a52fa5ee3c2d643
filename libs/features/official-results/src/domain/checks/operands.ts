import type { CandidateId } from '#kernel';
import { TOTALS, votesField, type Field, type Figures, type Total } from '../figures.js';
import { TOTAL_NAMES, type Names } from './names.js';

export interface BallotLine {
  readonly id: CandidateId;
  readonly name: string;
}

/** Another office of the same centre, with figures that count. Never an entry that is still blind. */
export interface Neighbour {
  readonly office: string;
  readonly figures: Figures;
}

/** What surrounds the paper. */
export interface CheckContext {
  readonly ballot: readonly BallotLine[];
  /** Of the registry; `null` where it is not known. */
  readonly roll: number | null;
  readonly neighbours: readonly Neighbour[];
}

/** One cell of several to which a check is put in turn. */
export interface Spot {
  readonly field: Field;
  readonly names: Names;
}

export interface Part extends Spot {
  readonly count: number;
}

export interface CandidatePart extends Part {
  /** Candidates on the ballot. */
  readonly among: number;
}

export interface Operands extends Readonly<Record<Total, number>> {
  /** Of all candidates, in the order of the ballot, once none is empty. */
  readonly votes: readonly number[];
  readonly roll: number;
  /** The other offices of the centre, added up. */
  readonly nearbyTurnout: { readonly voters: number; readonly registered: number };
  readonly nearbyVotes: readonly { readonly office: string; readonly votes: readonly number[] }[];
  /** In turn: the blank, null and valid votes that are filled in. */
  readonly figure: Part;
  /** In turn: each candidate whose cell is filled in. */
  readonly candidate: CandidatePart;
  /** In turn: each total that is empty. */
  readonly emptyTotal: Spot;
  /** In turn: each candidate whose cell is empty. */
  readonly emptyCandidate: Spot;
}

export type Operand = keyof Operands;
export type Given = Partial<Operands>;

export const IN_TURN = ['figure', 'candidate', 'emptyTotal', 'emptyCandidate'] as const;
export type InTurn = (typeof IN_TURN)[number];

export interface Present {
  readonly once: Given;
  readonly inTurn: { readonly [Name in InTurn]: readonly Operands[Name][] };
}

/** What of the operands of all checks is there. */
export function presentOperands(figures: Figures, context: CheckContext): Present {
  const ballot = context.ballot.map(({ id }) => id);
  const votes = filledVotes(figures, ballot);
  const nearbyTurnout = addTurnouts(context.neighbours);
  const nearbyVotes = context.neighbours.flatMap(({ office, figures: other }) => {
    const theirs = filledVotes(other, ballot);
    return theirs === undefined ? [] : [{ office, votes: theirs }];
  });
  return {
    once: {
      ...Object.fromEntries(TOTALS.flatMap((total) => pairIfFilled(total, figures[total]))),
      ...(votes !== undefined && { votes }),
      ...(context.roll !== null && { roll: context.roll }),
      ...(nearbyTurnout.registered > 0 && { nearbyTurnout }),
      ...(nearbyVotes.length > 0 && { nearbyVotes }),
    },
    inTurn: partsOf(figures, context.ballot),
  };
}

function partsOf(figures: Figures, ballot: readonly BallotLine[]): Present['inTurn'] {
  const lines = ballot.map(({ id, name }) => {
    const names = { french: name, english: name };
    return { field: votesField(id), names, cell: figures.votes.get(id) ?? null };
  });
  const totals = TOTALS.map((field) => {
    return { field, names: TOTAL_NAMES[field], cell: figures[field] };
  });
  return {
    figure: totals.filter(({ field }) => isKindOfPaper(field)).flatMap(filledPart),
    candidate: lines.flatMap(filledPart).map((part) => ({ ...part, among: lines.length })),
    emptyTotal: totals.flatMap(emptySpot),
    emptyCandidate: lines.flatMap(emptySpot),
  };
}

interface NamedCell extends Spot {
  readonly cell: number | null;
}

function filledPart({ field, names, cell }: NamedCell): readonly Part[] {
  return cell === null ? [] : [{ field, names, count: cell }];
}

function emptySpot({ field, names, cell }: NamedCell): readonly Spot[] {
  return cell === null ? [{ field, names }] : [];
}

function isKindOfPaper(total: Total): boolean {
  return total === 'blank' || total === 'nullVotes' || total === 'valid';
}

function filledVotes(
  figures: Figures,
  ballot: readonly CandidateId[],
): readonly number[] | undefined {
  const cells = ballot.map((id) => figures.votes.get(id) ?? null);
  const filled = cells.filter((cell) => cell !== null);
  return filled.length === ballot.length && ballot.length > 0 ? filled : undefined;
}

function addTurnouts(neighbours: readonly Neighbour[]): Operands['nearbyTurnout'] {
  let [voters, registered] = [0, 0];
  for (const { figures } of neighbours) {
    if (figures.voters === null || figures.registered === null) continue;
    voters += figures.voters;
    registered += figures.registered;
  }
  return { voters, registered };
}

function pairIfFilled(total: Total, cell: number | null): readonly (readonly [Total, number])[] {
  return cell === null ? [] : [[total, cell]];
}
