import { useMemo } from 'react';
import { answerOf } from '../../api/answer.js';
import { fieldClient } from '../../api/field-client.js';
import { usePolled } from '../../api/polled.js';
import type { AreaFigures, Election, Office } from '../../api/public-figures.js';
import { Chart } from '../../charts/chart.js';
import { useChartColours } from '../../charts/chart-colours.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useFormat } from '../../i18n/format.js';
import { placesOf, type Place } from './places.js';

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
  const option = useOption(places);
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="map" className="card">
      <h2 id="map">{t('map.title')}</h2>
      <p className="lead">{t('map.lead', { count: places.length })}</p>
      <Chart option={option} height={360} label={t('map.label')} />
    </section>
  );
}

function useOption(places: readonly Place[]) {
  const { accent, line, ink, surface } = useChartColours();
  const format = useFormat();
  return useMemo(
    () => ({
      grid: { left: 12, right: 12, top: 12, bottom: 12 },
      xAxis: { type: 'value', scale: true, show: false },
      yAxis: { type: 'value', scale: true, show: false },
      tooltip: {
        renderMode: 'richText',
        backgroundColor: surface,
        borderColor: line,
        textStyle: { color: ink },
        formatter: ({ data }: { readonly data: { readonly place: Place } }) =>
          `${data.place.name}\n${data.place.area}: ${format.percent(data.place.turnout)}`,
      },
      series: [
        {
          type: 'scatter',
          symbolSize: 11,
          data: places.map((place) => ({
            place,
            value: [place.longitude, place.latitude],
            itemStyle: {
              color: place.turnout === null ? line : accent,
              opacity: place.turnout === null ? 0.8 : 0.25 + 0.75 * Number(place.turnout) * 0.01,
              borderColor: accent,
              borderWidth: 1,
            },
          })),
        },
      ],
    }),
    [places, accent, line, ink, surface, format],
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
