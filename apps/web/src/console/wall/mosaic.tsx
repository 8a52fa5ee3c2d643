import { useLayoutEffect, useRef } from 'react';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/use-texts.js';
import { useObservable } from '../../ui/observable.js';
import { theme } from '../../ui/theme.js';
import { countSquares, gridOf, SQUARES } from './mosaic-states.js';

/** A square for each office, on one canvas. What they say stands in words and numbers below. */
export function Mosaic({ states }: { readonly states: Uint8Array }) {
  const t = useTexts();
  const format = useFormat();
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useObservable(theme);
  // Before the frame is shown: squares and the numbers below are of the same moment.
  useLayoutEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const redraw = (): void => {
      draw(element, states);
    };
    redraw();
    const resized = new ResizeObserver(redraw);
    resized.observe(element);
    return () => {
      resized.disconnect();
    };
  }, [states, shown]);
  const counts = countSquares(states);
  return (
    <figure className="mosaic">
      <canvas ref={canvas} role="img" aria-label={t('wall.mosaic', { count: states.length })} />
      <figcaption>
        {SQUARES.map((name) => (
          <span key={name}>
            <i className="square" data-square={name} aria-hidden="true" />
            {t(`wall.squares.${name}`)} <b>{format.count(counts[name])}</b>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function draw(canvas: HTMLCanvasElement, states: Uint8Array): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (context === null || width === 0 || height === 0) return;
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  context.scale(ratio, ratio);
  const colours = SQUARES.map((name) =>
    getComputedStyle(canvas).getPropertyValue(`--square-${name}`).trim(),
  );
  const { columns, size } = gridOf(states.length, width, height);
  const gap = size > 5 ? Math.min(size * 0.12, 4) : 0.5;
  states.forEach((state, place) => {
    context.fillStyle = colours[state] ?? '';
    const [x, y] = [(place % columns) * size, Math.floor(place / columns) * size];
    context.fillRect(x, y, size - gap, size - gap);
    // Trouble has a shape of its own as well.
    if (SQUARES[state] === 'differing' && size > 8) {
      context.clearRect(x + size * 0.34, y + size * 0.34, size * 0.22, size * 0.22);
    }
  });
}
