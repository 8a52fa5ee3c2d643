import type { ElectionId } from '#kernel';
import type { TestDatabase } from '#platform/testing';

interface OfficeRow {
  readonly scopes: readonly string[];
  readonly registered: number | null;
  readonly stream: string;
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
  const areas = await server.query<{ readonly id: string }>(
    'select id from areas where election_id = $1',
    [election],
  );
  const counts = new Map<string, Record<string, number>>();
  const figures = new Map<string, Record<string, number>>();
  for (const { id } of [...areas, { id: election }])
    for (const stream of STREAMS) {
      counts.set(`${id} ${stream}`, { ...NOTHING });
      figures.set(`${id} ${stream}`, {});
    }
  for (const office of await readOffices(server, election)) {
    for (const scope of office.scopes) {
      addTo(counts.get(`${scope} ${office.stream}`), countsOf(office));
      addTo(figures.get(`${scope} ${office.stream}`), office.figures);
    }
  }
  return Object.fromEntries(
    [...counts].map(([key, sum]) => [
      key,
      { ...sum, figures: withoutZeros(figures.get(key) ?? {}) },
    ]),
  );
}

const NOTHING = {
  ...{ expected: 0, roll: 0, roll_unknown: 0, offices: 0, counted: 0, disputed: 0 },
  ...{ offices_unverified: 0, counted_unverified: 0, registered: 0, counted_of_registered: 0 },
};

function countsOf(office: OfficeRow): Readonly<Record<string, number>> {
  const { registered, counted, disputed, is_independent: isIndependent } = office;
  const isReported = counted > 0;
  const isUnverified = isReported && !isIndependent;
  return {
    ...{ expected: 1, roll: registered ?? 0, roll_unknown: registered === null ? 1 : 0 },
    ...{ offices: isReported ? 1 : 0, counted, disputed },
    offices_unverified: isUnverified ? 1 : 0,
    counted_unverified: isUnverified ? counted : 0,
    registered: isReported ? (registered ?? 0) : 0,
    counted_of_registered: registered === null ? 0 : counted,
  };
}

function addTo(
  sum: Record<string, number> | undefined,
  more: Readonly<Record<string, number>>,
): void {
  if (sum === undefined) throw new Error('an office stands in a scope that is not there');
  for (const [name, n] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + n;
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
