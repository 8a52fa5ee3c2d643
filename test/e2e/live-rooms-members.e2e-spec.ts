import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { AccountActor, AccountId } from '#kernel';
import { AccessTokens } from '#platform/auth';
import { eventually } from '#platform/testing';
import { JWT_SECRET } from './api-under-test.js';
import { ElectionsClient } from './elections-client.js';
import { FieldUnderTest } from './field-client.js';
import { DocumentedChannel } from '../architecture/async-api-document.js';
import { RoomFollower, type RoomName } from './live-rooms-client.js';

describe('the live rooms of members', () => {
  let world: FieldUnderTest;
  let auditor: ElectionsClient;
  let stranger: ElectionsClient;
  let election: string;
  let office: string;
  let candidate: string;
  let room: RoomName;
  const followers: RoomFollower[] = [];
  const documented = new DocumentedChannel('admin-api', 'liveRooms');
  const tokens = new AccessTokens(JWT_SECRET);

  beforeAll(async () => {
    world = await FieldUnderTest.start();
    auditor = await ElectionsClient.signUp(world.admin, 'auditrice@exemple.ga');
    stranger = await ElectionsClient.signUp(world.admin, 'stranger@exemple.ga');
  });

  beforeEach(async () => {
    const polls = await world.director.prepare({ code: randomUUID(), method: 'plurality' });
    ({ election, office, candidate } = polls);
    room = { kind: 'election', id: election };
    await world.director.open(election);
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
    await world.stop();
  });

  async function open(): Promise<RoomFollower> {
    const follower = await RoomFollower.open(world.admin);
    followers.push(follower);
    return follower;
  }

  async function join(client: ElectionsClient): Promise<RoomFollower> {
    const follower = await RoomFollower.join(world.admin, room, client.token);
    followers.push(follower);
    return follower;
  }

  async function refusal(client: ElectionsClient): Promise<unknown> {
    const follower = await open();
    follower.say({ type: 'authenticate', token: client.token });
    follower.say({ type: 'join', room });
    const { code } = await follower.next('error');
    return [code, follower.heard.filter(({ type }) => type === 'snapshot').length];
  }

  async function issue(client: ElectionsClient, lifetime: '-1s' | '2s' | '5m'): Promise<string> {
    const actor: AccountActor = { kind: 'director', id: client.accountId as AccountId };
    return tokens.issue(actor, lifetime);
  }

  it('show a private election with unpublished official figures, as the read for members does, and move', async () => {
    const follower = await join(world.director);
    const reporter = await world.source(office);
    await reporter.vote(1);
    await world.count(election);
    await world.director.must('POST', `offices/${office}/results`, {
      ...{ registered: 400, voters: 300, blank: 4, null_votes: 6, valid: 290 },
      votes: [{ candidate_id: candidate, votes: 290 }],
    });
    await eventually(async () => {
      const { body } = await world.director.get(`voting/realtime/${election}`);
      expect(body['whole']).toMatchObject({
        ...{ votes: { totals: { votes: 1 } }, official: { valid: 290 } },
      });
      expect(follower.stateOf(room)).toEqual(body['whole']);
    });
    expect([follower.gaps, JSON.stringify(follower.heard).includes(reporter.electorId)]).toEqual([
      ...[0, false],
    ]);
  });

  it('open an area and an office too', async () => {
    const follower = await join(world.director);
    follower.say({ type: 'join', room: { kind: 'office', id: office } });
    expect(await follower.next('snapshot')).toMatchObject({
      state: { votes: { offices: { expected: 1 } }, last_vote: null },
    });
    const [area] = (await world.director.get(`elections/${election}/areas`)).body.items;
    follower.say({ type: 'join', room: { kind: 'area', id: area?.id } });
    expect(await follower.next('snapshot')).toMatchObject({ state: { official: { expected: 1 } } });
  });

  it('do not exist for strangers, nor for admins of the platform, nor for the public', async () => {
    const admin = await ElectionsClient.signUpAdmin(world.admin, `${randomUUID()}@exemple.ga`);
    // Also where the room is open already, and answers at once.
    for (const isOpen of [false, true]) {
      if (isOpen) await join(world.director);
      for (const client of [stranger, admin]) {
        expect([isOpen, await refusal(client)]).toEqual([isOpen, ['election_not_found', 0]]);
      }
    }
    const passer = await RoomFollower.open(world.field);
    followers.push(passer);
    passer.say({ type: 'join', room });
    expect(await passer.next('error')).toMatchObject({ code: 'election_not_found' });
    passer.say({ type: 'authenticate', token: world.director.token });
    expect(await passer.next('closed')).toMatchObject({ code: 4400 });
  });

  it('ask for a token first, and for one that is ours and has not ended', async () => {
    const follower = await open();
    follower.say({ type: 'join', room });
    expect(await follower.next('error')).toMatchObject({ code: 'unauthenticated', room });
    const [head, claims] = world.director.token.split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    const foreign = await new AccessTokens('another secret, of 32 characters').issue({
      ...{ kind: 'director', id: world.director.accountId as AccountId },
    });
    for (const token of [
      `${head ?? ''}.${claims ?? ''}.AAAA`,
      `${none}.${claims ?? ''}.AAAA`,
      foreign,
      await issue(world.director, '-1s'),
    ]) {
      follower.say({ type: 'authenticate', token });
      expect(await follower.next('error')).toMatchObject({ code: 'unauthenticated' });
      follower.say({ type: 'join', room });
      expect(await follower.next('error')).toMatchObject({ code: 'unauthenticated', room });
    }
    expect(follower.heard.every(({ type }) => type === 'error')).toBe(true);
    expect(world.admin.log()).not.toContain(claims);
  });

  it('close when the token ends, and stay open for whoever brought a fresh one in time', async () => {
    const [late, early] = [await open(), await open()];
    for (const follower of [late, early]) {
      follower.say({ type: 'authenticate', token: await issue(world.director, '2s') });
      follower.say({ type: 'join', room });
      await follower.next('snapshot');
    }
    early.say({ type: 'authenticate', token: await issue(world.director, '5m') });
    expect(await late.next('left')).toMatchObject({ room, code: 'unauthenticated' });
    await (await world.source(office)).vote(1);
    await eventually(() =>
      expect(early.stateOf(room)).toMatchObject({ votes: { totals: { votes: 1 } } }),
    );
    expect(late.heard.at(-1)?.type).toBe('left');
    late.say({ type: 'authenticate', token: await issue(world.director, '5m') });
    late.say({ type: 'join', room, since: early.versionOf(room) });
    expect(await late.next('current')).toMatchObject({ room });
  });

  it('close for whoever leaves the team, and for nobody else', async () => {
    await world.director.bring(auditor, election, 'auditor');
    const [leaving, staying] = [await join(auditor), await join(world.director)];
    await world.director.must('DELETE', `elections/${election}/members/${auditor.accountId}`);
    expect(await leaving.next('left')).toMatchObject({ room, code: 'election_not_found' });
    await (await world.source(office)).vote(1);
    await staying.next('change');
    await delay(200);
    expect(leaving.heard.at(-1)?.type).toBe('left');
    expect(await refusal(auditor)).toEqual(['election_not_found', 0]);
  });

  it('are left by whoever turns out to be somebody else', async () => {
    const follower = await join(world.director);
    follower.say({ type: 'authenticate', token: stranger.token });
    expect(await follower.next('left')).toMatchObject({ room, code: 'unauthenticated' });
    follower.say({ type: 'join', room });
    expect(await follower.next('error')).toMatchObject({ code: 'election_not_found' });
  });
});
