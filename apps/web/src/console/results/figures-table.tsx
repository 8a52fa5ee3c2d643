import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { colourOf } from '../../ui/palette.js';
import type { Candidate } from '../queries.js';
import { TOTALS, type Figures } from './paper.js';

interface Props {
  readonly figures: Figures | undefined;
  readonly ballot: readonly Candidate[];
}

/** What the paper says. */
export function FiguresTable({ figures, ballot }: Props) {
  const t = useTexts();
  const format = useFormat();
  if (figures === undefined) return null;
  const shown = (count: number | null | undefined): string =>
    count == null ? '–' : format.count(count);
  return (
    <dl className="figures-table">
      {TOTALS.map((name) => (
        <div key={name}>
          <dt>{t(`figures.${name}`)}</dt>
          <dd>{shown(figures[name])}</dd>
        </div>
      ))}
      {ballot.map((candidate) => (
        <div key={candidate.id}>
          <dt>
            <span
              className="swatch"
              style={{ backgroundColor: colourOf(candidate) }}
              aria-hidden="true"
            />
            {candidate.name}
          </dt>
          <dd>{shown(figures.votes.find(({ candidate_id: id }) => id === candidate.id)?.votes)}</dd>
        </div>
      ))}
    </dl>
  );
}
