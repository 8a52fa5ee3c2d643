import { useMemo } from 'react';
import { answerOf } from '../../api/answer.js';
import { fieldClient } from '../../api/field-client.js';
import { usePolled } from '../../api/polled.js';
import type { AreaFigures, Election, Office } from '../../api/public-figures.js';
import { useTexts } from '../../i18n/use-texts.js';
import { MapPicture } from './map-picture.js';
import { placesOf } from './places.js';

const AN_HOUR_MS = 3_600_000;
const PAGE = 200;
/** A thousand offices make a picture; more would only make it slow. */
const MOST_PAGES = 5;

interface Props {
  readonly election: Election;
  readonly areas: readonly AreaFigures[];
  readonly areaId: string | undefined;
}

/** Centres where they lie, each as bright as the turnout that the field observed in its area. */
export function CentreMap({ election, areas, areaId }: Props) {
  const t = useTexts();
  const offices = usePolled({
    key: `${election.id} ${areaId ?? ''}`,
    load: (asking) => readOffices(election.id, areaId, asking.signal),
    everyMs: AN_HOUR_MS,
  });
  const places = useMemo(() => placesOf(offices.data ?? [], areas), [offices.data, areas]);
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="map" className="card">
      <h2 id="map">{t('map.title')}</h2>
      <p className="lead">{t('map.lead', { count: places.length })}</p>
      <MapPicture places={places} />
    </section>
  );
}

async function readOffices(
  election: string,
  area: string | undefined,
  signal: AbortSignal,
): Promise<readonly Office[]> {
  const offices: Office[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { election, area, limit: PAGE, cursor };
    const answer = await answerOf(
      fieldClient.GET('/api/public/offices', { params: { query }, signal }),
    );
    offices.push(...answer.items);
    if (answer.next_cursor === null) break;
    cursor = answer.next_cursor;
  }
  return offices;
}
