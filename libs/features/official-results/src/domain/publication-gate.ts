import type { CandidateId, FieldProblem } from '#kernel';
import {
  add,
  compare,
  decimalText,
  fraction,
  fractionOfDecimal,
  multiply,
  percentText,
  subtract,
  type Fraction,
} from './outcome/fraction.js';
import type { Sums } from './roll-up.js';

/** What somebody is about to declare. Whatever is left out is not compared. */
export interface Declaration {
  readonly registered?: number | undefined;
  readonly voters?: number | undefined;
  readonly blank?: number | undefined;
  readonly nullVotes?: number | undefined;
  readonly valid?: number | undefined;
  readonly turnoutPercent?: number | undefined;
  readonly candidates?: readonly DeclaredCandidate[] | undefined;
}

export interface DeclaredCandidate {
  readonly candidate: CandidateId;
  readonly votes?: number | undefined;
  /** Of the valid votes, and of nothing else. */
  readonly sharePercent?: number | undefined;
}

const TOTALS = [
  ['registered', 'registered'],
  ['voters', 'voters'],
  ['blank', 'blank'],
  ['nullVotes', 'null_votes'],
  ['valid', 'valid'],
] as const;

/** Why these figures cannot go out. Each refusal names both numbers. */
export function gateProblems(
  sums: Sums,
  ballot: readonly CandidateId[],
  declared: Declaration,
): readonly FieldProblem[] {
  return [
    ...arithmeticProblems(sums),
    ...totalProblems(sums, declared),
    ...candidateProblems(sums, ballot, declared.candidates ?? []),
    ...declaredSumProblems(sums, ballot, declared),
    ...turnoutProblems(sums, declared.turnoutPercent),
  ];
}

/** What was keyed has to add up by itself. */
function arithmeticProblems({ valid, blank, nullVotes, voters, registered, votes }: Sums) {
  const ofCandidates = [...votes.values()].reduce((sum, one) => sum + one, 0);
  const papers = valid + blank + nullVotes;
  return [
    ...differ('valid', 'candidates_not_valid', ofCandidates, valid, 'the candidates have', 'valid'),
    ...differ('voters', 'papers_not_voters', papers, voters, 'valid, blank and null are', 'voters'),
    ...(voters > registered
      ? [refusal('voters', 'voters_above_registered', voters, registered, 'voters', 'registered')]
      : []),
  ];
}

function totalProblems(sums: Sums, declared: Declaration): FieldProblem[] {
  return TOTALS.flatMap(([total, field]) => {
    const said = declared[total];
    return said === undefined
      ? []
      : differ(field, 'figure_differs', said, sums[total], 'declared', 'counted');
  });
}

function candidateProblems(
  sums: Sums,
  ballot: readonly CandidateId[],
  candidates: readonly DeclaredCandidate[],
): FieldProblem[] {
  return candidates.flatMap(({ candidate, votes, sharePercent }) => {
    const field = `candidates.${candidate}`;
    if (!ballot.includes(candidate)) {
      return [{ field, code: 'unknown', detail: 'is no candidate of this election' }];
    }
    const counted = sums.votes.get(candidate) ?? 0;
    return [
      ...(votes === undefined
        ? []
        : differ(field, 'figure_differs', votes, counted, 'declared', 'counted')),
      ...(sharePercent === undefined ? [] : shareProblems(field, sharePercent, counted, sums)),
    ];
  });
}

/** The mistake that has happened: a share of voters, or of the roll, given out as one of valid votes. */
function shareProblems(field: string, said: number, votes: number, sums: Sums): FieldProblem[] {
  if (isPercent(said, votes, sums.valid)) return [];
  const right = percentOf(votes, sums.valid, decimalsOf(said));
  const wrong = (['voters', 'registered'] as const).find((base) =>
    isPercent(said, votes, sums[base]),
  );
  if (wrong === undefined) {
    const detail = `declared ${said} %, but ${votes} of ${sums.valid} valid votes are ${right} %`;
    return [{ field, code: 'share_differs', detail }];
  }
  const detail = `declared ${said} %, which is of ${wrong} (${sums[wrong]}); of the ${sums.valid} valid votes it is ${right} %`;
  return [{ field, code: 'share_of_wrong_base', detail }];
}

/** Of declared shares of the whole ballot: each is rounded, so their sum may be off by half a unit for each. */
function declaredSumProblems(
  { valid }: Sums,
  ballot: readonly CandidateId[],
  { candidates = [] }: Declaration,
): FieldProblem[] {
  const shares = candidates.flatMap(({ sharePercent }) => sharePercent ?? []);
  if (shares.length < ballot.length || valid === 0) return [];
  const decimals = Math.max(...shares.map(decimalsOf));
  const sum = shares.map(fractionOfDecimal).reduce(add);
  const off = absolute(subtract(sum, fraction(100n)));
  const allowed = multiply(halfUnit(decimals), fraction(BigInt(shares.length)));
  if (compare(off, allowed) <= 0) return [];
  const detail = `the declared shares add up to ${decimalText(sum, decimals)} %, not to 100 %`;
  return [{ field: 'candidates', code: 'shares_not_100', detail }];
}

function turnoutProblems(
  { voters, registered, unknown }: Sums,
  said: number | undefined,
): FieldProblem[] {
  if (said === undefined) return [];
  const empty = Math.max(unknown.voters, unknown.registered);
  if (empty > 0) {
    const detail = `declared ${said} %, but voters or registered are empty in ${empty} offices`;
    return [{ field: 'turnout_percent', code: 'turnout_unknown', detail }];
  }
  if (isPercent(said, voters, registered)) return [];
  const right = percentOf(voters, registered, decimalsOf(said));
  const detail = `declared ${said} %, but ${voters} of ${registered} registered voters are ${right} %`;
  return [{ field: 'turnout_percent', code: 'turnout_differs', detail }];
}

function differ(
  field: string,
  code: string,
  one: number,
  other: number,
  oneName: string,
  otherName: string,
): FieldProblem[] {
  return one === other ? [] : [refusal(field, code, one, other, oneName, otherName)];
}

function refusal(
  field: string,
  code: string,
  one: number,
  other: number,
  oneName: string,
  otherName: string,
): FieldProblem {
  return { field, code, detail: `${oneName} ${one}, ${otherName} ${other}` };
}

/** Rounded to as many decimals as were given. */
function isPercent(said: number, part: number, whole: number): boolean {
  if (whole === 0) return said === 0;
  const exact = fraction(BigInt(part) * 100n, BigInt(whole));
  const off = absolute(subtract(fractionOfDecimal(said), exact));
  return compare(off, halfUnit(decimalsOf(said))) <= 0;
}

function percentOf(part: number, whole: number, decimals: number): string {
  return percentText(BigInt(part), BigInt(whole), decimals) ?? '0';
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function halfUnit(decimals: number): Fraction {
  return fraction(1n, 2n * 10n ** BigInt(decimals));
}

function absolute(value: Fraction): Fraction {
  return value.num < 0n ? negative(value) : value;
}

function negative({ num, den }: Fraction): Fraction {
  return { num: -num, den };
}
