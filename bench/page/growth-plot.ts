import { growthOf, type Axis, type Grown, type GrowthPoint } from './growth-table.js';

const [WIDTH, HEIGHT, MARGIN, PANEL] = [720, 280, 48, 300];
const TOP_RATIO = 1.25;
const COLOURS = { read: '#1f6f8b', vote: '#b5532a' } as const;

/** Requests a second as a share of the smallest election's, for both lines along which elections grow. */
export function growthPlot(measured: readonly Grown[]): string {
  const panels = (['offices', 'votes'] as const).map((axis, n) =>
    panelOf(measured, axis, MARGIN + n * (PANEL + MARGIN)),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" font-family="sans-serif" font-size="12">`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...panels.flat(),
    '</svg>',
    '',
  ].join('\n');
}

function panelOf(measured: readonly Grown[], axis: Axis, left: number): readonly string[] {
  const right = left + PANEL - MARGIN;
  const lines = (['read', 'vote'] as const).map(
    (name) => [name, growthOf(measured, name, axis)] as const,
  );
  const all = lines.flatMap(([, points]) => points.map(({ at }) => Math.log10(at)));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (at: number): number =>
    left + ((Math.log10(at) - low) / Math.max(high - low, 1)) * (right - left);
  return [
    text(left, 18, `by ${axis}`, '#222222'),
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((ratio) => [
      `<line x1="${left.toFixed(1)}" x2="${right.toFixed(1)}" y1="${y(ratio)}" y2="${y(ratio)}" stroke="${ratio === 0.75 ? '#222222' : '#dddddd'}"/>`,
      text(left - 30, Number(y(ratio)) + 4, ratio.toFixed(2), '#666666'),
    ]),
    ...(lines[0]?.[1] ?? []).map(({ at }) =>
      text(x(at) - 18, HEIGHT - 22, at.toLocaleString('en'), '#666666'),
    ),
    ...lines.flatMap(([name, points], n) => lineOf(name, points, x, right, n)),
  ];
}

function lineOf(
  name: Grown['case'],
  points: readonly GrowthPoint[],
  x: (at: number) => number,
  right: number,
  n: number,
): readonly string[] {
  const colour = COLOURS[name];
  const path = points.map(({ at, ratio }) => `${x(at).toFixed(1)},${y(ratio)}`).join(' ');
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...points.map(
      ({ at, ratio }) =>
        `<circle cx="${x(at).toFixed(1)}" cy="${y(ratio)}" r="3.5" fill="${colour}"/>`,
    ),
    text(right - 70, 18 + n * 14, `${name}s`, colour),
  ];
}

function y(ratio: number): string {
  const height = HEIGHT - 2 * MARGIN + 10;
  return (HEIGHT - MARGIN - (Math.min(ratio, TOP_RATIO) / TOP_RATIO) * height).toFixed(1);
}

function text(x: number, y: number, words: string, fill: string): string {
  return `<text x="${x.toFixed(1)}" y="${String(y)}" fill="${fill}">${words}</text>`;
}
