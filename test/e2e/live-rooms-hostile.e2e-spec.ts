import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { eventually } from '#platform/testing';
import { startApi, type ApiUnderTest } from './api-under-test.js';
import { RoomFollower } from './live-rooms-client.js';

const LIMIT = 4;

describe('the socket of live rooms', () => {
  let api: ApiUnderTest;
  const followers: RoomFollower[] = [];

  beforeAll(async () => {
    api = await startApi('field-api', {
      LIVE_CONNECTIONS_BY_ADDRESS: String(LIMIT),
      TRUSTED_PROXIES: 'loopback',
    });
  });

  afterEach(async () => {
    for (const follower of followers.splice(0)) follower.close();
    // Until the server knows that they are gone.
    await delay(100);
  });

  afterAll(async () => {
    await api.stop();
  });

  async function open(from = '198.51.100.1', path = '/ws/live'): Promise<RoomFollower> {
    const follower = await RoomFollower.open(api, { path, headers: { 'x-forwarded-for': from } });
    followers.push(follower);
    return follower;
  }

  /** A WebSocket that writes packets of Socket.IO by hand. */
  async function openByHand(from: string): Promise<{ socket: WebSocket; code: () => unknown }> {
    const url = `${api.url.replace('http', 'ws')}/ws/live/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { headers: { 'x-forwarded-for': from } });
    let code: unknown;
    socket.on('close', (given) => (code = given));
    await once(socket, 'open');
    socket.send('40');
    await delay(50);
    return { socket, code: () => code };
  }

  it.each([
    ['text', 'hello'],
    ['nothing', null],
    ['a list', ['join']],
    ['an unknown type', { type: 'admin' }],
    ['a room that none can be', { type: 'join', room: { kind: 'planet', id: randomUUID() } }],
    ['a field too many', { type: 'leave', room: { kind: 'area', id: randomUUID() }, and: 1 }],
    ['bytes', Buffer.from('{"type":"join"}')],
  ])('closes with 4400 on %s', async (_, said) => {
    const follower = await open();
    follower.say(said);
    expect(await follower.next('error')).toMatchObject({ code: 'malformed' });
    expect(await follower.next('closed')).toEqual({ type: 'closed', code: 4400 });
    await eventually(() => expect(follower.socket.connected).toBe(false));
  });

  it('closes with 4400 on another event, on two messages in one, and on a receipt that is asked for', async () => {
    for (const say of [
      (one: RoomFollower) => one.socket.emit('join', {}),
      (one: RoomFollower) => one.socket.emit('message', {}, {}),
      (one: RoomFollower) => one.socket.emit('message', {}, () => undefined),
    ]) {
      const follower = await open();
      say(follower);
      expect(await follower.next('closed')).toEqual({ type: 'closed', code: 4400 });
    }
  });

  it('ends on what is no packet, and on another namespace lets nobody in', async () => {
    const { socket, code } = await openByHand('198.51.100.3');
    socket.send('4nonsense');
    await eventually(() => expect(code()).toBeDefined());
    const other = await openByHand('198.51.100.3');
    const heard: string[] = [];
    other.socket.on('message', (data: Buffer) => heard.push(data.toString()));
    other.socket.send('40/admin,');
    await eventually(() => expect(heard.join()).toContain('Invalid namespace'));
    other.socket.terminate();
  });

  it('closes with 1009 on a frame of a megabyte', async () => {
    const { socket, code } = await openByHand('198.51.100.4');
    socket.send(`42["message",${JSON.stringify('x'.repeat(1_000_000))}]`);
    await eventually(() => expect(code()).toBe(1009));
  });

  it('closes with 4429 on more messages than anybody needs', async () => {
    const follower = await open();
    const room = { kind: 'office', id: randomUUID() };
    for (let n = 0; n < 70; n += 1) follower.say({ type: 'leave', room });
    expect(await follower.next('closed')).toEqual({ type: 'closed', code: 4429 });
  });

  it('closes with 4429 on one connection too many of an address, by the header of a trusted proxy, and not of another', async () => {
    for (let n = 0; n < LIMIT; n += 1) await open('198.51.100.5');
    const tooMany = await open('203.0.113.9, 198.51.100.5');
    expect(await tooMany.next('closed')).toEqual({ type: 'closed', code: 4429 });
    const other = await open('198.51.100.6');
    await delay(200);
    expect([other.heard, other.socket.connected]).toEqual([[], true]);
  });

  it('does not even upgrade a flood of one address, and keeps the door of citizens apart', async () => {
    const { port } = new URL(api.url);
    const knock = async (path: string): Promise<string> => {
      const socket = connect(Number(port), '127.0.0.1');
      sockets.push(socket);
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n' +
          'X-Forwarded-For: 198.51.100.7\r\n\r\n',
      );
      const [chunk] = (await once(socket, 'data')) as [Buffer];
      return chunk.toString('latin1').slice(9, 12);
    };
    const sockets: ReturnType<typeof connect>[] = [];
    const paths = Array.from({ length: 60 }, () => '/ws/live/?EIO=4&transport=websocket');
    const answers = await Promise.all(paths.map(knock));
    expect(answers.filter((one) => one === '101')).toHaveLength(2 * LIMIT);
    expect(answers.filter((one) => one === '429')).toHaveLength(60 - 2 * LIMIT);
    expect(await knock('/ws/vote-verification')).toBe('101');
    for (const socket of sockets) socket.destroy();
  });

  it('is not there for polling, nor for plain WebSocket', async () => {
    for (const query of ['', '?EIO=4&transport=polling']) {
      const answer = await fetch(`${api.url}/ws/live${query}`);
      expect([query, answer.status]).toEqual([query, 404]);
    }
    const plain = new WebSocket(`${api.url.replace('http', 'ws')}/ws/live`, {
      headers: { 'x-forwarded-for': '198.51.100.8' },
    });
    const [error] = (await once(plain, 'error')) as [Error];
    expect(error.message).toContain('400');
  });

  it('serves the path with a slash as well', async () => {
    const follower = await open('198.51.100.9', '/ws/live/');
    follower.say({ type: 'join', room: { kind: 'office', id: randomUUID() } });
    expect(await follower.next('error')).toMatchObject({ code: 'office_not_found' });
  });

  it('sends everybody away with 1001 when the process stops, and the process does stop', async () => {
    const stopping = await startApi('field-api');
    const follower = await RoomFollower.open(stopping);
    await stopping.stop();
    expect(await follower.next('closed')).toEqual({ type: 'closed', code: 1001 });
  });
});
