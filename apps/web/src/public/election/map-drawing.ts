import type { Place } from './places.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Label extends Point {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Drawing {
  readonly height: number;
  /** One for each place. */
  readonly dots: readonly Point[];
  readonly labels: readonly Label[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const DOT = 8;
const MARGIN = 24;
const LOWEST = 220;
const HIGHEST = 420;
/** A letter of the labels is about so wide, and a line so high. */
const LETTER = 6.8;
const LINE = 15;
const GAP = 5;
/** A single centre lies in the middle, however near one looks. */
const SMALLEST_SPAN = 0.01;
const RADIANS = Math.PI / 180;

/** North is up and nothing is stretched. Each area is named once at most, and no name lies on a dot or on another. */
export function drawMap(places: readonly Place[], width: number): Drawing {
  const lengthening = Math.cos(middleOf(places.map(({ latitude }) => latitude)) * RADIANS);
  const across = places.map(({ longitude }) => longitude * lengthening);
  const up = places.map(({ latitude }) => latitude);
  const [spanX, spanY] = [spanOf(across), spanOf(up)];
  const room = width - 2 * MARGIN;
  const height = clamp((room * spanY) / spanX + 2 * MARGIN, LOWEST, HIGHEST);
  const scale = Math.min(room / spanX, (height - 2 * MARGIN) / spanY);
  const [middleX, middleY] = [middleOf(across), middleOf(up)];
  const dots = places.map((_, n) => ({
    x: width / 2 + ((across[n] ?? 0) - middleX) * scale,
    y: height / 2 - ((up[n] ?? 0) - middleY) * scale,
  }));
  return { height, dots, labels: labelsOf(places, dots, { width, height }) };
}

/** Whoever comes first has the choice of the sides of its dot; where none is free it stays without a name. */
function labelsOf(
  places: readonly Place[],
  dots: readonly Point[],
  frame: { readonly width: number; readonly height: number },
): readonly Label[] {
  const taken = dots.map((dot) => around(dot, 2 * DOT, 2 * DOT));
  const named = new Set<string>();
  const labels: Label[] = [];
  for (const [n, { area }] of places.entries()) {
    const dot = dots[n];
    if (dot === undefined || area === '' || named.has(area)) continue;
    const width = area.length * LETTER;
    for (const { box, ...label } of sidesOf(dot, width)) {
      if (!isInside(box, frame) || taken.some((other, at) => at !== n && overlap(box, other)))
        continue;
      labels.push({ ...label, text: area });
      named.add(area);
      taken.push(box);
      break;
    }
  }
  return labels;
}

/** Right, left, above and below in the middle; then above and below from either edge of the dot. */
function sidesOf({ x, y }: Point, width: number) {
  const far = DOT + GAP;
  const [above, below] = [y - far - LINE / 2, y + far + LINE / 2];
  const at = (anchor: Label['anchor'], from: number, middle: number) => {
    const centre = from + { start: width / 2, middle: 0, end: -width / 2 }[anchor];
    return { x: from, y: middle, anchor, box: around({ x: centre, y: middle }, width, LINE) };
  };
  return [
    ...[at('start', x + far, y), at('end', x - far, y)],
    ...[at('middle', x, above), at('middle', x, below)],
    ...[at('start', x - DOT, above), at('start', x - DOT, below)],
    ...[at('end', x + DOT, above), at('end', x + DOT, below)],
  ];
}

/** The place whose dot is nearest to where a finger came down. */
export function nearest(dots: readonly Point[], { x, y }: Point): number {
  const distances = dots.map((dot) => Math.hypot(dot.x - x, dot.y - y));
  return distances.indexOf(Math.min(...distances));
}

function around({ x, y }: Point, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

function isInside(
  { left, right, top, bottom }: Box,
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  return left >= 0 && right <= width && top >= 0 && bottom <= height;
}

function spanOf(values: readonly number[]): number {
  return Math.max(Math.max(...values) - Math.min(...values), SMALLEST_SPAN);
}

function middleOf(values: readonly number[]): number {
  return (Math.max(...values) + Math.min(...values)) / 2;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
