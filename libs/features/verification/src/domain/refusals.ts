import type { ServerMessage } from './messages.js';

/** What a citizen's app is told when something is not to be had. Programs go by the code. */
const DETAILS = {
  malformed: 'This message cannot be read.',
  office_not_found:
    'There is no such office whose votes are reported at this moment. Look at the id that you were given.',
  too_many_requests: 'Too many are connected or ask at once. Wait a minute, then try again.',
  waited_too_long: 'The time to wait is over. Begin anew with "voting".',
  out_of_turn: 'This message does not belong here. Wait for what comes next.',
  not_offered: 'This vote is not before you at this moment.',
  answered_too_late: 'The time to answer was over, and the vote may have gone to somebody else.',
  election_over: 'The election is over. Votes are not verified any more.',
  unavailable: 'This cannot be done at this moment. Nothing was lost; try again shortly.',
} as const;
export type RefusalCode = keyof typeof DETAILS;

export function refusalOf(code: RefusalCode, detail: string = DETAILS[code]): ServerMessage {
  return { type: 'error', code, detail };
}
