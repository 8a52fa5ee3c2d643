import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { OfficeId } from '#kernel';
import { createTestDatabase, eventually, type TestDatabase } from '#platform/testing';
import {
  insertElection,
  insertOffice,
  insertOffices,
  openFigures,
  setTally,
  type FiguresProcess,
} from './figures-under-test.js';

const STALE_MS = 1_000;
/** Nobody asked for so long that nobody is expected to. */
const FORGOTTEN_MS = 12_500;

describe('the figures of an office, without Redis', () => {
  let server: TestDatabase;
  let process: FiguresProcess;
  let office: OfficeId;

  beforeAll(async () => {
    server = await createTestDatabase();
    process = await openFigures(server.url);
  });

  beforeEach(async () => {
    office = await insertOffice(server);
  });

  afterAll(async () => {
    await process.close();
    await server.drop();
  });

  async function setVotes(count: number): Promise<number> {
    return setTally(server, office, 'votes', { male: count, less_30: count }, count);
  }

  async function votesIn(of = office): Promise<number | undefined> {
    const answer = await process.figures.find('votes', of);
    if (answer === undefined) return undefined;
    const body = JSON.parse(answer.body.toString()) as { totals: { votes: number } };
    return body.totals.votes;
  }

  /** Nobody gets beyond the tallies before `release`. */
  async function holdTallies(): Promise<pg.Client> {
    const holder = new pg.Client({ connectionString: server.url });
    await holder.connect();
    await holder.query('begin; lock table tallies in access exclusive mode');
    return holder;
  }

  async function release(holder: pg.Client): Promise<void> {
    await holder.query('commit');
    await holder.end();
  }

  async function countWaiting(): Promise<number> {
    const [row] = await server.query<{ readonly n: number }>(
      // But for what is held against the tallies all the time, of offices that other tests asked for.
      `select count(*)::integer as n from pg_locks lock join pg_stat_activity own using (pid)
        where relation = 'tallies'::regclass and not granted and own.query not like '%as known%'`,
    );
    return row?.n ?? NaN;
  }

  it('are at hand once they were read, the very same bytes for as long as they hold and somebody asks', async () => {
    await setVotes(4);
    expect(process.figures.peek('votes', office)).toBeUndefined();
    const answer = await process.figures.find('votes', office);
    const before = await process.readings('database');
    for (let n = 0; n < 5; n += 1) {
      expect(process.figures.peek('votes', office)).toBe(answer);
      await delay(STALE_MS / 2);
    }
    expect((await process.readings('database')) - before).toBe(0);
    await delay(FORGOTTEN_MS);
    expect(process.figures.peek('votes', office)).toBeUndefined();
  });

  it('that moved are read anew before anybody has to wait for them, announced or not', async () => {
    await setVotes(1);
    expect(await votesIn()).toBe(1);
    const version = await setVotes(2);
    process.bus.announce({ topic: 'tally.votes', id: office, version });
    await eventually(() => {
      expect(process.figures.peek('votes', office)?.version).toBe(version);
    }, STALE_MS);
    const next = await setVotes(3);
    await eventually(() => {
      expect(process.figures.peek('votes', office)?.version).toBe(next);
    }, 2 * STALE_MS);
  });

  it('of many offices that are asked for all the time cost a few questions a second, however many they are', async () => {
    const offices = await insertOffices(server, await insertElection(server), 500);
    await Promise.all(offices.map(async (id) => votesIn(id)));
    const before = await process.readings('database');
    for (let n = 0; n < 8; n += 1) {
      for (const id of offices) expect(process.figures.peek('votes', id)).toBeDefined();
      await delay(STALE_MS / 4);
    }
    expect((await process.readings('database')) - before).toBe(0);
  });

  it('are read once for a thousand who ask at the same moment', async () => {
    await setVotes(5);
    const before = await process.readings('database');
    const holder = await holdTallies();
    const asked = Array.from({ length: 1_000 }, async () => votesIn());
    await eventually(async () => {
      expect(await countWaiting()).toBe(1);
    });
    await delay(100);
    expect(await countWaiting()).toBe(1);
    await release(holder);
    expect(new Set(await Promise.all(asked))).toEqual(new Set([5]));
    expect((await process.readings('database')) - before).toBe(1);
  });

  it('of a thousand offices that nobody had asked for take a handful of queries', async () => {
    const offices = await insertOffices(server, await insertElection(server), 1_000);
    const holder = await holdTallies();
    const asked = offices.map(async (id) => votesIn(id));
    await eventually(async () => {
      expect(await countWaiting()).toBe(2);
    });
    await delay(100);
    expect(await countWaiting()).toBe(2);
    await release(holder);
    expect(new Set(await Promise.all(asked))).toEqual(new Set([0]));
  });

  it('move as soon as a higher version is announced', async () => {
    await setVotes(1);
    expect(await votesIn()).toBe(1);
    const version = await setVotes(2);
    process.bus.announce({ topic: 'tally.votes', id: office, version });
    await eventually(async () => {
      expect(await votesIn()).toBe(2);
    }, STALE_MS * 0.8);
  });

  it('stay at hand when what is announced is the other stream, another office or no higher version', async () => {
    const version = await setVotes(1);
    const answer = await process.figures.find('votes', office);
    process.bus.announce({ topic: 'tally.ballots', id: office, version: version + 9 });
    process.bus.announce({ topic: 'tally.votes', id: randomUUID(), version: version + 9 });
    process.bus.announce({ topic: 'tally.votes', id: office, version });
    await delay(300);
    expect(process.figures.peek('votes', office)).toBe(answer);
  });

  it('are right within a second when an announcement is lost', async () => {
    await setVotes(1);
    expect(await votesIn()).toBe(1);
    await setVotes(2);
    await delay(STALE_MS);
    expect(await votesIn()).toBe(2);
  });

  it('are read again for whoever comes after the announcement of what a reading under way may have missed', async () => {
    await setVotes(1);
    const before = await process.readings('database');
    const holder = await holdTallies();
    const early = votesIn();
    await eventually(async () => {
      expect(await countWaiting()).toBe(1);
    });
    // The reading is sent, and its answer made, before the next version is there: held back as if by the network.
    process.bus.announce({ topic: 'tally.votes', id: office, version: 2 });
    await delay(300);
    const late = votesIn();
    await release(holder);
    expect(await early).toBe(1);
    expect(await late).toBe(1);
    // One for the early, and one more for the late.
    expect((await process.readings('database')) - before).toBe(2);
  });

  it('are read once more when something was announced while they were being read, though nobody asks again', async () => {
    const version = await setVotes(1);
    // Who asks once is not waiting for news.
    for (const _ of [1, 2]) await votesIn();
    const before = await process.readings('database');
    const holder = await holdTallies();
    const announce = () =>
      process.bus.announce({ topic: 'tally.votes', id: office, version: version + 1 });
    announce();
    await eventually(async () => {
      expect(await countWaiting()).toBe(1);
    });
    announce();
    await delay(100);
    await release(holder);
    await eventually(async () => {
      expect((await process.readings('database')) - before).toBe(2);
    });
    await delay(100);
    expect((await process.readings('database')) - before).toBe(2);
  });

  it('that are outdated are not asked for again and again while the reading fails', async () => {
    const version = await setVotes(1);
    for (const _ of [1, 2]) await votesIn();
    const holder = await holdTallies();
    process.bus.announce({ topic: 'tally.votes', id: office, version: version + 1 });
    const refused: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      const ended = await server.query<{ readonly ended: boolean }>(
        `select pg_terminate_backend(pid) as ended from pg_locks join pg_stat_activity own using (pid)
          where relation = 'tallies'::regclass and not granted and own.query not like '%as known%'`,
      );
      refused.push(ended.length);
      await delay(50);
    }
    await release(holder);
    // Once for what was announced; the passes find nothing out, and so begin nothing.
    expect(refused.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await votesIn()).toBe(1);
  });

  it('do not run after a version that was announced and never committed', async () => {
    await setVotes(1);
    await votesIn();
    process.bus.announce({ topic: 'tally.votes', id: office, version: 1_000_000 });
    await delay(300);
    await votesIn();
    expect(process.figures.peek('votes', office)?.version).toBe(1);
  });

  it('are zeros for an office that nobody reported from, and nothing for one that does not exist', async () => {
    expect(await votesIn()).toBe(0);
    expect(await votesIn(randomUUID() as OfficeId)).toBeUndefined();
  });

  it('of an office that does not exist are asked for once in a second, and found when it has come to exist', async () => {
    const before = await process.readings('database');
    const missing = randomUUID() as OfficeId;
    for (let n = 0; n < 100; n += 1) expect(await votesIn(missing)).toBeUndefined();
    expect((await process.readings('database')) - before).toBe(1);
    const election = await insertElection(server);
    await server.query(
      `with centre as (insert into centres (election_id, code, name, search_key) values ($1, 'x', 'C', 'c') returning id)
       insert into offices (id, election_id, centre_id, code) select $2, $1, id, 'x' from centre`,
      [election, missing],
    );
    await delay(STALE_MS);
    expect(await votesIn(missing)).toBe(0);
  });

  it('carry the visibility of their election, which is no older than they are', async () => {
    const election = await insertElection(server);
    const [id] = await insertOffices(server, election);
    const find = async () => process.figures.find('votes', id as OfficeId);
    expect((await find())?.showing.visibility).toBe('public');
    await server.query(`update elections set visibility = 'private' where id = $1`, [election]);
    await delay(STALE_MS);
    expect((await find())?.showing.visibility).toBe('private');
  });

  it('follow an amended ballot, though no ballot was counted since', async () => {
    const election = await insertElection(server);
    const [id] = (await insertOffices(server, election)) as readonly [OfficeId];
    await setTally(server, id, 'ballots', { ABC: 5, DEF: 5, blank: 5 }, 15);
    const parties = async (): Promise<readonly string[]> => {
      const answer = await process.figures.find('ballots', id);
      const body = JSON.parse(String(answer?.body)) as { results: { party_id: string }[] };
      return body.results.map((row) => row.party_id);
    };
    expect(await parties()).toEqual(['DEF', 'ABC', 'blank']);
    await server.query(
      `update candidates set list_order = case party_id when 'ABC' then 1 when 'DEF' then 2 else 3 end where election_id = $1`,
      [election],
    );
    await server.query(
      `update elections set registry_version = registry_version + 1 where id = $1`,
      [election],
    );
    await delay(STALE_MS);
    expect(await parties()).toEqual(['ABC', 'DEF', 'blank']);
  });

  it('are refused by name while PostgreSQL cannot be used, and right again afterwards', async () => {
    await setVotes(1);
    const holder = await holdTallies();
    const asked = votesIn();
    await eventually(async () => {
      expect(await countWaiting()).toBe(1);
    });
    await server.query(
      `select pg_terminate_backend(pid) from pg_locks where relation = 'tallies'::regclass and not granted`,
    );
    await expect(asked).rejects.toMatchObject({ code: 'database_unavailable' });
    await release(holder);
    expect(await votesIn()).toBe(1);
  });
});
