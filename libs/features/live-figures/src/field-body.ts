import { percentText } from '#features/official-results';
import type { RollUp, ScopeRollUps } from '#features/roll-ups';

const DECIMALS = 2;
type Figure = 'male' | 'female' | 'less_30' | 'less_60' | 'more_60' | 'has_torn';

/** What was seen and counted in the offices of a scope, with the names of the wire. */
export interface FieldBody {
  readonly votes: ObservedBody;
  readonly ballots: CountedBody;
}

interface StreamBody {
  readonly offices: { readonly expected: number; readonly reported: number };
  readonly disputed: number;
}

export interface ObservedBody extends StreamBody {
  readonly totals: Readonly<Record<'votes' | Figure, number>>;
  readonly turnout: TurnoutBody;
  readonly unverified: { readonly offices: number; readonly votes: number };
}

/** `votes` of `registered`: both of the offices reported whose roll is known, and of no others. */
export interface TurnoutBody {
  readonly votes: number;
  readonly registered: number;
  readonly percent: string | null;
}

export interface CountedBody extends StreamBody {
  readonly total_ballots: number;
  readonly results: readonly PartyBody[];
  readonly unverified: { readonly offices: number; readonly ballots: number };
}

export interface PartyBody {
  readonly party_id: string;
  readonly ballots: number;
  /** Percent of all ballots counted here. Not the official share. */
  readonly share_percent: string | null;
}

/** Papers that name nobody come last where numbers are equal. */
const NOBODY = ['blank', 'null'];

export function fieldBody(
  { votes, ballots }: ScopeRollUps,
  listOrder: readonly string[],
): FieldBody {
  return { votes: observedBody(votes), ballots: countedBody(ballots, listOrder) };
}

function observedBody(sum: RollUp): ObservedBody {
  const { counted, figures, unverified, turnout } = sum;
  const figure = (name: Figure): number => figures[name] ?? 0;
  return {
    ...streamBody(sum),
    totals: {
      votes: counted,
      male: figure('male'),
      female: figure('female'),
      less_30: figure('less_30'),
      less_60: figure('less_60'),
      more_60: figure('more_60'),
      has_torn: figure('has_torn'),
    },
    turnout: {
      votes: turnout.counted,
      registered: turnout.registered,
      percent: percent(turnout.counted, turnout.registered),
    },
    unverified: { offices: unverified.offices, votes: unverified.counted },
  };
}

function countedBody(sum: RollUp, listOrder: readonly string[]): CountedBody {
  const { counted, figures, unverified } = sum;
  const places = new Map([...listOrder, ...NOBODY].map((partyId, place) => [partyId, place]));
  const place = (partyId: string): number => places.get(partyId) ?? places.size;
  const results = Object.entries(figures)
    .filter(([, ballots]) => ballots > 0)
    .sort(([a, most], [b, least]) => least - most || place(a) - place(b) || (a < b ? -1 : 1))
    .map(([party, ballots]) => ({
      party_id: party,
      ballots,
      share_percent: percent(ballots, counted),
    }));
  return {
    ...streamBody(sum),
    total_ballots: counted,
    results,
    unverified: { offices: unverified.offices, ballots: unverified.counted },
  };
}

function streamBody({ expected, offices, disputed }: RollUp): StreamBody {
  return { offices: { expected, reported: offices }, disputed };
}

function percent(part: number, whole: number): string | null {
  return percentText(BigInt(part), BigInt(whole), DECIMALS);
}
