import type { AreaId, CandidateId } from '#kernel';
import type { Contest, ListContest, Lot } from './outcome/contest.js';
import { decisionOf, type Decision } from './outcome/decided.js';
import { outcomeOf } from './outcome/outcome.js';
import type { PendingOffice } from './outcome/pending.js';
import type { Outcome } from './outcome/result.js';
import type { ResultRules } from './result-rules.js';
import type { AreaNode, RolledUp, Sums } from './roll-up.js';

/** What of an election decides how its figures become an outcome. */
export interface Method {
  readonly kind: 'presidential' | 'legislative' | 'local' | 'referendum';
  readonly method: 'plurality' | 'two_rounds' | ListContest['method'];
  readonly seats: number | null;
  readonly thresholdPercent: number | null;
}

/** Everything that follows from the papers of an election, in one picture. */
export interface AllResults extends RolledUp {
  readonly version: number;
  readonly areas: readonly AreaNode[];
  readonly ballot: readonly CandidateId[];
  readonly outcome: Outcome;
  readonly decision: Decision;
}

const WHOLE = 'whole';

/** Who stands on the ballot, and how many people a list presents where that is known. */
export interface Ballot {
  readonly candidates: readonly CandidateId[];
  readonly listSizes: ReadonlyMap<CandidateId, number>;
}

/** The question that the method of the election puts to the figures. */
export function contestOf(
  election: Method,
  rules: ResultRules,
  { candidates: ballot, listSizes: capacity }: Ballot,
  { whole, byArea }: RolledUp,
  areas: readonly AreaNode[],
): Contest {
  const count = countOf(whole, ballot);
  if (election.kind === 'referendum') {
    return {
      method: 'referendum',
      count: {
        ...count,
        voters: whole.unknown.voters > 0 ? null : BigInt(whole.voters),
        registered: whole.unknown.registered > 0 ? null : BigInt(whole.registered),
      },
      // The first answer on the ballot is the one that changes something.
      yes: ballot[0] ?? null,
      turnoutQuorumPercent: rules.turnoutQuorumPercent,
      approvalQuorumPercent: rules.approvalQuorumPercent,
    };
  }
  const { method } = election;
  if (method === 'plurality' || method === 'two_rounds') return { method, count };
  const inAreas = areas.filter(({ level }) => level === rules.constituencyLevel);
  return {
    method,
    constituencies:
      inAreas.length === 0
        ? [{ key: WHOLE, seats: election.seats ?? 0, count, capacity }]
        : inAreas.map(({ id }) => ({
            key: id,
            seats: rules.seatsByArea[id] ?? 0,
            count: countOf(byArea.get(id) ?? whole, ballot),
            capacity,
          })),
    thresholdPercent: election.thresholdPercent,
    thresholdScope: rules.thresholdScope,
  };
}

export interface Inputs {
  readonly election: Method;
  readonly rules: ResultRules;
  readonly ballot: Ballot;
  readonly areas: readonly AreaNode[];
  readonly rolledUp: RolledUp;
  readonly lots: readonly Lot[];
  readonly pending: readonly PendingOffice[];
}

export function computeAll(inputs: Inputs): AllResults {
  const { election, rules, ballot, areas, rolledUp, lots, pending } = inputs;
  const contest = contestOf(election, rules, ballot, rolledUp, areas);
  return {
    ...rolledUp,
    version: rules.resultsVersion,
    areas,
    ballot: ballot.candidates,
    outcome: outcomeOf(contest, lots),
    decision: decisionOf(contest, pending, lots),
  };
}

/** In which of the constituencies an area lies; null where there are none. */
export function constituencyFinder(
  rules: Pick<ResultRules, 'constituencyLevel'>,
  areas: readonly AreaNode[],
): (area: AreaId | null) => string | null {
  const level = rules.constituencyLevel;
  if (level === null) return () => null;
  const byId = new Map(areas.map((area) => [area.id, area]));
  return (id) => {
    const area = id === null ? undefined : byId.get(id);
    if (area === undefined) return null;
    return area.level === level ? area.id : (area.ancestors[level - 1] ?? null);
  };
}

function countOf({ votes, base }: Sums, ballot: readonly CandidateId[]) {
  return {
    votes: new Map(ballot.map((candidate) => [candidate, BigInt(votes.get(candidate) ?? 0)])),
    valid: BigInt(base),
  };
}
