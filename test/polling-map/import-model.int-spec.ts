import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import type { ElectionId } from '#kernel';
import type { Counts, ImportSummary } from '#features/elections';
import { openImporter, type ImporterUnderTest } from './importer-under-test.js';

let under: ImporterUnderTest;

beforeAll(async () => {
  under = await openImporter();
});

afterAll(async () => {
  await under.close();
});

interface Area {
  readonly name: string;
}
interface Centre {
  readonly area: string | null;
  readonly name: string;
  readonly place: string | null;
}
interface Office {
  readonly centre: string;
  readonly name: string | null;
  readonly registered: number | null;
}

/** A registry in memory, each thing by its key; areas by the codes that lead to them. */
interface Registry {
  readonly areas: Map<string, Area>;
  readonly centres: Map<string, Centre>;
  readonly offices: Map<string, Office>;
}

/** A whole map: what each code means in one file, so that its lines agree with each other. */
interface Sheet {
  readonly areaNames: readonly (string | null)[];
  readonly centres: readonly {
    readonly path: readonly string[];
    readonly name: string | null;
    readonly place: string | null;
  }[];
  readonly offices: readonly {
    readonly code: string;
    readonly centre: number;
    readonly name: string | null;
    readonly registered: number | null;
  }[];
}

const PROVINCES = ['P1', 'P2'];
const COMMUNES = ['C1', 'P1'];
const SLASH = '/';

const word = fc.constantFrom('Nord', 'École', "L'Été", 'Bureau 1', 'nord');
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const areaPath = fc.oneof(
  fc.constant([] as string[]),
  fc.constantFrom(...PROVINCES).map((code) => [code]),
  fc.tuple(fc.constantFrom(...PROVINCES), fc.constantFrom(...COMMUNES)).map((codes) => [...codes]),
);
const CENTRES = 3;

const sheets: fc.Arbitrary<Sheet> = fc.record({
  areaNames: fc.array(maybe(word), { minLength: 6, maxLength: 6 }),
  centres: fc.array(
    fc.record({
      path: areaPath,
      name: maybe(word),
      place: maybe(fc.constantFrom('0.5,9.25', '-1,10')),
    }),
    { minLength: CENTRES, maxLength: CENTRES },
  ),
  offices: fc.uniqueArray(
    fc.record({
      code: fc.constantFrom('1', '01', 'a', 'A', 'É', 'x 1', 'O-7'),
      centre: fc.nat(CENTRES - 1),
      name: maybe(word),
      registered: maybe(fc.nat(1_000_000)),
    }),
    { selector: ({ code }) => code, minLength: 1, maxLength: 7 },
  ),
});

const ALL_PATHS = PROVINCES.flatMap((p) => [p, ...COMMUNES.map((c) => `${p}${SLASH}${c}`)]);

function nameOf(sheet: Sheet, areaKey: string): string | null {
  return sheet.areaNames[ALL_PATHS.indexOf(areaKey)] ?? null;
}

function csvOf(sheet: Sheet): string {
  const lines = sheet.offices.map(({ code, centre, name, registered }) => {
    const place = sheet.centres[centre];
    const [province = '', commune = ''] = place?.path ?? [];
    const inner = commune === '' ? '' : (nameOf(sheet, `${province}${SLASH}${commune}`) ?? '');
    const outer = province === '' ? '' : (nameOf(sheet, province) ?? '');
    const cells = [province, outer, commune, inner, `K${centre}`, place?.name ?? ''];
    return [...cells, place?.place ?? ',', code, name ?? '', registered ?? ''].join(',');
  });
  const header =
    'province_code,province,commune_code,commune,centre_code,centre_name,latitude,longitude,office_code,office_name,registered';
  return [header, ...lines, ''].join('\n');
}

/** Puts a thing in its place and says what that did. */
function put<T extends object>(things: Map<string, T>, key: string, next: T): keyof Counts {
  const before = things.get(key);
  things.set(key, next);
  if (before === undefined) return 'created';
  return JSON.stringify(before) === JSON.stringify(next) ? 'unchanged' : 'changed';
}

function counter(): Record<keyof Counts, number> {
  return { created: 0, changed: 0, unchanged: 0 };
}

