import { useMemo } from 'react';
import { answerOf } from '../../api/answer.js';
import { fieldClient } from '../../api/field-client.js';
import { usePolled } from '../../api/polled.js';
import type { AreaFigures, Election, Office } from '../../api/public-figures.js';
import { Chart } from '../../charts/chart.js';
import { useChartColours, type ChartColours } from '../../charts/chart-colours.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useFormat } from '../../i18n/format.js';
import { placesOf, type Place } from './places.js';

const AN_HOUR_MS = 3_600_000;
const PAGE = 200;
/** A thousand offices make a picture; more would only make it slow. */
const MOST_PAGES = 5;
/** Beyond, names would cover what they name. */
const LABELLED = 40;

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
      grid: { left: 16, right: 110, top: 16, bottom: 16 },
      xAxis: { type: 'value', scale: true, show: false },
      yAxis: { type: 'value', scale: true, show: false },
      tooltip: {
        renderMode: 'richText',
        backgroundColor: surface,
        borderColor: line,
        textStyle: { color: ink },
        formatter: ({ data }: Datum) =>
          `${data.place.name}\n${data.place.area}: ${format.percent(data.place.turnout)}`,
      },
      series: [seriesOf(places, { accent, line, ink, surface })],
    }),
    [places, accent, line, ink, surface, format],
  );
}

/** Two digits behind a colour: from faint to full. */
function alphaOf(share: number): string {
  const alpha = Math.round(255 * (0.1 + 0.9 * Math.min(share, 1)));
  return alpha.toString(16).padStart(2, '0');
}

interface Datum {
  readonly data: { readonly place: Place };
}

function seriesOf(places: readonly Place[], { accent, line, ink }: ChartColours) {
  return {
    type: 'scatter',
    symbolSize: 16,
    label: {
      show: places.length <= LABELLED,
      position: 'right',
      color: ink,
      formatter: ({ data }: Datum) => data.place.area,
    },
    labelLayout: { hideOverlap: true },
    data: places.map((place) => ({
      place,
      value: [place.longitude, place.latitude],
      itemStyle: {
        color: place.turnout === null ? line : accent + alphaOf(Number(place.turnout) / 100),
        borderColor: accent,
        borderWidth: 1.5,
      },
    })),
  };
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
