import './map.css';
import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { DOT, drawMap, nearest, type Drawing } from './map-drawing.js';
import type { Place } from './places.js';

/** Beyond, one would press a key for ever to get past them. */
const FOCUSABLE = 40;

interface Props {
  readonly places: readonly Place[];
}

/** Dots with as many names as there is room for. The name of any of them stands below as soon as it is touched or focused. */
export function MapPicture({ places }: Props) {
  const t = useTexts();
  const format = useFormat();
  const { frame, width } = useWidth();
  const drawing = useMemo(
    () => (width === 0 ? undefined : drawMap(places, width)),
    [places, width],
  );
  const [chosen, setChosen] = useState<number>();
  const textOf = ({ name, area, turnout }: Place): string =>
    `${name} · ${area} : ${format.percent(turnout)}`;
  const place = chosen === undefined ? undefined : places[chosen];
  const point = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): void => {
    const { left, top } = currentTarget.getBoundingClientRect();
    setChosen(nearest(drawing?.dots ?? [], { x: clientX - left, y: clientY - top }));
  };
  return (
    <div className="map" ref={frame}>
      {drawing === undefined ? null : (
        <svg
          role="group"
          aria-label={t('map.label')}
          width={width}
          height={drawing.height}
          onPointerDown={point}
          onPointerMove={point}
        >
          <Dots {...{ places, drawing, chosen, textOf, choose: setChosen }} />
          {drawing.labels.map(({ text, x, y, anchor }) => (
            <text key={text} x={x} y={y} data-anchor={anchor} aria-hidden="true">
              {text}
            </text>
          ))}
        </svg>
      )}
      <p aria-live="polite">{place === undefined ? t('map.hint') : textOf(place)}</p>
    </div>
  );
}

interface DotsProps extends Props {
  readonly drawing: Drawing;
  readonly chosen: number | undefined;
  readonly textOf: (place: Place) => string;
  readonly choose: (n: number) => void;
}

function Dots({ places, drawing, chosen, textOf, choose }: DotsProps) {
  return places.map((place, n) => (
    <circle
      key={n}
      cx={drawing.dots[n]?.x}
      cy={drawing.dots[n]?.y}
      r={DOT}
      data-known={place.turnout !== null}
      data-chosen={n === chosen}
      style={{ fillOpacity: 0.1 + 0.9 * Math.min(Number(place.turnout ?? 100) / 100, 1) }}
      {...(places.length > FOCUSABLE
        ? {}
        : {
            ...{ role: 'img', tabIndex: 0, 'aria-label': textOf(place) },
            onFocus: () => {
              choose(n);
            },
          })}
    />
  ));
}

/** Of the element that is given to it, as it changes. Zero until it is known. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(() => {
      setWidth(element.clientWidth);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, []);
  return { frame, width };
}
