import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import type { Schemas } from '../queries.js';

/** As many as can be read from afar. */
const MOST = 14;

export function WallAreas({ areas }: { readonly areas: readonly Schemas['RealtimeArea'][] }) {
  const t = useTexts();
  const format = useFormat();
  if (areas.length === 0) return null;
  return (
    <ul className="wall-areas" aria-label={t('wall.areas')}>
      {areas.slice(0, MOST).map(({ area_id: id, name, figures: { votes, official } }) => (
        <li key={id}>
          <span>{name}</span>
          <b>{format.percent(votes.turnout.percent)}</b>
          <span className="soft">
            {format.count(official.reported)} / {format.count(official.expected)}
          </span>
        </li>
      ))}
    </ul>
  );
}
