import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

interface Props {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What the picture says, for whoever does not see it. */
  readonly label: string;
}

/** A picture beside figures that stand in words as well. On a canvas: nothing is styled by text, as the policy asks. */
export function Chart({ option, height, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(undefined);
  useEffect(() => {
    if (place.current === null) return undefined;
    const made = init(place.current);
    chart.current = made;
    const watch = new ResizeObserver(() => {
      made.resize();
    });
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption({ animationDurationUpdate: 300, ...option });
  }, [option]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
