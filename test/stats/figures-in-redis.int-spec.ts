import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'redis';
import type { OfficeId } from '#kernel';
import {
  createTestDatabase,
  describeWithRedis,
  eventually,
  openTcpProxy,
  type TcpProxy,
  type TestDatabase,
} from '#platform/testing';
import {
  insertElection,
  insertOffice,
  insertOffices,
  openFigures,
  setTally,
  type FiguresProcess,
} from './figures-under-test.js';

const STALE_MS = 1_000;

async function votesIn({ figures }: FiguresProcess, office: OfficeId): Promise<number> {
  const answer = await figures.find('votes', office);
  const body = JSON.parse(String(answer?.body)) as { totals: { votes: number } };
  return body.totals.votes;
}

describeWithRedis('the figures of an office, with Redis', (redisUrl) => {
  let server: TestDatabase;
  let client: ReturnType<typeof createClient>;
  let proxy: TcpProxy;
  let office: OfficeId;
  const processes: FiguresProcess[] = [];

  beforeAll(async () => {
    server = await createTestDatabase();
    client = createClient({ url: redisUrl() });
    await client.connect();
  });

  beforeEach(async () => {
    office = await insertOffice(server);
    proxy = await openTcpProxy(new URL(redisUrl()));
  });

  afterEach(async () => {
    for (const process of processes.splice(0)) await process.close();
    await proxy.kill();
  });

  afterAll(async () => {
    client.destroy();
    await server.drop();
  });

  /** Its snapshots go through the proxy, its announcements through Redis itself or, on their own, PostgreSQL. */
  async function open(live: 'redis' | 'postgres' = 'redis'): Promise<FiguresProcess> {
    const through = `redis://127.0.0.1:${proxy.port}`;
    const process = await openFigures(
      server.url,
      through,
      live === 'redis' ? redisUrl() : undefined,
    );
    processes.push(process);
    await eventually(async () => {
      const [probe] = await insertOffices(server, await insertElection(server));
      await process.figures.find('votes', probe as OfficeId);
      await delay(20);
      expect(await client.exists(keyOf(probe as OfficeId))).toBe(1);
      expect(process.bus.isConnected).toBe(true);
    });
    return process;
  }

  const keyOf = (id: OfficeId): string => `scrutin:snapshot:figures:votes:${id}`;

  async function setVotes(count: number): Promise<number> {
    return setTally(server, office, 'votes', { male: count, less_30: count }, count);
  }

  it('are read from PostgreSQL by one process, and by the other from what that one left', async () => {
    const [one, other] = [await open(), await open()];
    await setVotes(3);
    expect(await votesIn(one, office)).toBe(3);
    await eventually(async () => {
      expect(await client.exists(keyOf(office))).toBe(1);
    });
    const before = await other.readings('database');
    expect(await votesIn(other, office)).toBe(3);
    expect((await other.readings('database')) - before).toBe(0);
    const [own, left] = [one, other].map(async ({ figures }) => figures.find('votes', office));
    // Each knows it to be fresh by a clock of its own; and who has read it, how old it was.
    const apart = { freshUntil: 0, changedAt: undefined };
    expect({ ...(await left), ...apart }).toEqual({ ...(await own), ...apart });
  });

  it('have one age for all processes: what was left is not fresh for longer than who left it', async () => {
    const [one, other] = [await open(), await open()];
    // Where the machine is too slow to read what was left before it ends, there is nothing to see: once more.
    await eventually(async () => {
      office = await insertOffice(server);
      await setVotes(1);
      await votesIn(one, office);
      await delay(STALE_MS - 300);
      const before = await other.readings('redis');
      expect(await votesIn(other, office)).toBe(1);
      expect((await other.readings('redis')) - before).toBe(1);
    }, 15_000);
    // Committed by a process that was killed before it could announce anything.
    await setVotes(2);
    await delay(300);
    expect(await votesIn(other, office)).toBe(2);
    expect(await votesIn(one, office)).toBe(2);
  });

  it('of a process that announces reach the others at once, though Redis holds what was before', async () => {
    const [one, other] = [await open(), await open()];
    await setVotes(1);
    expect([await votesIn(one, office), await votesIn(other, office)]).toEqual([1, 1]);
    const version = await setVotes(2);
    one.bus.announce({ topic: 'tally.votes', id: office, version });
    for (const process of [one, other]) {
      await eventually(async () => {
        expect(await votesIn(process, office)).toBe(2);
      }, STALE_MS);
    }
  });

  it('are not taken from Redis by a process that never had them and heard of a higher version', async () => {
    const [one, other] = [await open(), await open()];
    await setVotes(1);
    await votesIn(one, office);
    await eventually(async () => {
      expect(await client.get(keyOf(office))).toMatch(/^1 /);
    });
    const version = await setVotes(2);
    const heard = new Promise<void>((resolve) => {
      other.bus.listen('tally.votes', {
        onAnnouncement: () => {
          resolve();
        },
        onGap: () => undefined,
      });
    });
    other.bus.announce({ topic: 'tally.votes', id: office, version });
    await heard;
    expect(await votesIn(other, office)).toBe(2);
  });

  it('never go back in a process, whatever old snapshot Redis is given', async () => {
    const process = await open();
    await setVotes(1);
    await votesIn(process, office);
    const old = String(await client.get(keyOf(office)));
    await setVotes(2);
    await setVotes(3);
    await delay(STALE_MS);
    expect(await votesIn(process, office)).toBe(3);
    for (let n = 0; n < 5; n += 1) {
      await client.set(keyOf(office), old, { PX: 60_000 });
      await delay(STALE_MS / 4);
      expect(await votesIn(process, office)).toBe(3);
    }
  });

  it('never go back while versions rise, processes read and announcements come in any order', async () => {
    const readers = [await open(), await open(), await open('postgres')];
    let written = 0;
    const until = performance.now() + 3_000;
    const write = async (): Promise<void> => {
      while (performance.now() < until) {
        const version = await setVotes(written + 1);
        written += 1;
        if (written % 3 !== 0) {
          readers[written % 2]?.bus.announce({ topic: 'tally.votes', id: office, version });
        }
      }
    };
    const read = async (process: FiguresProcess): Promise<number> => {
      let highest = 0;
      while (performance.now() < until) {
        const votes = await votesIn(process, office);
        expect(votes).toBeGreaterThanOrEqual(highest);
        highest = votes;
        await delay(1);
      }
      return highest;
    };
    const [, ...seen] = await Promise.all([write(), ...readers.map(read)]);
    for (const highest of seen) expect(highest).toBeGreaterThan(1);
    await delay(STALE_MS);
    for (const process of readers) expect(await votesIn(process, office)).toBe(written);
  });

  it('heal by themselves where a snapshot of the future lies, left by a database that was restored since', async () => {
    const process = await open();
    await setVotes(1);
    await votesIn(process, office);
    const text = String(await client.get(keyOf(office))).replace(/^1 /, '99 ');
    await client.set(keyOf(office), text, { PX: STALE_MS / 2 });
    await delay(STALE_MS * 1.1);
    await setVotes(2);
    expect(await votesIn(process, office)).toBe(2);
  });

  it('come from PostgreSQL where what lies in Redis is not ours', async () => {
    const process = await open();
    await setVotes(4);
    await client.set(keyOf(office), '7 ["open"]', { PX: 60_000 });
    expect(await votesIn(process, office)).toBe(4);
  });

  it('are answered while Redis hangs, the first after 150 ms and the next as if there were none', async () => {
    const process = await open();
    await setVotes(2);
    proxy.stall();
    const started = performance.now();
    expect(await votesIn(process, office)).toBe(2);
    expect(performance.now() - started).toBeLessThan(2_000);
    for (const votes of [3, 4]) {
      await setVotes(votes);
      await delay(STALE_MS);
      expect(await votesIn(process, office)).toBe(votes);
    }
    proxy.resume();
    await eventually(async () => {
      await delay(300);
      // Of what nobody asked for before: the rest is kept fresh without Redis.
      office = await insertOffice(server);
      await votesIn(process, office);
      await delay(50);
      expect(await client.exists(keyOf(office))).toBe(1);
    }, 10_000);
  });

  it('are answered without an error when Redis dies, and for a thousand at once by one query', async () => {
    const process = await open('postgres');
    await setVotes(3);
    await proxy.kill();
    const before = await process.readings('database');
    const seen = await Promise.all(
      Array.from({ length: 1_000 }, async () => votesIn(process, office)),
    );
    expect(new Set(seen)).toEqual(new Set([3]));
    expect((await process.readings('database')) - before).toBe(1);
  });
});
