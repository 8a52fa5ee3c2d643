import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '#platform/testing';
import { METRICS_PASSWORD, type ApiUnderTest, type RunningApi } from './api-under-test.js';
import { FieldUnderTest } from './field-client.js';
import { DocumentedChannel } from '../architecture/async-api-document.js';
import { RoomFollower, type RoomName } from './live-rooms-client.js';

const REDIS = process.env['SCRUTIN_TEST_REDIS_URL'];
const BUSES = [
  ['PostgreSQL', ''],
  ...(REDIS === undefined ? [] : [['Redis', REDIS] as const]),
] as const;

type Scene = Readonly<Record<'election' | 'area' | 'centre' | 'office' | 'candidate', string>>;
type Figures = Readonly<Record<'votes' | 'ballots', unknown>> & Readonly<Record<string, unknown>>;

describe.each(BUSES)('a live room, with the live bus on %s', (_bus, redisUrl) => {
  let world: FieldUnderTest;
  let other: ApiUnderTest;
  let scene: Scene;
  let rooms: Readonly<Record<RoomName['kind'], RoomName>>;
  const followers: RoomFollower[] = [];
  const documented = new DocumentedChannel('field-api', 'liveRooms');

  beforeAll(async () => {
    world = await FieldUnderTest.start({ REDIS_URL: redisUrl });
    other = await FieldUnderTest.startField(world.admin, { REDIS_URL: redisUrl });
  });

  beforeEach(async () => {
    scene = await world.director.prepare({ code: randomUUID(), method: 'plurality' });
    const { election, area, office } = scene;
    rooms = {
      election: { kind: 'election', id: election },
      area: { kind: 'area', id: area },
      office: { kind: 'office', id: office },
    };
    await world.director.open(election);
    await show('public');
  });

  afterEach(() => {
    for (const follower of followers.splice(0)) {
      follower.close();
      for (const message of follower.heard) {
        expect([message, documented.fits(message.type, message)]).toEqual([message, true]);
      }
    }
  });

  afterAll(async () => {
    await other.app.close();
    await world.stop();
  });

  async function show(visibility: string, publicFrom: Date | null = null): Promise<void> {
    await world.admin.database.query(
      'update elections set visibility = $2, public_from = $3 where id = $1',
      [scene.election, visibility, publicFrom],
    );
  }

  async function join(room: RoomName, api: RunningApi = world.field): Promise<RoomFollower> {
    const follower = await RoomFollower.join(api, room);
    followers.push(follower);
    return follower;
  }

  async function publicFigures(query = ''): Promise<Readonly<Record<string, Figures | null>>> {
    const answer = await fetch(
      `${world.field.url}/api/public/elections/${scene.election}/live${query}`,
    );
    return (await answer.json()) as Readonly<Record<string, Figures | null>>;
  }

  it('of an election, an area and an office moves with what is reported at another process, as the public reads say it', async () => {
    const followed = await Promise.all([
      join(rooms.election),
      join(rooms.area, other),
      join(rooms.office),
    ]);
    const reporter = (await world.source(scene.office)).at(other);
    for (let index = 1; index <= 5; index += 1) await reporter.vote(index, { gender: 'male' });
    for (const [at, room] of [rooms.election, rooms.area, rooms.office].entries()) {
      await eventually(() =>
        expect(followed[at]?.stateOf(room)).toMatchObject({
          votes: {
            totals: { votes: 5, male: 5 },
            offices: { reported: 1 },
            unverified: { offices: 1, votes: 5 },
          },
        }),
      );
      expect(followed[at]?.gaps).toBe(0);
    }
    const [election, area, office] = followed;
    await eventually(async () => {
      const whole = (await publicFigures())['whole'];
      const { publication, ...shown } = { ...election.stateOf(rooms.election) };
      expect([shown, publication]).toEqual([whole, null]);
    });
    const one = (await publicFigures(`?area=${scene.area}`))['area'] as unknown as {
      readonly figures: Figures;
    };
    expect(area.stateOf(rooms.area)).toMatchObject({ ...one.figures });
    const stats = await fetch(`${world.field.url}/api/pollofficesstats/${scene.office}/`);
    const { last_vote: lastVote } = (await stats.json()) as Figures;
    expect(office.stateOf(rooms.office)).toMatchObject({
      ...{ last_vote: lastVote, last_paper: null },
      votes: { offices: { expected: 1, reported: 1 }, turnout: { votes: 5, registered: 400 } },
    });
    const said = JSON.stringify(followed.map(({ heard }) => heard));
    expect(said).not.toContain(reporter.electorId);
    expect(said).not.toContain('elector');
  });

  it('sends only what changed, whole, and from the version that was sent before', async () => {
    const follower = await join(rooms.office);
    const before = follower.versionOf(rooms.office);
    const reporter = await world.source(scene.office);
    await reporter.vote(1);
    const change = await follower.next('change');
    expect(change).toMatchObject({ room: rooms.office, from: before });
    expect(Object.keys(change['changes'] as object).sort()).toEqual(['last_vote', 'votes']);
    expect(change.version).toBeGreaterThan(before);
  });

  it('answers a version with nothing, changes or all of it, at another process too', async () => {
    const follower = await join(rooms.office);
    const reporter = await world.source(scene.office);
    const start = follower.versionOf(rooms.office);
    await reporter.vote(1);
    await follower.next('change');
    const version = follower.versionOf(rooms.office);
    follower.say({ type: 'join', room: rooms.office, since: version });
    expect(await follower.next('current')).toMatchObject({ room: rooms.office, version });
    const back = await RoomFollower.open(other);
    followers.push(back);
    back.say({ type: 'join', room: rooms.office, since: version });
    expect(await back.next('current')).toMatchObject({ version });
    // Here it is remembered, there it never was.
    follower.say({ type: 'join', room: rooms.office, since: start });
    expect(await follower.next('change')).toMatchObject({ from: start, version });
    const late = await RoomFollower.open(other);
    followers.push(late);
    late.say({ type: 'join', room: rooms.office, since: start });
    expect(await late.next('snapshot')).toMatchObject({ version });
    late.say({ type: 'join', room: rooms.office, since: version + 1_000 });
    expect(await late.next('snapshot')).toMatchObject({ version });
  });

  it('says four times a second at most what has become of a flood of votes, and the end of it', async () => {
    const follower = await join(rooms.office);
    const reporters = await Promise.all(
      Array.from({ length: 4 }, () => world.source(scene.office)),
    );
    const startedAt = performance.now();
    let index = 0;
    await Promise.all(
      reporters.map(async (reporter) => {
        // Above 110 % of the roll nothing counts.
        while (performance.now() - startedAt < 3_000 && index < 400) {
          await reporter.vote((index += 1));
        }
      }),
    );
    await eventually(() =>
      expect(follower.stateOf(rooms.office)).toMatchObject({ votes: { totals: { votes: index } } }),
    );
    const changes = follower.heard.flatMap(({ type }, n) =>
      type === 'change' ? [follower.times[n] ?? 0] : [],
    );
    expect(changes.length).toBeGreaterThan(2);
    for (const at of changes) {
      const inOneSecond = changes.filter((one) => one >= at && one < at + 950);
      expect(inOneSecond.length).toBeLessThanOrEqual(4);
    }
    expect(follower.gaps).toBe(0);
  });

  it('ends when the election becomes private or falls under an embargo, and is not there for whoever comes then', async () => {
    for (const [visibility, from] of [
      ['private', null],
      ['public', new Date(Date.now() + 3_600_000)],
    ] as const) {
      await show('public');
      const follower = await join(rooms.election);
      await show(visibility, from);
      expect(await follower.next('left')).toMatchObject({
        ...{ room: rooms.election, code: 'election_not_found' },
      });
      const said = follower.heard.length;
      await (await world.source(scene.office)).vote(1);
      for (const room of Object.values(rooms)) {
        follower.say({ type: 'join', room });
        expect(await follower.next('error')).toMatchObject({
          room,
          code: `${room.kind}_not_found`,
        });
      }
      expect(follower.heard.slice(said).map(({ type }) => type)).toEqual([
        ...['error', 'error', 'error'],
      ]);
    }
  });

  it('says the same of what never was', async () => {
    const follower = await RoomFollower.open(world.field);
    followers.push(follower);
    for (const kind of ['election', 'area', 'office'] as const) {
      follower.say({ type: 'join', room: { kind, id: randomUUID() } });
      expect(await follower.next('error')).toMatchObject({ code: `${kind}_not_found` });
    }
    expect(follower.socket.connected).toBe(true);
  });

  it('brings what was published, and no paper before', async () => {
    const follower = await join(rooms.election);
    await world.count(scene.election);
    await world.director.must('POST', `offices/${scene.office}/results`, {
      ...{ registered: 400, voters: 300, blank: 4, null_votes: 6, valid: 290 },
      votes: [{ candidate_id: scene.candidate, votes: 290 }],
    });
    await delay(1_500);
    expect(follower.stateOf(rooms.election)).toMatchObject({ official: null, publication: null });
    expect(JSON.stringify(follower.heard)).not.toContain('valid');
    await world.director.must('POST', `elections/${scene.election}/publish`, {});
    await eventually(() =>
      expect(follower.stateOf(rooms.election)).toMatchObject({
        ...{ publication: { version: 1 }, official: { valid: 290, reported: 1 } },
      }),
    );
  });

  it('is left, counted and not sent any more', async () => {
    const follower = await join(rooms.office);
    const gauge = async (name: string): Promise<number> => {
      const answer = await fetch(`${world.field.url}/metrics`, {
        headers: {
          authorization: `Basic ${Buffer.from(`metrics:${METRICS_PASSWORD}`).toString('base64')}`,
        },
      });
      const line = (await answer.text()).split('\n').find((one) => one.startsWith(`${name}{`));
      return Number(line?.split(' ').at(-1));
    };
    await eventually(async () => {
      expect([await gauge('live_rooms_open'), await gauge('live_rooms_sockets')]).toEqual([1, 1]);
    });
    follower.say({ type: 'leave', room: rooms.office });
    await follower.next('left');
    await (await world.source(scene.office)).vote(1);
    await eventually(async () => expect(await gauge('live_rooms_open')).toBe(0));
    expect(follower.heard.at(-1)?.type).toBe('left');
    expect(await gauge('live_rooms_messages_total')).toBeGreaterThan(0);
  });
});
