import type { ReactNode } from 'react';
import type { ScopeFigures } from '../../api/public-figures.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { AnimatedCount } from '../shell/animated-count.js';
import { Meter } from '../shell/meter.js';

/** What the field sees of voters and ballots at this moment, and from how many offices. */
export function FigureTiles({ figures: { votes, ballots } }: { readonly figures: ScopeFigures }) {
  const t = useTexts();
  const format = useFormat();
  const { turnout, totals, offices } = votes;
  return (
    <section aria-labelledby="tiles">
      <h2 id="tiles" className="visually-hidden">
        {t('tiles.title')}
      </h2>
      <div className="tiles">
        <Tile label={t('tiles.turnout')} value={format.percent(turnout.percent)} strong>
          {t('tiles.turnout_of', {
            votes: format.count(turnout.votes),
            registered: format.count(turnout.registered),
          })}
        </Tile>
        <Tile label={t('tiles.votes')} value={<AnimatedCount value={totals.votes} />}>
          {t('tiles.genders', {
            women: format.count(totals.female),
            men: format.count(totals.male),
          })}
        </Tile>
        <Tile label={t('tiles.ballots')} value={<AnimatedCount value={ballots.total_ballots} />}>
          {t('tiles.counted_in', { count: ballots.offices.reported })}
        </Tile>
        <Tile
          label={t('tiles.offices')}
          value={`${format.count(offices.reported)} / ${format.count(offices.expected)}`}
        >
          <Meter part={offices.reported} whole={offices.expected} label={t('tiles.offices')} />
        </Tile>
      </div>
      <Unverified figures={{ votes, ballots }} />
    </section>
  );
}

interface TileProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly strong?: boolean;
  readonly children: ReactNode;
}

function Tile({ label, value, strong = false, children }: TileProps) {
  return (
    <div className="tile" data-strong={strong}>
      <h3>{label}</h3>
      <p className="value">{value}</p>
      <div className="note">{children}</div>
    </div>
  );
}

/** Included in the figures above, and said apart: nobody has checked these reporters. */
function Unverified({ figures }: { readonly figures: Pick<ScopeFigures, 'votes' | 'ballots'> }) {
  const t = useTexts();
  const format = useFormat();
  const { votes, ballots } = figures;
  if (votes.unverified.votes + ballots.unverified.ballots === 0) return null;
  return (
    <p className="unverified">
      <strong>{t('tiles.unverified')}</strong>{' '}
      {t('tiles.unverified_of', {
        votes: format.count(votes.unverified.votes),
        ballots: format.count(ballots.unverified.ballots),
        count: Math.max(votes.unverified.offices, ballots.unverified.offices),
      })}
    </p>
  );
}
