import { answerOf } from '../../api/answer.js';
import { fieldClient } from '../../api/field-client.js';
import { useLiveRoom } from '../../api/live-room.js';
import { usePolled, type Asking, type Polled } from '../../api/polled.js';
import type {
  Election,
  LiveFigures,
  PublishedResults,
  ScopeFigures,
} from '../../api/public-figures.js';

const FIGURES_MS = 3_000;
/** Names hardly move; the state does, when the doors open and close. */
const NAMES_MS = 10_000;

export interface WatchedElection {
  readonly election: Polled<Election>;
  readonly live: Polled<LiveFigures>;
  /** The whole, or the area that is looked at: as pushed where something is pushed, else as read. */
  readonly scope: ScopeFigures | undefined;
  readonly published: PublishedResults | undefined;
  readonly isPushed: boolean;
}

export function useElection(id: string, areaId: string | undefined): WatchedElection {
  const election = usePolled({
    key: id,
    load: (asking) => readElection(id, asking),
    everyMs: NAMES_MS,
  });
  const live = usePolled({
    key: `${id} ${areaId ?? ''}`,
    load: (asking) => readLive(id, areaId, asking),
    everyMs: FIGURES_MS,
  });
  const version = live.data?.publication?.version;
  const published = usePolled({
    key: version === undefined ? undefined : `${id} ${version}`,
    load: (asking) => readPublished(id, asking),
    everyMs: NAMES_MS,
  });
  // The first figures come by an ordinary request; the socket is opened after them.
  const isRead = live.data !== undefined;
  const room = useLiveRoom<Partial<ScopeFigures>>(
    areaId === undefined ? 'election' : 'area',
    isRead ? (areaId ?? id) : undefined,
  );
  const read = areaId === undefined ? live.data?.whole : live.data?.area?.figures;
  const pushed = room.isConnected ? room.state : undefined;
  return {
    election,
    live,
    scope: read && { ...read, ...pushed },
    published: published.data,
    isPushed: room.isConnected,
  };
}

async function readElection(id: string, asking: Asking): Promise<Election> {
  return answerOf(
    fieldClient.GET('/api/public/elections/{id}', { params: { path: { id } }, ...asking }),
  );
}

async function readLive(
  id: string,
  area: string | undefined,
  asking: Asking,
): Promise<LiveFigures> {
  return answerOf(
    fieldClient.GET('/api/public/elections/{id}/live', {
      params: { path: { id }, query: area === undefined ? {} : { area, limit: 200 } },
      ...asking,
    }),
  );
}

async function readPublished(id: string, asking: Asking): Promise<PublishedResults> {
  const read = answerOf(
    fieldClient.GET('/api/public/elections/{id}/results', {
      params: { path: { id } },
      ...asking,
    }),
  );
  // Documented as a free form: each version stays as it was published.
  return (await read) as unknown as PublishedResults;
}
