import type { Frame, Origin } from '../ground/cpu-profile.js';

const [WIDTH, ROW, CHARACTER] = [1_200, 17, 6.2];
/** What took less than this share would be a line without a width. */
const SHOWN = 0.003;

const COLOURS: Readonly<Record<Origin, string>> = {
  ...{ ours: '#9fd3b5', library: '#f3c98b', node: '#b9cdea', engine: '#d9d4e6' },
};

interface Box {
  readonly frame: Frame;
  readonly left: number;
  readonly depth: number;
}

/** Each function as wide as its share of the time, above what called it. Whoever points at one is told its name and share. */
export function flameGraph(root: Frame): string {
  const boxes = boxesOf(root, { frame: root, left: 0, depth: 0 });
  const rows = Math.max(...boxes.map(({ depth }) => depth)) + 1;
  const height = (rows + 1) * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(height)}" font-family="sans-serif" font-size="11">`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...boxes.map((box) => drawn(box, root, height)),
    ...legend(),
    '</svg>',
    '',
  ].join('\n');
}

function boxesOf(root: Frame, box: Box): readonly Box[] {
  const { frame, left, depth } = box;
  const boxes = [box];
  let at = left;
  for (const called of [...frame.calls.values()].sort((one, other) => other.micros - one.micros)) {
    if (called.micros / root.micros >= SHOWN) {
      boxes.push(...boxesOf(root, { frame: called, left: at, depth: depth + 1 }));
    }
    at += called.micros;
  }
  return boxes;
}

function drawn({ frame, left, depth }: Box, root: Frame, height: number): string {
  const scale = WIDTH / root.micros;
  const [x, width] = [left * scale, frame.micros * scale];
  const y = height - (depth + 1) * ROW;
  const fits = Math.floor(width / CHARACTER);
  const share = `${((frame.micros / root.micros) * 100).toFixed(1)} %`;
  const words = fits < 4 ? '' : escaped(frame.name.slice(0, fits));
  return [
    `<g><title>${escaped(frame.name)}: ${share}</title>`,
    `<rect x="${x.toFixed(1)}" y="${String(y)}" width="${Math.max(width - 0.5, 0.2).toFixed(1)}" height="${String(ROW - 1)}" fill="${COLOURS[frame.origin]}"/>`,
    ...(words === ''
      ? []
      : [`<text x="${(x + 2).toFixed(1)}" y="${String(y + 12)}">${words}</text>`]),
    '</g>',
  ].join('');
}

function legend(): readonly string[] {
  const words: Readonly<Record<Origin, string>> = {
    ...{ ours: 'of this project', library: 'of a library' },
    ...{ node: 'of Node', engine: 'of the engine and the system' },
  };
  return (Object.keys(words) as Origin[]).flatMap((origin, n) => [
    `<rect x="${String(8 + n * 190)}" y="2" width="12" height="12" fill="${COLOURS[origin]}"/>`,
    `<text x="${String(25 + n * 190)}" y="12">${words[origin]}</text>`,
  ]);
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
