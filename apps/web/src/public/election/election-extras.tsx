import { lazy, Suspense } from 'react';
import type { Election, LiveFigures, ScopeFigures } from '../../api/public-figures.js';
import { Skeleton } from '../../ui/states.js';
import { WhenSeen } from './when-seen.js';

const OfficeFinder = lazy(async () => ({
  default: (await import('./office-finder.js')).OfficeFinder,
}));
const Timeline = lazy(async () => ({ default: (await import('./timeline.js')).Timeline }));
const CentreMap = lazy(async () => ({ default: (await import('./centre-map.js')).CentreMap }));

interface Props {
  readonly election: Election;
  readonly live: LiveFigures;
  readonly scope: ScopeFigures;
  readonly areaId: string | undefined;
}

/** What may come after the figures can be read: charts and the search for an office. */
export function ElectionExtras({ election, live, scope, areaId }: Props) {
  return (
    <>
      <WhenSeen height={270}>
        <Suspense fallback={<Skeleton height={270} />}>
          <Timeline votes={scope.votes} key={areaId} />
        </Suspense>
      </WhenSeen>
      <WhenSeen height={200}>
        <Suspense fallback={<Skeleton height={200} />}>
          <OfficeFinder electionId={election.id} areaId={areaId} />
          <CentreMap election={election} areas={live.areas} areaId={areaId} />
        </Suspense>
      </WhenSeen>
    </>
  );
}
