import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '#platform/testing';
import { RoomsUnderTest, type TestFollower } from './rooms-under-test.js';

const FOLLOWERS = 2_000;

type Counted = { readonly changes?: { readonly votes?: { readonly totals: { votes: number } } } };

const votesOf = (message: object | undefined) =>
  (message as Counted | undefined)?.changes?.votes?.totals.votes;

describe('the rooms of a process', () => {
  let rooms: RoomsUnderTest;
  const followers: TestFollower[] = [];

  beforeAll(async () => {
    rooms = await RoomsUnderTest.open({ idleMs: 2_500, unreadMs: 1_500 });
  });

  afterEach(() => {
    for (const follower of followers.splice(0)) follower.leave();
  });

  afterAll(async () => {
    await rooms.close();
  });

  function connect(address?: string): TestFollower {
    const follower = rooms.connect(address);
    followers.push(follower);
    return follower;
  }

  async function join(): Promise<TestFollower> {
    const follower = connect();
    follower.join();
    await eventually(() => expect(follower.heard[0]).toMatchObject({ type: 'snapshot' }));
    return follower;
  }

  it('read and write a state once for everybody, four times a second at most, however many follow and whatever comes', async () => {
    for (let n = 0; n < FOLLOWERS; n += 1) connect().join();
    await eventually(() => {
      for (const { sent } of followers) expect(sent).toHaveLength(1);
    });
    const startedAt = performance.now();
    let votes = 0;
    while (performance.now() - startedAt < 2_500) await rooms.count((votes += 1));
    const endedAt = performance.now();
    await eventually(() => {
      for (const { sent } of followers) expect(sent.at(-1)?.text).toContain(`"votes":${votes},`);
    });
    const longest = Math.max(...followers.map(({ times }) => (times.at(-1) ?? 0) - endedAt));
    expect(longest).toBeLessThan(1_000);
    const [first] = followers;
    for (const { sent } of followers) {
      expect(sent.length).toBeLessThanOrEqual(1 + 4 * 3 + 1);
      // The very same object: nobody wrote it anew.
      for (const [n, message] of sent.entries()) expect(message).toBe(first?.sent[n]);
    }
    // Or nothing was gathered.
    expect(votes).toBeGreaterThan(first?.sent.length ?? NaN);
  }, 30_000);

  it('follow what nobody announced within a second or so', async () => {
    const follower = await join();
    const startedAt = performance.now();
    await rooms.count(7_001, false);
    await eventually(() => expect(votesOf(follower.heard.at(-1))).toBe(7_001));
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('keep nothing for whoever does not read but the latest state, and bring them to it', async () => {
    const before = (await rooms.metric('live_rooms_dropped_total'))['state'] ?? 0;
    const slow = connect();
    slow.isReading = false;
    slow.join();
    const quick = await join();
    await eventually(() => expect(slow.sent).toHaveLength(1));
    for (let votes = 8_001; votes <= 8_004; votes += 1) {
      await rooms.count(votes);
      await eventually(() => expect(votesOf(quick.heard.at(-1))).toBe(votes));
    }
    expect(slow.sent).toHaveLength(1);
    slow.readOn();
    await eventually(() => expect(slow.sent).toHaveLength(2));
    const [snapshot, change] = slow.heard;
    expect(change).toMatchObject({ type: 'change', from: snapshot?.['version'] });
    expect(votesOf(change)).toBe(8_004);
    const dropped = (await rooms.metric('live_rooms_dropped_total'))['state'] ?? 0;
    expect(dropped - before).toBe(3);
  });

  it('are cut off from whoever has not read for long', async () => {
    const slow = connect();
    slow.isReading = false;
    slow.join();
    await eventually(() => expect(slow.isCut).toBe(true));
    expect([slow.sent.length, slow.code]).toEqual([1, undefined]);
    await rooms.count(9_001);
    await delay(400);
    expect(slow.sent).toHaveLength(1);
  });

  it('cut off whoever asks on and on and reads no answer', async () => {
    const deaf = connect();
    deaf.isReading = false;
    for (let n = 0; n < 64; n += 1) deaf.say({ type: 'leave', room: { kind: 'area', id: ID } });
    await eventually(() => expect(deaf.sent).toHaveLength(1));
    expect([deaf.isCut, deaf.code]).toEqual([false, undefined]);
    for (let n = 0; n < 2; n += 1) deaf.say({ type: 'leave', room: { kind: 'area', id: ID } });
    await eventually(() => expect(deaf.isCut || deaf.code === 4429).toBe(true));
  });

  it('close what follows no room with 4408, and what follows one never', async () => {
    const idle = connect();
    const busy = await join();
    await eventually(() => expect(idle.code).toBe(4408));
    expect(idle.heard.map(({ type, code }) => [type, code])).toEqual([
      ['error', 'waited_too_long'],
      ['closed', 4408],
    ]);
    expect(busy.code).toBeUndefined();
  });

  it('are 32 at most for one connection, which goes on', async () => {
    const follower = await join();
    for (let n = 0; n < 32; n += 1) {
      follower.say({
        type: 'join',
        room: { kind: 'office', id: ID.replace(/..$/, String(10 + n)) },
      });
    }
    await eventually(() => expect(follower.heard.length).toBe(33));
    const codes = follower.heard.slice(1).map(({ code }) => code);
    // One room is there; of the others 31 were still being looked for when the last one came.
    expect(codes.filter((code) => code === 'too_many_rooms')).toHaveLength(1);
    expect(codes.filter((code) => code === 'office_not_found')).toHaveLength(31);
    expect(follower.code).toBeUndefined();
  });

  it('turn away with 4429 whoever is one too many of a network, and nobody else', async () => {
    for (let n = 0; n < 3_000; n += 1) connect('198.51.100.1');
    expect(connect('198.51.100.1').code).toBe(4429);
    expect(connect('198.51.100.2').code).toBeUndefined();
  });

  it('go on when the database is away for a while, and say so to whoever comes then', async () => {
    const follower = await join();
    await rooms.database.query('alter table elections rename to elections_away');
    const late = connect();
    late.join();
    const other = connect();
    other.say({ type: 'join', room: { kind: 'election', id: rooms.election } });
    await eventually(() =>
      expect(other.heard[0]).toMatchObject({ type: 'error', code: 'unavailable' }),
    );
    await rooms.database.query('alter table elections_away rename to elections');
    other.say({ type: 'join', room: { kind: 'election', id: rooms.election } });
    await eventually(() => expect(other.heard[1]).toMatchObject({ type: 'snapshot' }));
    await rooms.count(9_500);
    await eventually(() => expect(votesOf(follower.heard.at(-1))).toBe(9_500));
    expect(late.heard[0]?.type).toBe('snapshot');
  });
});

const ID = '3f0c1a52-7d1e-4a35-9d2b-0d3c5c5b7e11';
