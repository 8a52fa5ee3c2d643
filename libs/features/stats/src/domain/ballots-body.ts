import type { Tally } from './tally.js';

/** As the field contract has it, key by key. */
export interface BallotsBody {
  readonly last_paper: { readonly index: unknown; readonly party_id: unknown } | null;
  readonly results: readonly PartyRow[];
  readonly total_ballots: number;
}

export interface PartyRow {
  readonly party_id: string;
  readonly ballots: number;
  readonly share: number;
}

/** Papers that name nobody come last where numbers are equal. */
const NOBODY = ['blank', 'null'];

/** Rows for whoever has ballots, by ballots, then in the order of the list. */
export function ballotsBody(tally: Tally | undefined, listOrder: readonly string[]): BallotsBody {
  const { counted = 0, figures = {}, last = null } = tally ?? {};
  const places = new Map([...listOrder, ...NOBODY].map((partyId, place) => [partyId, place]));
  const place = (partyId: string): number => places.get(partyId) ?? places.size;
  const results = Object.entries(figures)
    .filter(([, ballots]) => ballots > 0)
    .map(([partyId, ballots]) => ({
      party_id: partyId,
      ballots,
      share: toFourDecimals(ballots, counted),
    }))
    .sort(
      (a, b) =>
        b.ballots - a.ballots ||
        place(a.party_id) - place(b.party_id) ||
        (a.party_id < b.party_id ? -1 : 1),
    );
  return {
    last_paper: last && { index: last['index'], party_id: last['party_id'] },
    results,
    total_ballots: counted,
  };
}

const PARTS = 10_000;

/** Halves go up, decided in whole numbers: 1 of 32 is 0.0313, whatever 0.03125 is in binary. */
function toFourDecimals(part: number, whole: number): number {
  return Math.floor((2 * PARTS * part + whole) / (2 * whole)) / PARTS;
}
