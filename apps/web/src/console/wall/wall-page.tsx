import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { adminClient } from '../../api/admin-client.js';
import { answerOf } from '../../api/answer.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { isOnline } from '../../ui/connection.js';
import { useDocumentTitle } from '../../ui/document-title.js';
import { useObservable } from '../../ui/observable.js';
import { ThemeSwitch } from '../../ui/switches.js';
import { ElectionTag } from '../elections/election-tag.js';
import { Loaded } from '../parts/loaded.js';
import { keys, useCandidates, type Candidate, type Schemas } from '../queries.js';
import { useCurrentElection } from '../shell/election-shell.js';
import { useMemberRoom } from './member-room.js';
import { Mosaic } from './mosaic.js';
import { useMosaic } from './use-mosaic.js';
import { WallAreas } from './wall-areas.js';
import { WallFigures } from './wall-figures.js';

type Scope = Schemas['RealtimeScope'];

/** For a projector: nothing to press, figures that are read from the back of the room. */
export function WallPage() {
  const t = useTexts();
  const { id, name } = useCurrentElection();
  useDocumentTitle(`${t('pages.wall')} : ${name}`);
  const candidates = useCandidates(id);
  const room = useMemberRoom<Scope & Record<string, unknown>>(id);
  const asked = useRealtime(id, !room.isConnected);
  return (
    <main id="content" className="wall">
      <WallHead isLive={room.isConnected} hasFailed={asked.isError} />
      <Loaded query={candidates}>
        {(ballot) => (
          <Loaded query={asked}>
            {(data) => (
              <WallBody figures={room.state ?? data.whole} areas={data.areas} ballot={ballot} />
            )}
          </Loaded>
        )}
      </Loaded>
    </main>
  );
}

/** Areas come by asking; the whole as well where no socket gets through. */
function useRealtime(id: string, isAlone: boolean) {
  return useQuery({
    queryKey: keys.of(id, 'realtime'),
    queryFn: () =>
      answerOf(
        adminClient.GET('/api/voting/realtime/{election_id}', {
          params: { path: { election_id: id }, query: { limit: 200 } },
        }),
      ),
    refetchInterval: isAlone ? 3_000 : 5_000,
    refetchIntervalInBackground: true,
    gcTime: 10_000,
  });
}

interface BodyProps {
  readonly figures: Scope;
  readonly areas: readonly Schemas['RealtimeArea'][];
  readonly ballot: readonly Candidate[];
}

function WallBody({ figures, areas, ballot }: BodyProps) {
  const { id } = useCurrentElection();
  const states = useMosaic(id);
  return (
    <div className="wall-body">
      <WallFigures figures={figures} ballot={ballot} />
      <div className="wall-side">
        {states === undefined ? <div className="mosaic" /> : <Mosaic states={states} />}
        <WallAreas areas={areas} />
      </div>
    </div>
  );
}

function WallHead({
  isLive,
  hasFailed,
}: {
  readonly isLive: boolean;
  readonly hasFailed: boolean;
}) {
  const t = useTexts();
  const election = useCurrentElection();
  const online = useObservable(isOnline);
  const isStale = !online || (hasFailed && !isLive);
  return (
    <header className="wall-head">
      <h1>{election.name}</h1>
      <ElectionTag state={election.state} />
      <span className="wall-live" data-state={isStale ? 'stale' : 'live'} role="status">
        {t(isStale ? 'wall.interrupted' : isLive ? 'wall.live' : 'wall.asked')}
      </span>
      <Clock zone={election.time_zone} />
      <ThemeSwitch />
      <Link to={`/console/elections/${election.id}`}>{t('wall.leave')}</Link>
    </header>
  );
}

function Clock({ zone }: { readonly zone: string }) {
  const format = useFormat(zone);
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
    }, 5_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return <time className="wall-clock">{format.time(now)}</time>;
}
