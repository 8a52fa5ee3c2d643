import './election.css';
import { useTexts } from '../../i18n/use-texts.js';
import { useDocumentTitle } from '../../ui/document-title.js';
import { Fault, Skeleton } from '../../ui/states.js';
import type { Election } from '../../api/public-figures.js';
import { officialOf } from '../../api/public-figures.js';
import { LiveBadge } from '../shell/live-badge.js';
import { Link } from '../shell/router.js';
import { StateChip } from '../shell/state-chip.js';
import { useFormat } from '../../i18n/format.js';
import { AreaTable } from './area-table.js';
import { BallotTable } from './ballot-table.js';
import { ElectionExtras } from './election-extras.js';
import { FigureTiles } from './figure-tiles.js';
import { OutcomeCard } from './outcome-card.js';
import { useElection, type WatchedElection } from './use-election.js';

interface Props {
  readonly id: string;
  readonly areaId: string | undefined;
}

export function ElectionPage({ id, areaId }: Props) {
  const watched = useElection(id, areaId);
  const { election, live } = watched;
  useDocumentTitle(election.data?.name);
  const failed = election.data === undefined ? election.error : undefined;
  const noFigures = live.data === undefined ? live.error : undefined;
  if (failed !== undefined || noFigures !== undefined) {
    return (
      <Fault
        error={failed ?? noFigures}
        retry={() => {
          election.refresh();
          live.refresh();
        }}
      />
    );
  }
  return (
    <article className="election">
      <Heading watched={watched} areaId={areaId} />
      <Figures watched={watched} areaId={areaId} />
    </article>
  );
}

interface PartProps {
  readonly watched: WatchedElection;
  readonly areaId: string | undefined;
}

function Heading({ watched: { election, live, isPushed }, areaId }: PartProps) {
  const t = useTexts();
  const data = election.data;
  if (data === undefined) return <Skeleton height={112} />;
  const area = areaId === undefined ? undefined : live.data?.area?.name;
  return (
    <header className="election-head">
      <div className="chips">
        <StateChip state={data.state} />
        <LiveBadge at={live.at} isPushed={isPushed} hasFailed={live.error !== undefined} />
      </div>
      <h1>{data.name}</h1>
      <Facts election={data} />
      {areaId === undefined ? null : (
        <nav className="crumbs" aria-label={t('election.where')}>
          <Link href={`/elections/${data.id}`}>{t('election.whole')}</Link>
          <span aria-hidden="true">›</span>
          <strong>{area ?? '…'}</strong>
        </nav>
      )}
    </header>
  );
}

function Facts({ election }: { readonly election: Election }) {
  const t = useTexts();
  const format = useFormat(election.time_zone);
  const parts = [
    t(`kinds.${election.kind}`),
    t(`methods.${election.method}`),
    election.seats === null ? '' : t('election.seats', { count: election.seats }),
    `${format.day(election.opens_at)}, ${format.time(election.opens_at)} – ${format.time(election.closes_at)}`,
  ];
  return <p className="facts">{parts.filter((part) => part !== '').join(' · ')}</p>;
}

function Figures({ watched, areaId }: PartProps) {
  const { election, live, scope, published } = watched;
  if (election.data === undefined || live.data === undefined || scope === undefined) {
    return <Skeleton height={132} count={3} />;
  }
  const { candidates } = election.data;
  return (
    <>
      <FigureTiles figures={scope} />
      {published === undefined || areaId !== undefined ? null : (
        <OutcomeCard election={election.data} published={published} />
      )}
      <BallotTable
        candidates={candidates}
        figures={scope}
        publication={live.data.publication}
        timeZone={election.data.time_zone}
      />
      <AreaTable
        election={election.data}
        areas={live.data.areas}
        hasOfficial={live.data.areas.some(({ figures }) => officialOf(figures) !== null)}
      />
      <ElectionExtras election={election.data} live={live.data} scope={scope} areaId={areaId} />
    </>
  );
}
