import { setTimeout as delay } from 'node:timers/promises';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import pg from 'pg';
import type { CentreId } from '#kernel';
import {
  NOTHING_ROLLED_UP,
  RollUpsReader,
  RollUpUpkeep,
  type ScopeRollUps,
} from '#features/roll-ups';
import { Database } from '#platform/database';
import { createTestDatabase, eventually, type TestDatabase } from '#platform/testing';
import { keptSums, recount } from './recount.js';
import {
  openProcess,
  plantTerritory,
  tallyParameters,
  WRITE_TALLY,
  type Figures,
  type Stream,
  type Territory,
} from './roll-ups-under-test.js';

const WORKER = 'scrutin-test-worker';

describe('the sums of an election', () => {
  let server: TestDatabase;
  let worker: TestingModule;
  let upkeep: RollUpUpkeep;
  let place: Territory;

  beforeAll(async () => {
    server = await createTestDatabase();
    ({ nest: worker } = await openProcess(server, WORKER));
    upkeep = worker.get(RollUpUpkeep);
  });

  beforeEach(async () => {
    place = await plantTerritory(server);
  });

  afterAll(async () => {
    await worker.close();
    await server.drop();
  });

  async function write(office: number, stream: Stream, figures: Figures): Promise<void> {
    const id = place.offices[office % place.offices.length];
    if (id !== undefined) await server.query(WRITE_TALLY, tallyParameters(id, stream, figures));
  }

  async function amend(statement: string, parameters: readonly unknown[]): Promise<void> {
    await server.query(
      `with amended as (${statement}) update elections set registry_version = registry_version + 1 where id = $1`,
      [place.election, ...parameters],
    );
  }

  async function expectExact(): Promise<void> {
    expect(await keptSums(server, place.election)).toEqual(await recount(server, place.election));
  }

  const MALE: Figures = { counted: 3, disputed: 1, isIndependent: false, figures: { male: 3 } };

  it('of an area with one centre are those of the centre, which are added up when they are asked for', async () => {
    const reader = worker.get(RollUpsReader);
    for (let n = 0; n < place.offices.length; n += 1) {
      const parts = { male: n, female: 2 };
      const seen = { counted: n + 2, disputed: n % 2, isIndependent: n % 3 === 0, figures: parts };
      if (n % 4 !== 3) await write(n, 'votes', seen);
      if (n % 4 === 1) await write(n, 'ballots', { ...seen, figures: { ABC: n, blank: 2 } });
    }
    await upkeep.work();
    const departments = place.areas.filter((_, n) => n % 3 !== 0);
    const unversioned = ({ votes, ballots }: ScopeRollUps) => [
      { ...votes, version: 0 },
      { ...ballots, version: 0 },
    ];
    await worker.get(Database).read(async (tx) => {
      const sumOf = await reader.getAll(tx, place.election, departments);
      for (const [n, area] of departments.entries()) {
        const centre = await reader.getCentre(tx, place.centres[n] ?? ('' as CentreId));
        expect([n, unversioned(centre)]).toEqual([n, unversioned(sumOf(area))]);
        expect(centre.votes.counted).toBeGreaterThan(0);
      }
    });
    const [empty] = await server.query<{ readonly id: CentreId }>(
      `insert into centres (election_id, code, name, search_key) values ($1, 'none', 'none', 'none') returning id`,
      [place.election],
    );
    const none = await worker
      .get(Database)
      .read((tx) => reader.getCentre(tx, empty?.id ?? ('' as CentreId)));
    expect(none).toEqual({ votes: NOTHING_ROLLED_UP, ballots: NOTHING_ROLLED_UP });
  });

  it('are those of its offices, at every level, where a roll is unknown and where there is no area', async () => {
    for (let n = 0; n < place.offices.length; n += 1) {
      await write(n, 'votes', {
        ...MALE,
        counted: n,
        isIndependent: n % 2 === 0,
        figures: { male: n },
      });
      await write(n, 'ballots', { ...MALE, counted: n % 3, figures: { counted: n % 3, blank: 0 } });
    }
    await upkeep.work();
    await expectExact();
    const [row] = await server.query(
      `select expected, offices, counted, offices_unverified, figures from roll_ups where scope_id = $1 and stream = 'votes'`,
      [place.election],
    );
    // 24 offices with 0 to 23 votes; of those with some, the twelve odd ones are unverified.
    expect(row).toEqual({
      ...{ expected: 24, offices: 23, counted: '276', offices_unverified: 12 },
      figures: { male: 276 },
    });
  });

  it('stay what they are when nothing moved, and are not written again', async () => {
    await write(0, 'votes', MALE);
    await upkeep.work();
    const read = async () =>
      server.query('select scope_id, stream, version, xmin::text from roll_ups order by 1, 2');
    const before = await read();
    await upkeep.work();
    await upkeep.moveAll();
    expect(await upkeep.check()).toBe(0);
    expect(await read()).toEqual(before);
  });

  type Step = readonly [kind: number, office: number, stream: Stream, figures: Figures];
  const figures = fc.record({
    counted: fc.nat(50),
    disputed: fc.nat(3),
    isIndependent: fc.boolean(),
    figures: fc.dictionary(fc.constantFrom('male', 'female', 'A', 'blank', 'offices'), fc.nat(40)),
  });
  const step: fc.Arbitrary<Step> = fc.tuple(
    fc.nat(9),
    fc.nat(23),
    fc.constantFrom<Stream>('votes', 'ballots'),
    figures,
  );

  async function take([kind, n, stream, one]: Step): Promise<void> {
    if (kind < 6) await write(n, stream, one);
    else if (kind === 6)
      await amend(`update offices set registered = $3 where id = $2 returning 1`, [
        place.offices[n],
        one.counted === 0 ? null : one.counted,
      ]);
    else if (kind === 7)
      await amend(`update centres set area_id = $3 where id = $2 returning 1`, [
        place.centres[n % place.centres.length],
        place.areas[one.counted % (place.areas.length + 2)] ?? null,
      ]);
    else await upkeep.work();
  }

  it('are exact after any sequence of reports, corrections, amended rolls and moved centres', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        place = await plantTerritory(server);
        for (const one of steps) await take(one);
        // A registry that took some milliseconds to settle is settled again a little later.
        await eventually(async () => {
          await upkeep.work();
          await expectExact();
        });
        expect(await upkeep.check()).toBe(0);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('lose nothing of what commits late, though it was dated long before', async () => {
    await upkeep.work();
    const late = new pg.Client({ connectionString: server.url });
    await late.connect();
    await late.query('begin');
    const [office] = place.offices;
    if (office === undefined) throw new Error('there is no office');
    await late.query(WRITE_TALLY, tallyParameters(office, 'votes', MALE));
    await write(1, 'votes', MALE);
    await upkeep.work();
    await expectExact();
    await late.query('commit');
    await late.end();
    await upkeep.work();
    await expectExact();
    // Dated before any window: only the sweep finds it.
    await write(2, 'votes', MALE);
    await server.query(
      `update tallies set changed_at = now() - interval '1 hour' where office_id = $1`,
      [place.offices[2]],
    );
    await upkeep.work();
    await expect(expectExact()).rejects.toThrow();
    await upkeep.moveAll();
    await expectExact();
  });

  it('are neither half moved nor moved twice when the worker dies in the middle', async () => {
    await write(0, 'votes', MALE);
    await upkeep.work();
    const before = await keptSums(server, place.election);
    await write(0, 'votes', { ...MALE, counted: 9, figures: { male: 9 } });
    const holder = new pg.Client({ connectionString: server.url });
    await holder.connect();
    await holder.query('begin');
    // Office rows are replaced before the sums: here the worker waits with one of them done.
    await holder.query(`select from roll_ups where scope_id = $1 for update`, [place.election]);
    const dying = upkeep.work().catch(() => 'died');
    await eventually(async () => {
      const killed = await server.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = $1 and wait_event_type = 'Lock' and datname = current_database()`,
        [WORKER],
      );
      expect(killed).toHaveLength(1);
    });
    expect(await dying).toBe('died');
    expect(await keptSums(server, place.election)).toEqual(before);
    await holder.query('commit');
    await holder.end();
    await upkeep.work();
    await expectExact();
  });

  it('are put right, and the log says so, where somebody wrote into them', async () => {
    const { nest, log } = await openProcess(server);
    await write(0, 'votes', MALE);
    await upkeep.work();
    await server.query(
      `update roll_ups set counted = counted + 1, figures = '{"male": 4}' where scope_id = $1 and stream = 'votes'`,
      [place.election],
    );
    expect(await nest.get(RollUpUpkeep).check()).toBe(1);
    await expectExact();
    expect(log()).toContain('sums had to be put right');
    await nest.close();
  });

  it('are exact at the end of a storm of writers, with two workers that are cut off again and again', async () => {
    const other = await openProcess(server, WORKER);
    const storm = new AbortController();
    const isOver = (): boolean => storm.signal.aborted;
    const writers = [0, 1, 2, 3].map(async (writer) => {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      for (let n = 0; n < 60; n += 1) {
        const office = place.offices[(n * 7 + writer * 5) % place.offices.length];
        if (office === undefined) throw new Error('there is no office');
        const stream: Stream = n % 2 === 0 ? 'votes' : 'ballots';
        const counted = (n * 13 + writer) % 40;
        const one = {
          counted,
          disputed: n % 3,
          isIndependent: n % 2 === 1,
          figures: { male: counted },
        };
        await client.query('begin');
        await client.query(WRITE_TALLY, tallyParameters(office, stream, one));
        // Who began first commits last, now and then.
        await delay((n * 11 + writer * 17) % 40);
        await client.query(n % 10 === 9 ? 'rollback' : 'commit');
      }
      await client.end();
    });
    const workers = [upkeep, other.nest.get(RollUpUpkeep)].map(async (one) => {
      // Cut off, it is tried again, as the elected worker does.
      while (!isOver()) await one.work().catch(() => delay(5));
    });
    const saboteur = (async () => {
      while (!isOver()) {
        await delay(150);
        await server.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = $1 and state <> 'idle' and datname = current_database()`,
          [WORKER],
        );
      }
    })();
    await Promise.all(writers);
    storm.abort();
    await Promise.all([...workers, saboteur]);
    await upkeep.work();
    await expectExact();
    expect(await upkeep.check()).toBe(0);
    await other.nest.close();
  }, 60_000);
});
