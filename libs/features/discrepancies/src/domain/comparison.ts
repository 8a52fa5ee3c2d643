import { officialPapers, type FieldSide, type Party, type Sides } from './sides.js';

/** Stable: part of the API, and of what was explained. */
export const COMPARISON_CODES = ['D101', 'D102', 'D201', 'D301', 'D302', 'D303'] as const;
export type ComparisonCode = (typeof COMPARISON_CODES)[number];

/** By how much figures may differ: a number for each kind, and a percentage for all. Settings of the election. */
export interface Tolerances {
  readonly observedVotersDifference: number;
  readonly countedBallotsDifference: number;
  readonly countedPartyDifference: number;
  readonly discrepancyPercent: number;
}

/** What is compared with what. */
export interface ComparisonKind {
  readonly first: string;
  readonly second: string;
  readonly allowance: Exclude<keyof Tolerances, 'discrepancyPercent'>;
  readonly french: string;
  readonly english: string;
}

export const COMPARISONS: Readonly<Record<ComparisonCode, ComparisonKind>> = {
  D101: {
    ...{ first: 'observed_voters', second: 'official_voters' },
    allowance: 'observedVotersDifference',
    french: 'Votants observés et votants du procès-verbal.',
    english: 'Voters seen, and voters on the paper.',
  },
  D102: {
    ...{ first: 'counted_ballots', second: 'observed_voters' },
    allowance: 'observedVotersDifference',
    french: 'Bulletins dépouillés et votants observés.',
    english: 'Ballots read out, and voters seen.',
  },
  D201: {
    ...{ first: 'counted_ballots', second: 'official_papers' },
    allowance: 'countedBallotsDifference',
    french: 'Bulletins dépouillés et total des exprimés, blancs et nuls du procès-verbal.',
    english: 'Ballots read out, and valid, blank and null votes on the paper together.',
  },
  D301: {
    ...{ first: 'counted_of_party', second: 'official_votes' },
    allowance: 'countedPartyDifference',
    french: 'Bulletins dépouillés d’un parti et ses voix au procès-verbal.',
    english: 'Ballots of one party read out, and its votes on the paper.',
  },
  D302: {
    ...{ first: 'counted_blank', second: 'official_blank' },
    allowance: 'countedPartyDifference',
    french: 'Bulletins blancs dépouillés et bulletins blancs du procès-verbal.',
    english: 'Blank ballots read out, and blank votes on the paper.',
  },
  D303: {
    ...{ first: 'counted_null', second: 'official_null' },
    allowance: 'countedPartyDifference',
    french: 'Bulletins nuls dépouillés et bulletins nuls du procès-verbal.',
    english: 'Null ballots read out, and null votes on the paper.',
  },
};

/** Two figures of one office that should be the same. Where one is missing there is nothing to compare. */
export interface Pair {
  readonly code: ComparisonCode;
  readonly partyId: string | null;
  readonly first: number | null;
  readonly second: number | null;
}

export interface Difference extends Pair {
  readonly first: number;
  readonly second: number;
  /** First less second. */
  readonly difference: number;
  /** By how much they may differ. */
  readonly tolerance: number;
  readonly exceeds: boolean;
}

type Visit = (
  code: ComparisonCode,
  first: number | null,
  second: number | null | undefined,
  partyId: string | null,
) => void;

/** Every pair of an office in turn. Of a hundred thousand offices, those that agree leave nothing behind. */
function visitPairs(
  { observed, counted, official }: Sides,
  parties: readonly Party[],
  visit: Visit,
): void {
  const seen = observed === null ? null : observed.total;
  const papers = counted === null ? null : counted.total;
  visit('D101', seen, official?.voters, null);
  visit('D102', papers, seen, null);
  visit('D201', papers, officialPapers(official), null);
  for (const { candidateId, partyId } of parties) {
    visit('D301', ofParty(counted, partyId), official?.votes[candidateId], partyId);
  }
  visit('D302', ofParty(counted, 'blank'), official?.blank, null);
  visit('D303', ofParty(counted, 'null'), official?.nullVotes, null);
}

/** Every pair of an office, whether both are there or not. */
export function pairsOf(sides: Sides, parties: readonly Party[]): readonly Pair[] {
  const pairs: Pair[] = [];
  visitPairs(sides, parties, (code, first, second, partyId) => {
    pairs.push({ code, partyId, first, second: second ?? null });
  });
  return pairs;
}

/** Once papers were read out, a party of which none was has none. A party may be called as any object's member is. */
function ofParty(counted: FieldSide | null, partyId: string): number | null {
  if (counted === null) return null;
  return Object.hasOwn(counted.byParty, partyId) ? (counted.byParty[partyId] ?? 0) : 0;
}

/** Both figures, how far they are apart, and whether that is too far; nothing where one is missing. */
export function difference(pair: Pair, settings: Tolerances): Difference | undefined {
  const { first, second } = pair;
  if (first === null || second === null) return undefined;
  const tolerance = allowed(pair.code, first, second, settings);
  const apart = first - second;
  return {
    ...{ ...pair, first, second, difference: apart, tolerance },
    exceeds: Math.abs(apart) > tolerance,
  };
}

/** The number of the kind or the percentage of the larger figure, whichever is more; always a whole number. */
function allowed(
  code: ComparisonCode,
  first: number,
  second: number,
  settings: Tolerances,
): number {
  const hundredfold = Math.max(first, second) * settings.discrepancyPercent;
  const share = (hundredfold - (hundredfold % 100)) / 100;
  return Math.max(settings[COMPARISONS[code].allowance], share);
}

/** What could be compared in an office, and what of it differs by too much. */
export interface Findings {
  readonly compared: number;
  readonly exceeding: readonly Difference[];
}

const NOTHING: readonly Difference[] = [];

export function findingsOf(
  sides: Sides,
  parties: readonly Party[],
  settings: Tolerances,
): Findings {
  let compared = 0;
  let exceeding: Difference[] | undefined;
  visitPairs(sides, parties, (code, first, second, partyId) => {
    if (first === null || second == null) return;
    compared += 1;
    if (first === second) return;
    const found = difference({ code, partyId, first, second }, settings);
    if (found?.exceeds === true) (exceeding ??= []).push(found);
  });
  return { compared, exceeding: exceeding ?? NOTHING };
}

/** How far the figures of an office are apart where they are too far: by this lists are sorted. */
export function largestOf(exceeding: readonly Difference[]): number {
  return exceeding.reduce((largest, one) => Math.max(largest, Math.abs(one.difference)), 0);
}
