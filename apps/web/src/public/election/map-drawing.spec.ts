import { drawMap, nearest } from './map-drawing.js';
import type { Place } from './places.js';

const place = (area: string, latitude: number, longitude: number): Place => ({
  ...{ area, latitude, longitude },
  name: `École de ${area}`,
  turnout: '50.00',
});

/** By voters; Ogooué-Maritime and Moyen-Ogooué lie side by side. */
const GABON = [
  place('Estuaire', 0.39, 9.45),
  place('Ogooué-Maritime', -0.72, 8.78),
  place('Haut-Ogooué', -1.63, 13.58),
  place('Ngounié', -1.87, 11.06),
  place('Woleu-Ntem', 1.6, 11.58),
  place('Moyen-Ogooué', -0.7, 10.24),
  place('Ogooué-Lolo', -1.13, 12.46),
  place('Nyanga', -2.85, 11.02),
  place('Ogooué-Ivindo', 0.57, 12.86),
];

/** As wide as a letter is at the very most. */
const boxOf = ({ x, y, anchor, text }: ReturnType<typeof drawMap>['labels'][number]) => {
  const width = text.length * 6.5;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, right: left + width, top: y - 7, bottom: y + 7 };
};

describe('the map of the centres', () => {
  it.each([240, 300, 358, 900])(
    'lays no name over another, over a dot or over the edge, %d pixels wide',
    (width) => {
      const { height, dots, labels } = drawMap(GABON, width);
      const boxes = labels.map(boxOf);
      for (const [n, box] of boxes.entries()) {
        expect([box.left >= 0, box.right <= width]).toEqual([true, true]);
        expect([box.top >= 0, box.bottom <= height]).toEqual([true, true]);
        const others = boxes.filter((other, at) => at !== n && meet(box, other));
        expect(others).toEqual([]);
        expect(dots.filter(({ x, y }) => within(box, x, y))).toEqual([]);
      }
    },
  );

  it('names those of the most voters first, on a phone as well', () => {
    const names = drawMap(GABON, 300).labels.map(({ text }) => text);
    expect(names.slice(0, 3)).toEqual(['Estuaire', 'Ogooué-Maritime', 'Haut-Ogooué']);
    expect(drawMap(GABON, 900).labels).toHaveLength(GABON.length);
  });

  it('names an area once, however many centres it has', () => {
    const two = [place('Estuaire', 0.39, 9.45), place('Estuaire', 0.9, 9.9)];
    expect(drawMap(two, 900).labels.map(({ text }) => text)).toEqual(['Estuaire']);
  });

  it('has north above south and east right of west, and a single centre in the middle', () => {
    const { dots } = drawMap(GABON, 358);
    const [estuaire, , hautOgooue] = dots;
    expect(Number(estuaire?.y)).toBeLessThan(Number(hautOgooue?.y));
    expect(Number(estuaire?.x)).toBeLessThan(Number(hautOgooue?.x));
    const alone = drawMap([place('Estuaire', 0.39, 9.45)], 358);
    expect(alone.dots).toEqual([{ x: 179, y: alone.height / 2 }]);
  });

  it('finds the centre that a finger meant', () => {
    const { dots } = drawMap(GABON, 358);
    const { x = 0, y = 0 } = dots[5] ?? {};
    expect(nearest(dots, { x: x + 6, y: y - 5 })).toBe(5);
  });
});

type Box = ReturnType<typeof boxOf>;

function meet(one: Box, other: Box): boolean {
  const across = one.left < other.right && other.left < one.right;
  return across && one.top < other.bottom && other.top < one.bottom;
}

function within({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