/** What the rules say in words, in the simplest way: empty says nothing, and a code stands in for a missing name. */
function apply(registry: Registry, sheet: Sheet): ImportSummary {
  const [areas, centres, offices] = [counter(), counter(), counter()];
  const used = new Set(sheet.offices.map(({ centre }) => centre));
  const stated = [...used].flatMap((index) => {
    const centre = sheet.centres[index];
    return centre === undefined ? [] : [{ index, ...centre }];
  });
  const paths = new Set(
    stated.flatMap(({ path: steps }) => steps.map((_, n) => steps.slice(0, n + 1).join(SLASH))),
  );
  for (const key of paths) {
    const known = registry.areas.get(key)?.name;
    const code = key.split(SLASH).at(-1) ?? '';
    const name = nameOf(sheet, key) ?? known ?? code;
    areas[put(registry.areas, key, { name })] += 1;
  }
  for (const { index, path: steps, name, place } of stated) {
    const known = registry.centres.get(`K${index}`);
    const next = {
      area: steps.length > 0 ? steps.join(SLASH) : (known?.area ?? null),
      name: name ?? known?.name ?? `K${index}`,
      place: place ?? known?.place ?? null,
    };
    centres[put(registry.centres, `K${index}`, next)] += 1;
  }
  for (const { code, centre, name, registered } of sheet.offices) {
    const known = registry.offices.get(code);
    const next = {
      centre: `K${centre}`,
      name: name ?? known?.name ?? null,
      registered: registered ?? known?.registered ?? null,
    };
    offices[put(registry.offices, code, next)] += 1;
  }
  const rollsUnknown = sheet.offices.filter(({ registered }) => registered === null).length;
  return { rows: sheet.offices.length, areas, centres, offices, rollsUnknown };
}

/** The same of what is in the database. */
async function stored(election: ElectionId): Promise<Registry> {
  const path = `(select string_agg(up.code, '/' order by up.level) from areas up where up.id = area.id or up.id = any(area.ancestors))`;
  const areas = await under.server.query<{ key: string; name: string }>(
    `select ${path} as key, name from areas area where election_id = $1`,
    [election],
  );
  const centres = await under.server.query<Centre & { key: string }>(
    `select c.code as key, c.name, c.latitude || ',' || c.longitude as place, ${path} as area
       from centres c left join areas area on area.id = c.area_id where c.election_id = $1`,
    [election],
  );
  const offices = await under.server.query<Office & { key: string }>(
    `select o.code as key, o.name, o.registered, c.code as centre
       from offices o join centres c on c.id = o.centre_id where o.election_id = $1`,
    [election],
  );
  return {
    areas: new Map(areas.map(({ key, name }) => [key, { name }])),
    centres: new Map(centres.map(({ key, area, name, place }) => [key, { area, name, place }])),
    offices: new Map(
      offices.map(({ key, centre, name, registered }) => [key, { centre, name, registered }]),
    ),
  };
}

async function run(election: ElectionId, sheet: Sheet, isDryRun = false): Promise<ImportSummary> {
  const file = path.join(under.folder, 'map.csv');
  await writeFile(file, csvOf(sheet));
  const outcome = await under.import(election, file, isDryRun);
  if (outcome.state === 'refused') throw new Error(JSON.stringify(outcome.problems.shown));
  return outcome.summary;
}

const sorted = (registry: Registry): object =>
  Object.fromEntries(
    Object.entries(registry).map(([kind, things]) => [
      kind,
      Object.fromEntries(things as Map<string, object>),
    ]),
  );

describe('an import', () => {
  it('is what a simple model says, whatever is there already; the dry run says it before, and the second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sheets, { minLength: 1, maxLength: 3 }), async (files) => {
        const election = await under.newElection();
        const model: Registry = { areas: new Map(), centres: new Map(), offices: new Map() };
        for (const sheet of files) {
          const before = sorted(await stored(election));
          const foretold = await run(election, sheet, true);
          expect(sorted(await stored(election))).toEqual(before);
          const expected = apply(model, sheet);
          expect(await run(election, sheet)).toEqual(expected);
          expect(foretold).toEqual(expected);
          expect(sorted(await stored(election))).toEqual(sorted(model));
          const again = await run(election, sheet);
          expect(again).toEqual(apply(model, sheet));
          expect(again.offices).toEqual({
            created: 0,
            changed: 0,
            unchanged: sheet.offices.length,
          });
        }
      }),
      { numRuns: 15 },
    );
  });
});
