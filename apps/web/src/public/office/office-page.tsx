import '../election/election.css';
import { useTexts } from '../../i18n/use-texts.js';
import { useDocumentTitle } from '../../ui/document-title.js';
import { Fault, Skeleton } from '../../ui/states.js';
import type { Office } from '../../api/public-figures.js';
import { LiveBadge } from '../shell/live-badge.js';
import { Link } from '../shell/router.js';
import { OfficeCount } from './office-count.js';
import { OfficeReliability } from './office-reliability.js';
import { OfficeVotes } from './office-votes.js';
import { useOffice, type WatchedOffice } from './use-office.js';

interface Props {
  readonly id: string;
  /** Whoever comes from the election's page brings them along; names are known only with them. */
  readonly electionId: string | undefined;
  readonly code: string | undefined;
}

/** One polling office as reporters see it. */
export function OfficePage({ id, electionId, code }: Props) {
  const watched = useOffice(id, electionId, code);
  const { figures, named } = watched;
  const t = useTexts();
  useDocumentTitle(`${t('office.title')} ${named?.name ?? code ?? ''}`.trim());
  if (figures.data === undefined) {
    return figures.error === undefined ? (
      <Skeleton height={132} count={3} />
    ) : (
      <Fault error={figures.error} retry={figures.refresh} />
    );
  }
  return (
    <article className="election">
      <Heading watched={watched} id={id} code={code} />
      <OfficeVotes votes={figures.data.votes} registered={named?.registered ?? null} />
      <OfficeCount ballots={figures.data.ballots} election={watched.election} />
      <OfficeReliability reliability={watched.reliability} />
    </article>
  );
}

interface HeadingProps {
  readonly watched: WatchedOffice;
  readonly id: string;
  readonly code: string | undefined;
}

function Heading({ watched: { figures, named, election, isPushed }, id, code }: HeadingProps) {
  const t = useTexts();
  return (
    <header className="election-head">
      <div className="chips">
        <LiveBadge at={figures.at} isPushed={isPushed} hasFailed={figures.error !== undefined} />
      </div>
      <h1>
        {t('office.title')} {named?.name ?? named?.code ?? code ?? id.slice(0, 8)}
      </h1>
      {named === undefined ? null : <p className="facts">{placeOf(named)}</p>}
      <div className="actions">
        {election === undefined ? null : (
          <Link className="button quiet" href={`/elections/${election.id}`}>
            {election.name}
          </Link>
        )}
        <Link className="button quiet" href={`/verify/${id}`}>
          {t('office.verify')}
        </Link>
      </div>
    </header>
  );
}

function placeOf({ code, centre, areas }: Office): string {
  return [code, centre.name, ...areas.map(({ name }) => name).reverse()].join(' · ');
}
