import type { Contest, Lot } from './contest.js';
import { referendumOutcome } from './referendum.js';
import type { Outcome } from './result.js';
import { seatsOutcome } from './seats.js';
import { pluralityOutcome, twoRoundsOutcome } from './single-winner.js';

/**
 * What follows from the figures, by the method alone: the order in which candidates, offices or constituencies were
 * given never shows. Lots are used where a tie asks for them; lots that no tie asks for are left aside.
 */
export function outcomeOf(contest: Contest, lots: readonly Lot[] = []): Outcome {
  switch (contest.method) {
    case 'plurality':
      return pluralityOutcome(contest, lots);
    case 'two_rounds':
      return twoRoundsOutcome(contest, lots);
    case 'referendum':
      return referendumOutcome(contest, lots);
    case 'dhondt':
    case 'sainte_lague':
    case 'largest_remainder':
      return seatsOutcome(contest, lots);
  }
}
