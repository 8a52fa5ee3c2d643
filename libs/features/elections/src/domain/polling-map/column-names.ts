/** The columns that are not areas, by what they hold. */
export type ReservedColumn =
  | 'centreCode'
  | 'centreName'
  | 'latitude'
  | 'longitude'
  | 'officeCode'
  | 'officeName'
  | 'registered';

const RESERVED: Readonly<Record<ReservedColumn, readonly string[]>> = {
  centreCode: ['centre_code', 'center_code', 'centre_vote_code'],
  centreName: ['centre_name', 'centre_nom', 'center_name', 'centre_vote_nom'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng', 'long'],
  officeCode: ['office_code', 'bureau_code', 'bureau_vote_code'],
  officeName: ['office_name', 'bureau_name', 'bureau_nom', 'office_nom', 'bureau_vote_nom'],
  registered: [
    'registered',
    'registered_voters',
    'inscrits',
    'electeurs_inscrits',
    'nombre_inscrits',
    'nb_inscrits',
  ],
};

/** The first name of each, which is the one to tell people. */
export const KNOWN_COLUMNS: readonly string[] = [
  ...Object.values(RESERVED).map(([first = '']) => first),
  '<area>_code',
  '<area>_name',
];

/** `Code du centre`, `code centre` and `CODE_CENTRE` are one column. */
const FILLERS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'of', 'the']);
const ELIDED = /(?<=^|[\s_\-.])[ld]['’]/g;
const SEPARATORS = /[\s_\-./]+/;

/** What a column's name is compared by. */
export function columnKey(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(ELIDED, '')
    .split(SEPARATORS);
  // Of two words neither fills: somebody's level may be called Le.
  return words.filter((word) => words.length <= 2 || !FILLERS.has(word)).join('');
}

/** `centre_nom` and `nom_centre` as well. */
function bothOrders(name: string): readonly string[] {
  const words = name.split('_');
  const kind = words.at(-1) ?? '';
  return [columnKey(name), columnKey([kind, ...words.slice(0, -1)].join('_'))];
}

const RESERVED_BY_KEY: ReadonlyMap<string, ReservedColumn> = new Map(
  Object.entries(RESERVED).flatMap(([column, names]) =>
    names.flatMap(bothOrders).map((key) => [key, column as ReservedColumn] as const),
  ),
);

export function reservedColumn(key: string): ReservedColumn | undefined {
  return RESERVED_BY_KEY.get(key);
}

export function reservedName(column: ReservedColumn): string {
  return RESERVED[column][0] ?? column;
}

/** `province` of `province_code` and of `code_province`. */
export function areaOfCode(key: string): string | undefined {
  const area = key.startsWith('code')
    ? key.slice('code'.length)
    : key.endsWith('code')
      ? key.slice(0, -'code'.length)
      : '';
  return area === '' ? undefined : area;
}

export function namesOfArea(area: string): readonly string[] {
  return [area, `${area}name`, `${area}nom`, `name${area}`, `nom${area}`];
}

/** By whole words: `nombre` is no `nom`. */
export function looksLikeName(name: string): boolean {
  const words = name.trim().toLowerCase().split(SEPARATORS);
  return [words[0], words.at(-1)].some((word) => word === 'nom' || word === 'name');
}

/** The level's label: the name of its code column as it is written, without the word `code`. */
export function areaLabel(name: string): string {
  const withoutCode = /^code/i.test(name) ? name.slice('code'.length) : name.replace(/code$/i, '');
  const words = withoutCode.split(/[\s_]+/).filter((word) => word !== '' && !/^[-.]+$/.test(word));
  while (words.length > 1 && FILLERS.has(words[0]?.toLowerCase() ?? '')) words.shift();
  return words
    .join(' ')
    .replace(/^(?:[ld]['’]|[-.])/i, '')
    .replace(/[-.]$/, '');
}
