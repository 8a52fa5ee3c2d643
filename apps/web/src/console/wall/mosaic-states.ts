import type { Sheet } from '../offices/office-sheets.js';

/** What the square of an office says, from nothing to trouble. A byte each: there may be a hundred thousand. */
export const SQUARES = ['silent', 'seen', 'counted', 'final', 'differing'] as const;
export type Square = (typeof SQUARES)[number];

export function squareOf(sheet: Sheet): Square {
  if (sheet.state === 'open') return 'differing';
  if (sheet.official_state === 'final') return 'final';
  if ((sheet.counted_ballots ?? 0) > 0) return 'counted';
  if ((sheet.observed_voters ?? 0) > 0) return 'seen';
  return 'silent';
}

/** All offices in the order of their codes, each as the number of its square. Read over and over into the same place. */
export class MosaicStates {
  private readonly codes = new Map<string, Square>();

  /** One page of the round that is under way. */
  take(sheets: readonly Sheet[]): void {
    for (const sheet of sheets) this.codes.set(sheet.code, squareOf(sheet));
  }

  inOrder(): Uint8Array {
    const codes = [...this.codes.keys()].sort((one, other) => (one < other ? -1 : 1));
    return Uint8Array.from(codes, (code) => SQUARES.indexOf(this.codes.get(code) ?? 'silent'));
  }
}

export function countSquares(states: Uint8Array): Readonly<Record<Square, number>> {
  const counts = { silent: 0, seen: 0, counted: 0, final: 0, differing: 0 };
  for (const state of states) counts[SQUARES[state] ?? 'silent'] += 1;
  return counts;
}

/** The largest squares with which all of them fit. */
export function gridOf(count: number, width: number, height: number) {
  let columns = Math.max(1, Math.ceil(Math.sqrt((count * width) / Math.max(height, 1))));
  while (Math.ceil(count / columns) * (width / columns) > height) columns += 1;
  return { columns, size: width / columns };
}
