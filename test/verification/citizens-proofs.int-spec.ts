import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { CitizensPlan } from '../../tools/prove/citizens/citizens-plan.js';
import { runCitizens } from '../../tools/prove/citizens/citizens-run.js';
import { judgeCitizens } from '../../tools/prove/citizens/citizens-verdict.js';
import { FieldCrew } from '../../tools/prove/field-crew.js';
import { openProvingWorld } from '../../tools/prove/proving-world.js';
import { besiege } from '../../tools/prove/sockets/besiege.js';
import { loudSieges } from '../../tools/prove/sockets/siege.js';

const dist = path.resolve('dist');
const CITIZENS = { citizens: 300, offices: 10, watchedByThree: 20 };
const HOSTILE = 300;
const MEGABYTES = 768;
const PATIENCE_MS = 240_000;

describe('one process of the production build that citizens are connected to', () => {
  let database: TestDatabase;
  let crew: FieldCrew;
  let keys: string;

  beforeAll(async () => {
    keys = await mkdtemp(path.join(tmpdir(), 'scrutin-keys-'));
    database = await createTestDatabase();
    crew = await FieldCrew.start({
      script: path.join(dist, 'apps/field-api/src/main.js'),
      databaseUrl: database.url,
      redisUrl: process.env['SCRUTIN_TEST_REDIS_URL'],
      processes: 1,
      env: { TRUSTED_PROXIES: 'loopback', VERIFICATION_KEYS_DIR: keys },
    });
  }, PATIENCE_MS);

  afterAll(async () => {
    await crew.stop();
    await database.drop();
    await rm(keys, { recursive: true });
  });

  it(
    `shows each of ${CITIZENS.citizens} one vote and each vote to one, a fifth of them reported by three at once`,
    async () => {
      const plan = new CitizensPlan(CITIZENS);
      const port = crew.ports[0] ?? 0;
      const world = await openProvingWorld(database.url, () => port, plan.world);
      const settings = { plan, world, port, dist, rate: 100, answerAfterMs: 200 };
      const outcome = await runCitizens(settings);
      expect(await judgeCitizens(database.url, plan, world, outcome)).toEqual([]);
      // The same vote before two people of one office would be noticed.
      const [{ office } = { office: -1 }, ...others] = plan.citizens();
      const neighbour = outcome.seen[1 + others.findIndex((one) => one.office === office)];
      const seen = outcome.seen.map((one, n) => (n === 0 ? (neighbour ?? one) : one));
      expect(neighbour?.votes).toHaveLength(1);
      const twice = { ...outcome, seen };
      expect(await judgeCitizens(database.url, plan, world, twice)).not.toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'sends hostile clients of both transports away with the right code, and honest ones do not mind',
    async () => {
      const loud = loudSieges(HOSTILE);
      const { faults, honest, highestMegabytes } = await besiege(
        { crew, databaseUrl: database.url },
        { dist, loud, silent: [] },
      );
      expect(faults).toEqual([]);
      expect(honest.tookMs.length).toBeGreaterThan(0);
      expect(highestMegabytes).toBeLessThan(MEGABYTES);
    },
    PATIENCE_MS,
  );
});
