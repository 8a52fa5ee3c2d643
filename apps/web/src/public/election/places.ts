import type { AreaFigures, Office } from '../../api/public-figures.js';

export interface Place {
  readonly name: string;
  readonly area: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Percent of the area that the table shows; null where nothing was observed. */
  readonly turnout: string | null;
}

/** Centres whose place is known, once each, with what their area shows. Those of the most voters come first. */
export function placesOf(
  offices: readonly Office[],
  areas: readonly AreaFigures[],
): readonly Place[] {
  const shown = new Map(areas.map((area) => [area.area_id, area]));
  const places = new Map<string, Place>();
  const rolls = new Map<string, number>();
  for (const { centre, areas: path, registered } of offices) {
    const { latitude, longitude, name, code } = centre;
    if (latitude === null || longitude === null) continue;
    const area = path.map(({ id }) => shown.get(id)).find((one) => one !== undefined);
    rolls.set(code, (rolls.get(code) ?? 0) + (registered ?? 0));
    places.set(code, {
      name,
      ...{ latitude, longitude },
      area: area?.name ?? path.at(-1)?.name ?? '',
      turnout: area?.figures.votes.turnout.percent ?? null,
    });
  }
  return [...places]
    .sort(([one], [other]) => (rolls.get(other) ?? 0) - (rolls.get(one) ?? 0))
    .map(([, place]) => place);
}
