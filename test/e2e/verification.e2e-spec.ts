import { randomUUID } from 'node:crypto';
import { eventually } from '#platform/testing';
import type { ApiUnderTest } from './api-under-test.js';
import { FieldUnderTest, send, type Reporter } from './field-client.js';
import { plainCitizen, rawCitizen, socketIoCitizen, type Citizen } from './verification-client.js';

const REDIS = process.env['SCRUTIN_TEST_REDIS_URL'];
const BUSES = [
  ['PostgreSQL', ''],
  ...(REDIS === undefined ? [] : [['Redis', REDIS] as const]),
] as const;

describe.each(BUSES)('a citizen, with the live bus on %s', (_bus, redisUrl) => {
  let world: FieldUnderTest;
  let other: ApiUnderTest;
  let office: string;
  let reporter: Reporter;
  const citizens: Citizen[] = [];

  beforeAll(async () => {
    const env = { REDIS_URL: redisUrl };
    world = await FieldUnderTest.start(env);
    other = await FieldUnderTest.startField(world.admin, env);
  });

  beforeEach(async () => {
    const opened = await world.open();
    office = opened.office;
    await world.admin.database.query(
      `update elections set visibility = 'public', public_from = null where id = $1`,
      [opened.election],
    );
    reporter = (await world.source(office)).at(other);
  });

  afterEach(() => {
    for (const citizen of citizens.splice(0)) citizen.drop();
  });

  afterAll(async () => {
    await other.app.close();
    await world.stop();
  });

  const voting = (own: object = {}) => ({
    ...{ type: 'voting', poll_office_id: office, elector_id: randomUUID() },
    ...own,
  });

  async function come<C extends Citizen>(coming: Promise<C>, own: object = {}): Promise<C> {
    const citizen = await coming;
    citizens.push(citizen);
    citizen.say(voting(own));
    await citizen.next('waiting');
    return citizen;
  }

  const KINDS = [
    ['plain WebSocket', () => plainCitizen(world.field), 1000],
    [
      'plain WebSocket, with a slash',
      () => plainCitizen(world.field, '/ws/vote-verification/'),
      1000,
    ],
    ['Socket.IO', () => socketIoCitizen(world.field), 0],
    ['Socket.IO, with a slash', () => socketIoCitizen(world.field, '/ws/vote-verification/'), 0],
    ['bytes written by hand', () => rawCitizen(world.field), 1000],
  ] as const;

  it.each(KINDS)(
    'goes through the whole conversation by %s, the reporter on another process',
    async (_, open, code) => {
      const citizen = await come(open());
      const { body } = await reporter.vote(1, { gender: 'female', age: 'less_30' });
      const { vote, answer_within: within } = await citizen.next('vote');
      expect(vote).toEqual({
        ...{ id: body['id'], index: 1, gender: 'female', age: 'less_30', has_torn: false },
      });
      expect(within).toBe(60);
      citizen.say({ type: 'confirm', vote_id: body['id'] });
      expect(await citizen.next('recorded')).toEqual({ type: 'recorded', vote_id: body['id'] });
      expect(await citizen.next('closed')).toEqual({ type: 'closed', code: 1000 });
      await eventually(() => expect(citizen.closedWith()).toBe(code));
      const reliability = await send(other, 'GET', `/api/pollofficesstats/${office}/reliability/`);
      expect(reliability.body['confirmations']).toEqual({
        ...{ confirmed: 1, corrected: 0, not_recognised: 0 },
      });
    },
  );

  it('corrects, and no figure moves', async () => {
    const citizen = await come(plainCitizen(world.field));
    const { body } = await reporter.vote(1);
    const before = await world.tally(office, 'votes');
    await citizen.next('vote');
    const said = { gender: 'male', age: 'more_60', has_torn: true };
    citizen.say({ type: 'correct', vote_id: body['id'], ...said });
    await citizen.next('recorded');
    expect(await world.tally(office, 'votes')).toEqual(before);
    const rows = await world.admin.database.query(
      'select answer, gender, age, has_torn from vote_verified where office_id = $1',
      [office],
    );
    expect(rows).toEqual([{ answer: 'corrected', ...said }]);
  });

  it('does not recognise a vote, which goes to the next in line at the other process', async () => {
    const first = await come(plainCitizen(world.field));
    const second = await come(socketIoCitizen(other));
    const { body } = await reporter.vote(1);
    await first.next('vote');
    expect(second.heard.map(({ type }) => type)).toEqual(['waiting']);
    first.say({ type: 'not_me', vote_id: body['id'] });
    await first.next('waiting');
    expect((await second.next('vote'))['vote']).toMatchObject({ id: body['id'] });
    second.say({ type: 'confirm', vote_id: body['id'] });
    await second.next('recorded');
    expect(first.heard.filter(({ type }) => type === 'vote')).toHaveLength(1);
  });

  it('is shown only a vote that agrees with what they said of themselves', async () => {
    const man = await come(plainCitizen(world.field), { gender: 'male', age: 'more_60' });
    const woman = await come(plainCitizen(world.field), { gender: 'female' });
    await reporter.vote(1, { gender: 'female' });
    expect((await woman.next('vote'))['vote']).toMatchObject({ index: 1 });
    await reporter.vote(2, { gender: 'male', age: 'more_60' });
    expect((await man.next('vote'))['vote']).toMatchObject({ index: 2 });
    expect(man.heard.filter(({ type }) => type === 'vote')).toHaveLength(1);
  });

  it('is shown nothing that came in a batch, was reported before, or was withdrawn', async () => {
    const second = (await world.source(office)).at(other);
    await reporter.vote(2);
    // Reports never change; here one has to grow old.
    await world.admin.database.query(
      `set session_replication_role = replica;
       update vote_reports set received_at = now() - interval '4 minutes' where office_id = '${office}'`,
    );
    await second.vote(2);
    const vote = { gender: 'female', age: 'less_60', has_torn: false };
    await second.send('POST', '/api/vote/batch/', { items: [{ index: 1, ...vote }] });
    await second.send('PUT', '/api/vote/1/', { ...vote, has_torn: true, revision: 2 });
    await second.vote(3);
    await second.send('DELETE', '/api/vote/3/?revision=2');
    const citizen = await come(plainCitizen(world.field));
    await reporter.vote(4);
    expect((await citizen.next('vote'))['vote']).toMatchObject({ index: 4 });
  });

  it('comes back with the key after the connection broke, at another process, to the vote that was shown', async () => {
    const citizen = await come(plainCitizen(world.field));
    const resume = citizen.heard[0]?.['resume'];
    const { body } = await reporter.vote(1);
    await citizen.next('vote');
    citizen.drop();
    const back = await plainCitizen(other);
    citizens.push(back);
    back.say({ type: 'resume', resume });
    expect(await back.next('waiting')).toMatchObject({ resume });
    expect((await back.next('vote'))['vote']).toMatchObject({ id: body['id'] });
    back.say({ type: 'confirm', vote_id: body['id'] });
    await back.next('recorded');
  });

  it('answers a second time and hears the same words, and only the first counts', async () => {
    const electorId = randomUUID();
    const heard: unknown[] = [];
    for (const index of [1, 2]) {
      const citizen = await come(plainCitizen(world.field), { elector_id: electorId });
      const { body } = await reporter.vote(index);
      await citizen.next('vote');
      citizen.say({ type: 'confirm', vote_id: body['id'] });
      await citizen.next('closed');
      heard.push(citizen.heard.map(({ type, code }) => [type, code]));
    }
    expect(heard[1]).toEqual(heard[0]);
    const rows = await world.admin.database.query<{ readonly index: number }>(
      'select index from vote_verified where office_id = $1',
      [office],
    );
    expect(rows).toEqual([{ index: 1 }]);
    const dump = JSON.stringify(
      await world.admin.database.query('select v::text as row from vote_verified v'),
    );
    expect(dump).not.toContain(electorId);
    expect(world.field.log() + other.log()).not.toContain(electorId);
  });
});
