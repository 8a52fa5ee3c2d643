import type { Election } from '../../api/public-figures.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { colourOf } from '../../ui/palette.js';
import { Empty } from '../../ui/states.js';
import { filledTo } from '../shell/filled-to.js';
import type { OfficeBallots } from './use-office.js';

interface Props {
  readonly ballots: OfficeBallots;
  readonly election: Election | undefined;
}

/** Ballots as they were read out, in the order of the API. */
export function OfficeCount({ ballots, election }: Props) {
  const t = useTexts();
  return (
    <section aria-labelledby="count" className="card">
      <h2 id="count">{t('office.count')}</h2>
      {ballots.total_ballots === 0 ? (
        <Empty title={t('ballots.none')}>
          <p>{t('ballots.none_body')}</p>
        </Empty>
      ) : (
        <>
          <p className="lead">{t('office.counted', { count: ballots.total_ballots })}</p>
          <ol className="contest">
            {ballots.results.map((row) => (
              <PartyRow key={row.party_id} row={row} election={election} />
            ))}
          </ol>
        </>
      )}
      <p className="footnote">{t('office.bases')}</p>
    </section>
  );
}

interface RowProps {
  readonly row: OfficeBallots['results'][number];
  readonly election: Election | undefined;
}

function PartyRow({ row, election }: RowProps) {
  const t = useTexts();
  const format = useFormat();
  const { party_id: party, ballots, share } = row;
  const candidate = election?.candidates.find((one) => one.party_id === party);
  const isSpoilt = party === 'blank' || party === 'null';
  const colour = candidate === undefined ? 'var(--ink-soft)' : colourOf(candidate);
  return (
    <li>
      <div className="who">
        <span className="swatch" style={{ backgroundColor: colour }} aria-hidden="true" />
        <strong>{isSpoilt ? t(`office.${party}`) : (candidate?.name ?? party)}</strong>
      </div>
      <p className="share-bar" data-field="true">
        <span className="label">{isSpoilt ? null : party}</span>
        <span className="track" aria-hidden="true">
          <span style={{ backgroundColor: colour, clipPath: filledTo(share) }} />
        </span>
        <span className="share">{format.share(share)}</span>
        <span className="count">{format.count(ballots)}</span>
      </p>
    </li>
  );
}
