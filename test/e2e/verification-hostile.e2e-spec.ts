import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { eventually } from '#platform/testing';
import { startApi, type ApiUnderTest } from './api-under-test.js';
import { plainCitizen, socketIoCitizen, type Citizen } from './verification-client.js';

const LIMIT = 5;

describe('the socket of citizens, by plain WebSocket', () => {
  let api: ApiUnderTest;
  const citizens: Citizen[] = [];

  beforeAll(async () => {
    api = await startApi('field-api', {
      VERIFICATION_CONNECTIONS_BY_ADDRESS: String(LIMIT),
      TRUSTED_PROXIES: 'loopback',
    });
  });

  afterEach(async () => {
    for (const citizen of citizens.splice(0)) citizen.drop();
    // Until the server knows that they are gone.
    await delay(100);
  });

  afterAll(async () => {
    await api.stop();
  });

  async function open(from = '198.51.100.1') {
    const citizen = await plainCitizen(api, undefined, { 'x-forwarded-for': from });
    citizens.push(citizen);
    return citizen;
  }

  it.each([
    ['text that is no JSON', 'hello'],
    ['a list', '[]'],
    ['an unknown type', '{"type":"admin"}'],
    ['a field too many', '{"type":"resume","resume":"x","and":1}'],
    ['a message longer than any', `{"type":"resume","resume":"${'x'.repeat(5_000)}"}`],
  ])('closes with 4400 on %s', async (_, text) => {
    const citizen = await open();
    citizen.say(text);
    await citizen.next('error');
    expect(await citizen.next('closed')).toEqual({ type: 'closed', code: 4400 });
    await eventually(() => expect(citizen.closedWith()).toBe(4400));
  });

  it('closes with 4400 on a binary frame', async () => {
    const citizen = await open();
    citizen.socket.send(Buffer.from('{"type":"resume"}'));
    await eventually(() => expect(citizen.closedWith()).toBe(4400));
  });

  it('closes with 1009 on a frame of a megabyte', async () => {
    const citizen = await open();
    citizen.say('x'.repeat(1_000_000));
    await eventually(() => expect(citizen.closedWith()).toBe(1009));
  });

  it('closes with 4404 on an office that is not there, and with 4408 on a key that nobody has', async () => {
    const lost = await open();
    lost.say({ type: 'voting', poll_office_id: 'nowhere', elector_id: 'e' });
    await eventually(() => expect(lost.closedWith()).toBe(4404));
    const late = await open();
    late.say({ type: 'resume', resume: 'k'.repeat(43) });
    await eventually(() => expect(late.closedWith()).toBe(4408));
  });

  it('closes with 4429 on more messages than anybody needs', async () => {
    const citizen = await open();
    for (let n = 0; n < 101; n += 1) citizen.say({ type: 'not_me', vote_id: '1' });
    await eventually(() => expect(citizen.closedWith()).toBe(4429));
  });

  it('closes with 4429 on one connection too many of an address, by the header of a trusted proxy', async () => {
    for (let n = 0; n < LIMIT; n += 1) await open();
    const tooMany = await open('203.0.113.9, 198.51.100.1');
    expect(await tooMany.next('closed')).toEqual({ type: 'closed', code: 4429 });
    await eventually(() => expect(tooMany.closedWith()).toBe(4429));
    const other = await open('198.51.100.2');
    await delay(200);
    expect(other.heard).toEqual([]);
  });

  it('does not even upgrade a flood of one address that never says goodbye, and serves others', async () => {
    const { port } = new URL(api.url);
    const sockets = Array.from({ length: 100 }, () => connect(Number(port), '127.0.0.1'));
    const answers = await Promise.all(
      sockets.map(async (socket) => {
        socket.write(
          'GET /ws/vote-verification HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
            'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n' +
            'X-Forwarded-For: 198.51.100.7\r\n\r\n',
        );
        const [chunk] = (await once(socket, 'data')) as [Buffer];
        return chunk.toString('latin1').slice(9, 12);
      }),
    );
    expect(answers.filter((one) => one === '101')).toHaveLength(2 * LIMIT);
    expect(answers.filter((one) => one === '429')).toHaveLength(100 - 2 * LIMIT);
    const other = await open('198.51.100.8');
    expect(other.socket.readyState).toBe(WebSocket.OPEN);
    for (const socket of sockets) socket.destroy();
  });

  it('answers an upgrade that is for nobody as the request that it also is', async () => {
    for (const [path, protocol, status] of [
      ['/ws/other', 'websocket', '404'],
      ['/health', 'h2c', '200'],
      ['/ws/vote-verification', 'h2c', '404'],
    ] as const) {
      const { port } = new URL(api.url);
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\n\r\n`,
      );
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      await once(socket, 'close');
      expect([path, text.slice(9, 12)]).toEqual([path, status]);
    }
  });

  it('is not there for whoever comes without an upgrade, Socket.IO by polling included', async () => {
    for (const query of ['', '?EIO=4&transport=polling']) {
      const answer = await fetch(`${api.url}/ws/vote-verification${query}`);
      expect(answer.status).toBe(404);
    }
  });

  it('tells a Socket.IO client by a message what it closes with', async () => {
    for (const said of ['hello', { type: 'admin' }, ['voting'], null, 7]) {
      const citizen = await socketIoCitizen(api);
      citizens.push(citizen);
      citizen.say(said);
      expect(await citizen.next('closed')).toEqual({ type: 'closed', code: 4400 });
      await eventually(() => expect(citizen.closedWith()).toBe(0));
    }
  });

  it('sends everybody away with 1001 when the process stops, and the process does stop', async () => {
    const stopping = await startApi('field-api');
    const plain = await plainCitizen(stopping);
    const other = await socketIoCitizen(stopping);
    await stopping.stop();
    await eventually(() => expect(plain.closedWith()).toBe(1001));
    expect(await other.next('closed')).toEqual({ type: 'closed', code: 1001 });
  });
});
