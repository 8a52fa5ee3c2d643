import type { CandidateId, OfficeId } from '#kernel';
import type {
  Constituency,
  Contest,
  FullCount,
  ListContest,
  Outcome,
  PendingOffice,
} from '#features/official-results';
import type { ScenarioInput, ScenarioOffice } from './scenario.js';

const id = (partyId: string) => partyId as CandidateId;
const big = (value: number | null) => (value === null ? null : BigInt(value));

/** Offices that still stand: neither cancelled themselves nor with their area. */
function standing({ offices, cancelled_areas }: ScenarioInput): ScenarioOffice[] {
  return offices.filter(
    ({ state, areas }) =>
      state !== 'cancelled' && !areas.some((area) => cancelled_areas.includes(area)),
  );
}

function isCounted({ state }: ScenarioOffice): boolean {
  return state === 'final' || state === 'contested';
}

function paperOf({ registered, figures }: ScenarioOffice): FullCount {
  const votes = Object.entries(figures?.votes ?? {});
  return {
    votes: new Map(votes.map(([partyId, own]) => [id(partyId), BigInt(own)])),
    valid: BigInt(figures?.valid ?? 0),
    voters: big(figures?.voters ?? null),
    registered: big(registered),
  };
}

function together(candidates: readonly string[], papers: readonly FullCount[]): FullCount {
  const sum = (numbers: readonly (bigint | null)[]) =>
    numbers.reduce((all, own) => (all === null || own === null ? null : all + own), 0n);
  const votes = candidates.map((partyId) => {
    const own = papers.map((paper) => paper.votes.get(id(partyId)) ?? 0n);
    return [id(partyId), sum(own) ?? 0n] as const;
  });
  return {
    votes: new Map(votes),
    valid: sum(papers.map(({ valid }) => valid)) ?? 0n,
    voters: sum(papers.map(({ voters }) => voters)),
    registered: sum(papers.map(({ registered }) => registered)),
  };
}

export function totalsOf(input: ScenarioInput): FullCount {
  return together(input.candidates, standing(input).filter(isCounted).map(paperOf));
}

export function contestOf(input: ScenarioInput): Contest {
  const { election, settings } = input;
  const count = totalsOf(input);
  if (election.kind === 'referendum') {
    return {
      method: 'referendum',
      count,
      yes: settings.yes === undefined ? null : id(settings.yes),
      turnoutQuorumPercent: settings.turnout_quorum_percent ?? null,
      approvalQuorumPercent: settings.approval_quorum_percent ?? null,
    };
  }
  const { method } = election;
  if (method === 'plurality' || method === 'two_rounds') return { method, count };
  return listContestOf(input, method, count);
}

function listContestOf(
  input: ScenarioInput,
  method: ListContest['method'],
  count: FullCount,
): ListContest {
  const { election, settings, constituencies, candidates, list_sizes = {} } = input;
  const capacity = new Map(Object.entries(list_sizes).map(([list, size]) => [id(list), size]));
  const whole = { key: 'national', seats: election.seats ?? 0, count, capacity };
  const parts = constituencies?.map(({ area, seats }): Constituency => {
    const own = standing(input).filter(
      (office) => isCounted(office) && office.areas.includes(area),
    );
    return { key: area, seats, count: together(candidates, own.map(paperOf)), capacity };
  });
  return {
    method,
    constituencies: parts ?? [whole],
    thresholdPercent: election.threshold_percent,
    thresholdScope: settings.threshold_scope ?? 'national',
  };
}

export function pendingOf(input: ScenarioInput): PendingOffice[] {
  const keys = input.constituencies?.map(({ area }) => area) ?? [];
  return standing(input)
    .filter(({ state }) => state !== 'final')
    .map((office) => ({
      officeId: office.code as OfficeId,
      state:
        office.state === 'empty'
          ? 'missing'
          : office.state === 'contested'
            ? 'contested'
            : 'unconfirmed',
      constituency: office.areas.find((area) => keys.includes(area)) ?? null,
      registered: big(office.registered),
      counted: isCounted(office) ? paperOf(office) : null,
    }));
}

/** What an outcome says, in the words of the expected files. */
export function outcomeInWords(outcome: Outcome): Readonly<Record<string, unknown>> {
  const { kind } = outcome;
  switch (kind) {
    case 'elected':
      return { kind, candidate: outcome.candidate, by: outcome.by };
    case 'second_round':
      return { kind, candidates: outcome.candidates };
    case 'tie':
      return {
        kind,
        ties: outcome.ties.map(({ stage, constituency, among, places, level }) => ({
          stage,
          constituency,
          among,
          places,
          level,
        })),
      };
    case 'referendum':
      return {
        kind,
        adopted: outcome.adopted,
        missed: outcome.requirements.filter(({ met }) => met !== true).map(({ code }) => code),
      };
    case 'seats':
      return {
        kind,
        unfilled: outcome.unfilled,
        seats: seatsOf(outcome.lists),
        constituencies: Object.fromEntries(
          outcome.constituencies.map(({ constituency, lists }) => [constituency, seatsOf(lists)]),
        ),
      };
    case 'no_votes':
      return { kind };
  }
}

function seatsOf(lists: readonly { readonly candidate: CandidateId; readonly seats: number }[]) {
  return Object.fromEntries(lists.map(({ candidate, seats }) => [candidate, seats]));
}
