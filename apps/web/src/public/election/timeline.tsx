import { useEffect, useMemo, useState } from 'react';
import type { ObservedVotes } from '../../api/public-figures.js';
import { Chart } from '../../charts/chart.js';
import { useChartColours } from '../../charts/chart-colours.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useFormat } from '../../i18n/format.js';

type Point = readonly [number, number];

const MOST_POINTS = 600;

/**
 * How observed votes grew while this page was open. The API keeps no course of the day, so that nothing can be drawn of
 * what came before.
 */
export function Timeline({ votes: { totals } }: { readonly votes: ObservedVotes }) {
  const t = useTexts();
  const format = useFormat();
  const points = useCourse(totals.votes);
  const option = useOption(points, format.time);
  const first = points[0];
  return (
    <section aria-labelledby="timeline" className="card">
      <h2 id="timeline">{t('timeline.title')}</h2>
      <p className="lead">
        {t('timeline.since', {
          at: format.time(new Date(first?.[0] ?? Date.now())),
          count: totals.votes - (first?.[1] ?? totals.votes),
        })}
      </p>
      {points.length < 2 ? null : (
        <Chart option={option} height={190} label={t('timeline.title')} />
      )}
    </section>
  );
}

function useCourse(value: number): readonly Point[] {
  const [points, setPoints] = useState<readonly Point[]>(() => [[Date.now(), value]]);
  useEffect(() => {
    setPoints((before) => {
      const last = before.at(-1);
      if (last?.[1] === value) return before;
      const next: readonly Point[] = [...before, [Date.now(), value]];
      // Every second one goes: a page may be open all day.
      return next.length > MOST_POINTS ? next.filter((_, n) => n % 2 === 0) : next;
    });
  }, [value]);
  return points;
}

function useOption(points: readonly Point[], time: (moment: Date) => string) {
  const { accent, ink, line } = useChartColours();
  return useMemo(
    () => ({
      grid: { left: 8, right: 16, top: 12, bottom: 8, containLabel: true },
      xAxis: {
        type: 'time',
        axisLabel: { color: ink, formatter: (at: number) => time(new Date(at)), hideOverlap: true },
        axisLine: { lineStyle: { color: line } },
      },
      yAxis: {
        type: 'value',
        scale: true,
        minInterval: 1,
        axisLabel: { color: ink },
        splitLine: { lineStyle: { color: line } },
      },
      series: [
        {
          type: 'line',
          step: 'end',
          showSymbol: false,
          lineStyle: { color: accent, width: 2.5 },
          areaStyle: { color: accent, opacity: 0.12 },
          data: points,
        },
      ],
    }),
    [points, time, accent, ink, line],
  );
}
