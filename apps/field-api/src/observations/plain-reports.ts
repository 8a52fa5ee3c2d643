import type { SourceActor } from '#kernel';
import type { BallotDesk, VoteDesk } from '#features/observations';
import type { SourceTokens } from '#features/sources';
import { certainlySound, type PlainPost } from '#platform/http';
import { BallotBody, TAKEN, toBallotItem } from './ballots.dto.js';
import { toTakenVote, toVoteItem, VoteBody } from './votes.dto.js';

/**
 * The flood of the day: single reports of sources that this process knows, one vote or one paper each. They are taken as
 * the controllers take them, by the same desks and with the same words, before the framework is entered.
 */
export function plainReports(
  tokens: SourceTokens,
  { votes, ballots }: { readonly votes: VoteDesk; readonly ballots: BallotDesk },
): readonly PlainPost<unknown, unknown>[] {
  const identify = (authorization: string | undefined) => tokens.peek(authorization);
  const vote: PlainPost<SourceActor, VoteBody> = {
    path: '/api/vote',
    identify,
    certain: certainlySound(VoteBody),
    take: async (actor, body, whose) => {
      const item = toVoteItem('report', body.index, body);
      const { report, isNew } = await votes.take(actor, item, whose);
      return { status: isNew ? 201 : 200, body: toTakenVote(report) };
    },
  };
  const ballot: PlainPost<SourceActor, BallotBody> = {
    path: '/api/votingpaperresult',
    identify,
    certain: certainlySound(BallotBody),
    take: async (actor, body, whose) => {
      const { isNew } = await ballots.take(actor, toBallotItem('report', body.index, body), whose);
      return { status: isNew ? 201 : 200, body: TAKEN };
    },
  };
  return [vote, ballot];
}
