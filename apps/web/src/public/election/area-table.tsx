import {
  officialOf,
  type AreaFigures,
  type Candidate,
  type Election,
} from '../../api/public-figures.js';
import { useFormat, type Format } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { colourOf } from '../../ui/palette.js';
import { Link } from '../shell/router.js';

interface Props {
  readonly election: Election;
  readonly areas: readonly AreaFigures[];
  readonly hasOfficial: boolean;
}

/** The same figures by area; each leads to its own page. */
export function AreaTable({ election, areas, hasOfficial }: Props) {
  const t = useTexts();
  const format = useFormat();
  if (areas.length === 0) return null;
  const columns = ['name', 'offices', 'votes', 'turnout', 'leader'];
  return (
    <section aria-labelledby="areas" className="card">
      <h2 id="areas">{t('areas.title')}</h2>
      <div className="table-scroll areas" role="region" aria-labelledby="areas" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[...columns, ...(hasOfficial ? ['official'] : [])].map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {t(`areas.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.map((area) => (
              <AreaRow key={area.area_id} {...{ area, election, format, hasOfficial }} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  readonly area: AreaFigures;
  readonly election: Election;
  readonly format: Format;
  readonly hasOfficial: boolean;
}

function AreaRow({ area, election, format, hasOfficial }: RowProps) {
  const t = useTexts();
  const { votes, ballots } = area.figures;
  const official = officialOf(area.figures);
  const ahead = ballots.results.find(({ party_id: id }) => id !== 'blank' && id !== 'null');
  const first = (official?.candidates ?? [])
    .filter(({ votes: some }) => some > 0)
    .sort((a, b) => b.votes - a.votes)[0];
  return (
    <tr>
      <th scope="row">
        <Link href={`/elections/${election.id}?area=${area.area_id}`}>{area.name}</Link>
      </th>
      <td data-label={t('areas.offices')}>
        {format.count(votes.offices.reported)} / {format.count(votes.offices.expected)}
      </td>
      <td data-label={t('areas.votes')}>{format.count(votes.totals.votes)}</td>
      <td data-label={t('areas.turnout')}>{format.percent(votes.turnout.percent)}</td>
      <td data-label={t('areas.leader')}>
        <Ahead
          candidate={election.candidates.find((one) => one.party_id === ahead?.party_id)}
          share={ahead && format.percent(ahead.share_percent)}
        />
      </td>
      {hasOfficial ? (
        <td data-label={t('areas.official')}>
          <Ahead
            candidate={election.candidates.find((one) => one.id === first?.candidate_id)}
            share={first && format.percent(first.share_percent)}
          />
        </td>
      ) : null}
    </tr>
  );
}

interface AheadProps {
  readonly candidate: Candidate | undefined;
  readonly share: string | undefined;
}

function Ahead({ candidate, share }: AheadProps) {
  if (candidate === undefined) return '–';
  return (
    <span className="ahead">
      <span
        className="swatch"
        style={{ backgroundColor: colourOf(candidate) }}
        aria-hidden="true"
      />
      {candidate.name} <span className="share">{share}</span>
    </span>
  );
}
