import { officialOf, type Candidate, type ScopeFigures } from '../../api/public-figures.js';
import { useFormat, type Format } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { Empty } from '../../ui/states.js';
import { filledTo } from '../shell/filled-to.js';
import { ballotRows, spoiltBallots, type BallotRow } from './ballot-rows.js';

interface Props {
  readonly candidates: readonly Candidate[];
  readonly figures: ScopeFigures;
  readonly publication: { readonly version: number; readonly published_at: string } | null;
  readonly timeZone: string;
}

/** Both stories of the count, candidate by candidate: ballots that the field saw, figures that were published. */
export function BallotTable({ candidates, figures, publication, timeZone }: Props) {
  const t = useTexts();
  const format = useFormat(timeZone);
  const official = officialOf(figures);
  const rows = ballotRows(candidates, figures.ballots, official);
  const isEmpty = figures.ballots.total_ballots === 0 && official === null;
  return (
    <section aria-labelledby="count" className="card">
      <h2 id="count">{t('ballots.title')}</h2>
      <p className="lead">
        {publication === null
          ? t('ballots.not_published')
          : t('ballots.published', {
              version: publication.version,
              at: format.dayAndTime(publication.published_at),
            })}
      </p>
      {isEmpty ? (
        <Empty title={t('ballots.none')}>
          <p>{t('ballots.none_body')}</p>
        </Empty>
      ) : (
        <Rows rows={rows} hasOfficial={official !== null} format={format} />
      )}
      <p className="footnote">
        {figures.ballots.total_ballots > 0
          ? t('ballots.spoilt', { count: spoiltBallots(figures.ballots) })
          : ''}{' '}
        {t('ballots.bases')}
      </p>
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly BallotRow[];
  readonly hasOfficial: boolean;
  readonly format: Format;
}

function Rows({ rows, hasOfficial, format }: RowsProps) {
  const t = useTexts();
  return (
    <ol className="contest">
      {rows.map((row) => (
        <li key={row.candidate.id}>
          <div className="who">
            <span className="swatch" style={{ backgroundColor: row.colour }} aria-hidden="true" />
            <span>
              <strong>{row.candidate.name}</strong>
              {row.candidate.party_name === null ? null : <small>{row.candidate.party_name}</small>}
            </span>
          </div>
          {hasOfficial ? (
            <Bar
              label={t('ballots.official')}
              colour={row.colour}
              percent={row.official?.percent ?? null}
              figure={row.official && format.count(row.official.votes)}
              format={format}
            />
          ) : null}
          <Bar
            label={t('ballots.field')}
            colour={row.colour}
            percent={row.field?.percent ?? null}
            figure={row.field && format.count(row.field.ballots)}
            format={format}
            isField
          />
        </li>
      ))}
    </ol>
  );
}

interface BarProps {
  readonly label: string;
  readonly colour: string;
  readonly percent: string | null;
  readonly figure: string | undefined;
  readonly format: Format;
  readonly isField?: boolean;
}

function Bar({ label, colour, percent, figure, format, isField = false }: BarProps) {
  return (
    <p className="share-bar" data-field={isField}>
      <span className="label">{label}</span>
      <span className="track" aria-hidden="true">
        <span style={{ backgroundColor: colour, clipPath: filledTo(Number(percent ?? 0) / 100) }} />
      </span>
      <span className="share">{format.percent(percent)}</span>
      <span className="count">{figure ?? '–'}</span>
    </p>
  );
}
