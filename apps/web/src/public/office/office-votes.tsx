import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { AnimatedCount } from '../shell/animated-count.js';
import { Meter } from '../shell/meter.js';
import type { OfficeVotesFigures } from './use-office.js';

interface Props {
  readonly votes: OfficeVotesFigures;
  readonly registered: number | null;
}

/** Voters who were seen at the urn, and the last of them. */
export function OfficeVotes({ votes: { totals, last_vote: last }, registered }: Props) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section aria-labelledby="votes">
      <h2 id="votes" className="visually-hidden">
        {t('tiles.votes')}
      </h2>
      <div className="tiles">
        <div className="tile" data-strong="true">
          <h3>{t('tiles.votes')}</h3>
          <p className="value">
            <AnimatedCount value={totals.votes} />
          </p>
          {registered === null ? null : (
            <div className="note">
              <Meter part={totals.votes} whole={registered} label={t('tiles.turnout')} />
              {t('office.of_registered', { registered: format.count(registered) })}
            </div>
          )}
        </div>
        <Split
          title={t('office.genders')}
          parts={{ female: totals.female, male: totals.male }}
          whole={totals.votes}
        />
        <Split
          title={t('office.ages')}
          parts={{
            less_30: totals.less_30,
            less_60: totals.less_60,
            more_60: totals.more_60,
          }}
          whole={totals.votes}
        />
        <LastVote last={last} />
      </div>
    </section>
  );
}

interface SplitProps {
  readonly title: string;
  readonly parts: Readonly<Record<string, number>>;
  readonly whole: number;
}

function Split({ title, parts, whole }: SplitProps) {
  const t = useTexts();
  const format = useFormat();
  return (
    <div className="tile">
      <h3>{title}</h3>
      <ul className="split">
        {Object.entries(parts).map(([name, part]) => (
          <li key={name}>
            <span>{t(`voters.${name}`)}</span>
            <span>{format.count(part)}</span>
            <Meter part={part} whole={whole} label={t(`voters.${name}`)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function LastVote({ last }: { readonly last: OfficeVotesFigures['last_vote'] }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <div className="tile">
      <h3>{t('office.last_vote')}</h3>
      {last === null ? (
        <p className="note">{t('office.no_vote')}</p>
      ) : (
        <>
          <p className="value">
            {t('office.number')} {format.count(last.index)}
          </p>
          <p className="note">
            {t(`voters.${last.gender}`)}, {t(`voters.${last.age}`)} · {format.time(last.timestamp)}
            {last.has_torn ? ` · ${t('voters.has_torn')}` : ''}
          </p>
        </>
      )}
    </div>
  );
}
