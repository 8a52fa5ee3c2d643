import { useEffect } from 'react';
import type { FieldComponents } from '#api-client';
import { answerOf } from '../../api/answer.js';
import { fieldClient } from '../../api/field-client.js';
import { useLiveRoom } from '../../api/live-room.js';
import { usePolled, type Asking, type Polled } from '../../api/polled.js';
import type { Election, Office } from '../../api/public-figures.js';

type Schemas = FieldComponents['schemas'];
export type OfficeVotesFigures = Schemas['OfficeVotesBody'];
export type OfficeBallots = Schemas['OfficeBallotsBody'];
export type Reliability = Schemas['VotesReliabilityBody'];

interface OfficeFigures {
  readonly votes: OfficeVotesFigures;
  readonly ballots: OfficeBallots;
}

export interface WatchedOffice {
  readonly figures: Polled<OfficeFigures>;
  readonly reliability: Reliability | undefined;
  readonly election: Election | undefined;
  readonly named: Office | undefined;
  readonly isPushed: boolean;
}

const FIGURES_MS = 2_000;
const RELIABILITY_MS = 10_000;
const NAMES_MS = 3_600_000;

export function useOffice(id: string, electionId?: string, code?: string): WatchedOffice {
  const figures = usePolled({
    key: id,
    load: (asking) => readFigures(id, asking),
    everyMs: FIGURES_MS,
  });
  const reliability = usePolled({
    key: id,
    load: (asking) => readReliability(id, asking),
    everyMs: RELIABILITY_MS,
  });
  const names = usePolled({
    key: electionId,
    load: (asking) => readNames(id, { election: electionId ?? '', code }, asking),
    everyMs: NAMES_MS,
  });
  // A room says that something moved; the figures in the words of the contract are then read at once.
  const isPushed = useRefreshByRoom(id, figures);
  return {
    figures,
    reliability: reliability.data,
    election: names.data?.election,
    named: names.data?.office,
    isPushed,
  };
}

function useRefreshByRoom(id: string, figures: Polled<OfficeFigures>): boolean {
  const { state, isConnected } = useLiveRoom('office', figures.data === undefined ? undefined : id);
  const { refresh } = figures;
  useEffect(() => {
    if (state !== undefined) refresh();
  }, [state, refresh]);
  return isConnected;
}

async function readFigures(id: string, asking: Asking): Promise<OfficeFigures> {
  const init = { params: { path: { id } }, ...asking };
  const [votes, ballots] = await Promise.all([
    answerOf(fieldClient.GET('/api/pollofficesstats/{id}', init)),
    answerOf(fieldClient.GET('/api/pollofficeresults/{id}', init)),
  ]);
  return { votes, ballots };
}

async function readReliability(id: string, asking: Asking): Promise<Reliability> {
  const init = { params: { path: { id } }, ...asking };
  return answerOf(fieldClient.GET('/api/pollofficesstats/{id}/reliability', init));
}

async function readNames(
  id: string,
  { election, code }: { readonly election: string; readonly code: string | undefined },
  asking: Asking,
): Promise<{ readonly election: Election; readonly office: Office | undefined }> {
  const query = { election, ...(code === undefined ? {} : { q: code }) };
  const [detail, offices] = await Promise.all([
    answerOf(
      fieldClient.GET('/api/public/elections/{id}', {
        params: { path: { id: election } },
        ...asking,
      }),
    ),
    answerOf(fieldClient.GET('/api/public/offices', { params: { query }, ...asking })),
  ]);
  return { election: detail, office: offices.items.find((office) => office.id === id) };
}
