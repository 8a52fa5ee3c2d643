import type { AreaFigures, Office } from '../../api/public-figures.js';
import { placesOf } from './places.js';

const office = (
  code: string,
  latitude: number | null,
  areaIds: readonly string[],
  registered: number | null = null,
): Office =>
  ({
    registered,
    centre: { code, name: `C ${code}`, latitude, longitude: latitude },
    areas: areaIds.map((id) => ({ id, kind: null, name: `area ${id}` })),
  }) as unknown as Office;

const area = (id: string, percent: string | null): AreaFigures =>
  ({
    area_id: id,
    name: `A ${id}`,
    figures: { votes: { turnout: { percent } } },
  }) as unknown as AreaFigures;

describe('the places on the map', () => {
  it('are centres whose place is known, once each, with the turnout of the area that is shown', () => {
    const offices = [
      office('1', 0.4, ['root', 'x']),
      office('1', 0.4, ['root', 'x']),
      office('2', null, ['root']),
      office('3', -1, ['root', 'y']),
    ];
    expect(placesOf(offices, [area('x', '40.00')])).toEqual([
      { name: 'C 1', area: 'A x', latitude: 0.4, longitude: 0.4, turnout: '40.00' },
      { name: 'C 3', area: 'area y', latitude: -1, longitude: -1, turnout: null },
    ]);
  });

  it('come in the order of their voters, all offices of a centre together', () => {
    const offices = [
      office('1', 0.4, ['x'], 300),
      office('2', 0.5, ['x'], 200),
      office('3', 0.6, ['x']),
      office('2', 0.5, ['x'], 200),
    ];
    expect(placesOf(offices, []).map(({ name }) => name)).toEqual(['C 2', 'C 1', 'C 3']);
  });

  it('keep a centre on the equator or the meridian', () => {
    expect(placesOf([office('1', 0, ['x'])], [])).toHaveLength(1);
  });
});
