import { useQuery } from '@tanstack/react-query';
import type { FieldComponents } from '#api-client';
import type { Stream } from '../book/report.js';
import type { SignedIn } from './database.js';
import { askField } from './field-request.js';

type Votes = FieldComponents['schemas']['OfficeVotesBody'];
type Ballots = FieldComponents['schemas']['OfficeBallotsBody'];

export interface OfficeFigures {
  readonly total: number;
  /** The highest number that counts in the office, whoever reported it. */
  readonly last: number;
}

const PATHS: Readonly<Record<Stream, string>> = {
  votes: 'pollofficesstats',
  ballots: 'pollofficeresults',
};
const EVERY_MS = 10_000;

/** What the platform counts in this office; undefined while nobody answers. */
export function useFigures(signedIn: SignedIn, stream: Stream): OfficeFigures | undefined {
  const { officeId, token, isOver } = signedIn;
  const { data } = useQuery({
    queryKey: ['figures', stream, officeId, token],
    refetchInterval: EVERY_MS,
    retry: false,
    queryFn: async () => {
      // While the election is private, only the token of this office opens its figures.
      const held = isOver ? undefined : signedIn;
      const reply = await askField(`/api/${PATHS[stream]}/${officeId}/`, held);
      if (reply.kind !== 'answered') throw new Error(`No figures: ${reply.kind}`);
      return stream === 'votes' ? ofVotes(reply.body as Votes) : ofBallots(reply.body as Ballots);
    },
  });
  return data;
}

function ofVotes({ totals, last_vote: last }: Votes): OfficeFigures {
  return { total: totals.votes, last: last?.index ?? 0 };
}

function ofBallots({ total_ballots: total, last_paper: last }: Ballots): OfficeFigures {
  return { total, last: last?.index ?? 0 };
}
