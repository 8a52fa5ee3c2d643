import type { CandidateId } from '#kernel';
import type { Lot } from './contest.js';
import { lotDoesNotFit } from './errors.js';
import type { DrawnLot, ExactText, Outcome, Tie, TieStage } from './result.js';

/**
 * The figures are part of the key: lots that were drawn over figures which were corrected later are not used again
 * in silence; the tie, if there still is one, asks anew.
 */
export function tieOf(
  stage: TieStage,
  constituency: string | null,
  among: readonly CandidateId[],
  places: number,
  level: ExactText,
): Tie {
  const sorted = among.toSorted();
  const parts = [stage, constituency ?? '', `${String(places)}@${level}`, sorted.join('+')];
  return { tieKey: parts.join('|'), stage, constituency, among: sorted, places, level };
}

/** Who is chosen by the lots that were drawn for this tie, if they were. Refuses lots that do not fit it. */
export function drawnFor(tie: Tie, lots: readonly Lot[]): DrawnLot | undefined {
  const matching = lots.filter(({ tieKey }) => tieKey === tie.tieKey);
  const [lot] = matching;
  if (lot === undefined) return undefined;
  if (matching.length > 1) {
    throw lotDoesNotFit(
      `Lots are drawn once, and ${tie.tieKey} is recorded twice: keep one of them.`,
    );
  }
  assertNamesFit(tie, lot);
  return { tieKey: tie.tieKey, among: tie.among, chosen: lot.order.slice(0, tie.places) };
}

/** For the moment when lots are recorded: they must answer a tie that the outcome is waiting on. */
export function assertLotFits(outcome: Outcome, lot: Lot): void {
  const ties = outcome.kind === 'tie' ? outcome.ties : [];
  const tie = ties.find(({ tieKey }) => tieKey === lot.tieKey);
  if (tie === undefined) {
    throw lotDoesNotFit(
      ties.length === 0
        ? 'No lots are needed: there is no tie in these figures.'
        : `These figures wait for lots on: ${ties.map(({ tieKey }) => tieKey).join(', ')}.`,
    );
  }
  assertNamesFit(tie, lot);
}

function assertNamesFit({ among, places }: Tie, { order }: Lot): void {
  const stranger = order.find((id) => !among.includes(id));
  if (stranger !== undefined) {
    throw lotDoesNotFit(`${stranger} is not among those who are tied: ${among.join(', ')}.`);
  }
  if (new Set(order).size !== order.length) {
    throw lotDoesNotFit('A name was drawn twice: name each once, in the order of drawing.');
  }
  if (order.length < places) {
    throw lotDoesNotFit(
      `The lots must name ${String(places)} of ${among.join(', ')}, in the order of drawing.`,
    );
  }
}
