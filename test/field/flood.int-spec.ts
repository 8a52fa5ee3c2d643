import path from 'node:path';
import { createTestDatabase, describeWithRedis, type TestDatabase } from '#platform/testing';
import { FieldCrew } from '../../tools/prove/field-crew.js';
import { Storm, type Fault } from '../../tools/prove/faults.js';
import { Flood, type FloodOutcome } from '../../tools/prove/flood.js';
import { FloodPlan } from '../../tools/prove/flood-plan.js';
import { judgeFlood } from '../../tools/prove/flood-verdict.js';
import { openProvingWorld } from '../../tools/prove/proving-world.js';
import { SameInstantPlan } from '../../tools/prove/same-instant/same-instant-plan.js';
import {
  countFirsts,
  judgeSameInstant,
} from '../../tools/prove/same-instant/same-instant-verdict.js';
import { SameInstant } from '../../tools/prove/same-instant/same-instant.js';
import { ProvingGround } from '../../tools/prove/proving-ground.js';

const dist = path.resolve('dist');
const script = path.join(dist, 'apps/field-api/src/main.js');
const CONNECTIONS = 64;
const VOTES = 3_000;
const VOTES_WITH_FAULTS = 1_500;
const PAIRS = new SameInstantPlan(1_000);
const PATIENCE_MS = 240_000;

describe('a flood of votes through two processes of the production build', () => {
  let database: TestDatabase;
  let crew: FieldCrew;

  beforeAll(async () => {
    database = await createTestDatabase();
    const redisUrl = process.env['SCRUTIN_TEST_REDIS_URL'];
    crew = await FieldCrew.start({ script, databaseUrl: database.url, redisUrl, processes: 2 });
  }, PATIENCE_MS);

  afterAll(async () => {
    await crew.stop();
    await database.drop();
  });

  it(
    'is counted vote by vote, each once, and nobody hears of trouble',
    async () => {
      const plan = new FloodPlan(VOTES);
      const world = await openProvingWorld(database.url, () => crew.ports[0] ?? 0, plan.world);
      const settings = { plan, world, connections: CONNECTIONS, ports: () => crew.ports };
      const outcome = await new Flood(settings).run();
      expect(await judgeFlood(database.url, plan, world, outcome)).toEqual([]);
      expect(outcome.broken).toBe(0);
      const { 201: taken, 200: repeated, ...others } = outcome.statuses;
      expect([taken, others]).toEqual([plan.reports, {}]);
      expect(repeated).toBeGreaterThan(plan.reports / 10);
    },
    PATIENCE_MS,
  );

  it(
    `counts a voter once whom two report at the same instant, one to each process, ${PAIRS.pairs} times`,
    async () => {
      const world = await openProvingWorld(database.url, () => crew.ports[0] ?? 0, PAIRS.world);
      const { ports } = crew;
      const outcome = await new SameInstant({ plan: PAIRS, world, ports }).run();
      expect(await judgeSameInstant(database.url, PAIRS, world, outcome)).toEqual([]);
      // Neither process has always the first word, or these were no instants.
      const firsts = await countFirsts(database.url, world);
      expect(firsts).toBeGreaterThan(PAIRS.pairs / 20);
      expect(firsts).toBeLessThan((PAIRS.pairs * 19) / 20);
      const lost = { ...outcome, acknowledged: new Map([...outcome.acknowledged].slice(1)) };
      expect(await judgeSameInstant(database.url, PAIRS, world, lost)).toHaveLength(2);
    },
    PATIENCE_MS,
  );
});

describe('a flood whose clients send again what was not acknowledged', () => {
  let ground: ProvingGround;

  beforeAll(async () => {
    ground = await ProvingGround.open(dist);
  }, PATIENCE_MS);

  afterAll(async () => {
    await ground.close();
  }, PATIENCE_MS);

  /** What is acknowledged is there, once, under the id that was answered; the figures are exact. */
  async function proveWith(fault: Fault): Promise<FloodOutcome> {
    const { databaseUrl, redisUrl } = ground;
    const crew = await FieldCrew.start({ script, databaseUrl, redisUrl, processes: 2 });
    try {
      const plan = new FloodPlan(VOTES_WITH_FAULTS);
      const world = await openProvingWorld(databaseUrl, () => crew.ports[0] ?? 0, plan.world);
      const storm = new Storm(fault, ground, crew);
      const { onProgress } = storm;
      const settings = { plan, world, connections: CONNECTIONS, ports: () => crew.ports };
      const outcome = await new Flood({ ...settings, onProgress }).run();
      expect(await storm.end()).toBe(2);
      expect(await judgeFlood(databaseUrl, plan, world, outcome)).toEqual([]);
      return outcome;
    } finally {
      await crew.stop();
    }
  }

  it(
    'loses nothing and counts nothing twice when each process is killed in the middle of it',
    async () => {
      expect((await proveWith('process')).broken).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );

  it(
    'loses nothing and counts nothing twice when PostgreSQL crashes twice in the middle of it',
    async () => {
      const { statuses, broken } = await proveWith('postgres');
      // No client saw more of it than an answer to come back with.
      expect(Object.keys(statuses).filter((one) => !['200', '201', '503'].includes(one))).toEqual(
        [],
      );
      expect(broken).toBe(0);
    },
    PATIENCE_MS,
  );

  describeWithRedis('with a Redis that dies', () => {
    it(
      'answers everything as if nothing had happened',
      async () => {
        const { statuses, broken } = await proveWith('redis');
        expect(Object.keys(statuses).sort()).toEqual(['200', '201']);
        expect(broken).toBe(0);
      },
      PATIENCE_MS,
    );
  });
});
