import { ratioOf, type Comparison } from '../cases/measured.js';

const [WIDTH, LEFT, ROW, BAR] = [720, 330, 44, 18];
const SCALE = WIDTH - LEFT - 60;

/** The share of its yardstick that each case reaches, and the line that it is to reach. */
export function ratioPlot(comparisons: readonly Comparison[]): string {
  const height = comparisons.length * ROW + 20;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(height)}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    ...comparisons.flatMap((comparison, n) => barOf(comparison, 10 + n * ROW)),
    '</svg>',
    '',
  ].join('\n');
}

function barOf(comparison: Comparison, top: number): readonly string[] {
  const { name, yardstick, bar } = comparison;
  const ratio = ratioOf(comparison);
  const end = LEFT + Math.min(ratio, 1.1) * SCALE;
  const goal = (LEFT + bar * SCALE).toFixed(1);
  const text = (x: number, y: number, words: string, fill: string): string =>
    `<text x="${x.toFixed(1)}" y="${String(y)}" fill="${fill}">${words}</text>`;
  return [
    text(8, top + 13, name, '#222222'),
    text(8, top + 28, `against ${yardstick.replaceAll('`', '')}`, '#666666'),
    `<rect x="${String(LEFT)}" y="${String(top)}" width="${(end - LEFT).toFixed(1)}" height="${String(BAR)}" fill="${ratio >= bar ? '#2b7a4b' : '#b5532a'}"/>`,
    `<line x1="${goal}" x2="${goal}" y1="${String(top - 4)}" y2="${String(top + BAR + 4)}" stroke="#222222" stroke-width="2"/>`,
    text(end + 6, top + 14, ratio.toFixed(2), '#222222'),
  ];
}
