import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { TestingModule } from '@nestjs/testing';
import type { ElectionId, OfficeId } from '#kernel';
import { RollUpUpkeep } from '#features/roll-ups';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { keptSums, recount } from './recount.js';
import { openProcess, plantTerritory } from './roll-ups-under-test.js';

const OFFICES = 100_000;
const CHANGING_EACH_SECOND = OFFICES / 100;
const SECONDS = 12;
const WORKER = 'scrutin-test-worker';
const TICKS_PER_SECOND = 100;

/** Twenty departments of fifty communes, a hundred centres in each department's communes, five offices in each centre. */
const COUNTRY = [
  `insert into areas (election_id, level, code, name, search_key)
   select $1, 1, 'D' || n, 'D', 'd' from generate_series(1, 20) n`,
  `insert into areas (election_id, parent_id, ancestors, level, code, name, search_key)
   select $1, id, array[id], 2, code || '-' || n, 'C', 'c' from areas, generate_series(1, 50) n
    where election_id = $1 and level = 1 and code like 'D%'`,
  `insert into centres (election_id, area_id, code, name, search_key)
   select $1, id, code || '-' || n, 'E', 'e' from areas, generate_series(1, 20) n where election_id = $1 and level = 2
      and code like 'D%'`,
  `insert into offices (election_id, centre_id, code, registered)
   select $1, id, code || '-' || n, 500 from centres, generate_series(1, 5) n where election_id = $1 and code like 'D%'`,
  `insert into tallies (office_id, stream, election_id, version, counted, figures, last)
   select id, stream, election_id, 1, 10, case stream when 'votes' then '{"male": 4, "female": 6, "less_30": 10}'::jsonb
          else '{"A": 4, "B": 5, "blank": 1}' end, '{"index": 10}'
     from offices, unnest(array['votes', 'ballots']) stream where election_id = $1`,
  'update elections set registry_version = registry_version + 1 where id = $1',
];

const CHANGE = `
  update tallies set version = version + 1, counted = counted + 1, changed_at = clock_timestamp(),
         figures = jsonb_set(figures, '{male}', to_jsonb((figures->>'male')::integer + 1))
   where stream = 'votes' and office_id = any($1::uuid[])`;

/** Seconds of processor time that each server process of the worker has used so far; those that ended keep theirs. */
class ServerTime {
  private readonly first = new Map<number, number>();
  private readonly last = new Map<number, number>();

  constructor(private readonly server: TestDatabase) {}

  get seconds(): number {
    let sum = 0;
    for (const [pid, used] of this.last) sum += used - (this.first.get(pid) ?? 0);
    return sum;
  }

  async sample(): Promise<void> {
    const rows = await this.server.query<{ readonly pid: number }>(
      'select pid from pg_stat_activity where application_name like $1',
      [`${WORKER}%`],
    );
    // What was there at the first look has worked before; what came later has not.
    const isFirstLook = this.last.size === 0;
    for (const { pid } of rows) {
      const used = await cpuOf(pid);
      if (isFirstLook) this.first.set(pid, used);
      this.last.set(pid, used);
    }
  }
}

async function cpuOf(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

describe('sums of a hundred thousand offices', () => {
  let server: TestDatabase;
  let worker: TestingModule;
  let election: ElectionId;
  let offices: readonly OfficeId[];

  beforeAll(async () => {
    server = await createTestDatabase();
    ({ nest: worker } = await openProcess(server, WORKER));
    ({ election } = await plantTerritory(server, 1));
    for (const statement of COUNTRY) await server.query(statement, [election]);
    await server.query('analyze');
    const rows = await server.query<{ readonly id: OfficeId }>(
      `select id from offices where election_id = $1 and code like 'D%' order by id`,
      [election],
    );
    offices = rows.map(({ id }) => id);
  }, 120_000);

  afterAll(async () => {
    await worker.close();
    await server.drop();
  });

  async function changeSome(ends: number): Promise<void> {
    for (let n = 0; performance.now() < ends; n += 1) {
      const some = Array.from(
        { length: CHANGING_EACH_SECOND / 10 },
        (_, one) => offices[(n * 7_919 + one * 997) % offices.length],
      );
      await Promise.all([server.query(CHANGE, [some]), delay(100)]);
    }
  }

  it('follow 1 % of them that change each second, exactly, on less than half a core', async () => {
    expect(offices).toHaveLength(OFFICES);
    const upkeep = worker.get(RollUpUpkeep);
    while ((await upkeep.work()) === 'more');
    const time = new ServerTime(server);
    await time.sample();
    const own = process.cpuUsage();
    const began = performance.now();
    // Once here, and once a minute in life.
    const checking = upkeep.check();
    const changes = changeSome(began + SECONDS * 1_000);
    const passes: number[] = [];
    while (performance.now() < began + SECONDS * 1_000) {
      const pass = performance.now();
      await upkeep.work();
      passes.push(performance.now() - pass);
      await time.sample();
      await delay(500);
    }
    await changes;
    expect(await checking).toBe(0);
    await upkeep.work();
    await time.sample();
    const seconds = (performance.now() - began) / 1_000;
    const { user, system } = process.cpuUsage(own);
    // This process writes as well, so that its time is more than the worker's.
    const used = { postgres: time.seconds / seconds, node: (user + system) / 1e6 / seconds };
    const slowest = Math.max(...passes);
    process.stderr.write(
      `roll-ups: ${JSON.stringify({ ...used, passes: passes.length, slowest })}\n`,
    );
    expect(await keptSums(server, election)).toEqual(await recount(server, election));
    expect(used.postgres).toBeGreaterThan(0);
    expect(used.postgres + used.node).toBeLessThan(0.5);
  }, 180_000);
});
