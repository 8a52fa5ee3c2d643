import type { ElectionId } from '#kernel';
import type { TestDatabase } from '#platform/testing';

interface OfficeRow {
  readonly scopes: readonly string[];
  readonly registered: number | null;
  readonly stream: string | null;
  readonly counted: number;
  readonly disputed: number;
  readonly is_independent: boolean;
  readonly figures: Readonly<Record<string, number>>;
}

export type Sum = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

const STREAMS = ['votes', 'ballots'];

/** What the sums must be, added up one office after the other from tallies and registry, and from nothing else. */
export async function recount(
  server: TestDatabase,
  election: ElectionId,
): Promise<Readonly<Record<string, Sum>>> {
  const sums = new Map<string, Record<string, number>>();
  const figures = new Map<string, Record<string, number>>();
  const open = (key: string): void => {
    sums.set(key, {
      ...{ expected: 0, roll: 0, roll_unknown: 0, offices: 0, counted: 0, disputed: 0 },
      ...{ offices_unverified: 0, counted_unverified: 0, registered: 0, counted_of_registered: 0 },
    });
    figures.set(key, {});
  };
  const areas = await server.query<{ readonly id: string }>(
    'select id from areas where election_id = $1',
    [election],
  );
  for (const { id } of [...areas, { id: election }])
    for (const stream of STREAMS) open(`${id} ${stream}`);
  const add = (key: string, name: string, more: number): void => {
    const sum = sums.get(key) ?? {};
    sum[name] = (sum[name] ?? 0) + more;
  };
  for (const office of await readOffices(server, election)) {
    for (const scope of office.scopes) {
      const key = `${scope} ${office.stream ?? ''}`;
      add(key, 'expected', 1);
      add(key, 'roll', office.registered ?? 0);
      add(key, 'roll_unknown', office.registered === null ? 1 : 0);
      add(key, 'counted', office.counted);
      add(key, 'disputed', office.disputed);
      for (const [name, n] of Object.entries(office.figures)) {
        const own = figures.get(key) ?? {};
        own[name] = (own[name] ?? 0) + n;
      }
      if (office.counted === 0) continue;
      add(key, 'offices', 1);
      if (!office.is_independent) {
        add(key, 'offices_unverified', 1);
        add(key, 'counted_unverified', office.counted);
      }
      if (office.registered === null) continue;
      add(key, 'registered', office.registered);
      add(key, 'counted_of_registered', office.counted);
    }
  }
  return Object.fromEntries(
    [...sums].map(([key, sum]) => [key, { ...sum, figures: withoutZeros(figures.get(key) ?? {}) }]),
  );
}

async function readOffices(
  server: TestDatabase,
  election: ElectionId,
): Promise<readonly OfficeRow[]> {
  return server.query<OfficeRow>(
    `select case when centre.area_id is null then array[office.election_id]
                 else array[office.election_id, centre.area_id] || (select ancestors from areas where id = centre.area_id) end
              as scopes,
            office.registered, kind.stream, coalesce(tally.counted, 0) as counted, coalesce(tally.disputed, 0) as disputed,
            tally.first_independent is not null as is_independent, coalesce(tally.figures, '{}') as figures
       from offices office join centres centre on centre.id = office.centre_id
      cross join unnest(array['votes', 'ballots']) kind(stream)
       left join tallies tally on tally.office_id = office.id and tally.stream = kind.stream
      where office.election_id = $1`,
    [election],
  );
}

/** What is kept, in the same shape. */
export async function keptSums(
  server: TestDatabase,
  election: ElectionId,
): Promise<Readonly<Record<string, Sum>>> {
  const rows = await server.query<Record<string, unknown>>(
    'select * from roll_ups where election_id = $1',
    [election],
  );
  return Object.fromEntries(
    rows.map(({ scope_id: scope, stream, election_id: _, version: __, figures, ...sums }) => [
      `${String(scope)} ${String(stream)}`,
      {
        ...Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, Number(sum)])),
        figures: figures as Readonly<Record<string, number>>,
      },
    ]),
  );
}

function withoutZeros(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).filter(([, n]) => n !== 0));
}
