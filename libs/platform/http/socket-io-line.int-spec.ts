import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server as SocketIoServer, type Socket } from 'socket.io';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { eventually } from '#platform/testing';
import { SocketIoAdapter } from './socket-io.adapter.js';
import { seatSocketIo, type SocketIoLine } from './socket-io-line.js';

describe('a line over Socket.IO', () => {
  let http: Server;
  let sockets: SocketIoServer;
  let url: string;
  const lines: SocketIoLine[] = [];
  let gone = 0;

  beforeAll(async () => {
    http = createServer();
    sockets = new SocketIoServer(http, { transports: ['websocket'] });
    const adapter = new SocketIoAdapter();
    sockets.on('connection', (client: Socket) => {
      seatSocketIo(client, adapter, (line) => {
        lines.push(line);
        const deaf = { hear: () => undefined, refuseUnread: () => undefined };
        return { ...deaf, gone: () => (gone += 1) };
      });
    });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    url = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`;
  });

  afterAll(async () => {
    await sockets.close();
  });

  async function lastLine(): Promise<SocketIoLine> {
    const count = lines.length;
    await eventually(() => expect(lines.length).toBeGreaterThanOrEqual(count));
    return lines.at(-1) as SocketIoLine;
  }

  it('brings texts of every length, accents included, to the clients of the library', async () => {
    const client = io(url, { transports: ['websocket'], reconnection: false });
    const heard: unknown[] = [];
    client.on('message', (message: unknown) => heard.push(message));
    await new Promise<void>((resolve) => client.once('connect', resolve));
    const line = await lastLine();
    const said = [0, 1, 90, 125, 126, 1_000, 65_535, 65_536, 200_000].map((n) => ({
      text: `é${'x'.repeat(n)}`,
    }));
    let left = 0;
    for (const message of said) {
      line.send({ text: JSON.stringify(message) }, () => (left += 1));
    }
    await eventually(() => expect(heard).toEqual(said));
    expect(left).toBe(said.length);
    client.disconnect();
  });

  it('says that a message has left only when whoever reads slowly has room for it', async () => {
    const slow = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    await once(slow, 'open');
    const before = lines.length;
    slow.send('40');
    await eventually(() => expect(lines.length).toBe(before + 1));
    const line = await lastLine();
    slow.pause();
    const message = { text: JSON.stringify('x'.repeat(512 * 1024)) };
    let sent = 0;
    let asked = 0;
    const send = (): void => {
      asked += 1;
      line.send(message, () => {
        sent += 1;
        if (sent < 100) send();
      });
    };
    send();
    // What the systems on both sides take, and not a message more than the one that waits.
    let stuckAt = -1;
    await eventually(async () => {
      const at = sent;
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(sent).toBe(at);
      stuckAt = sent;
    }, 10_000);
    expect(stuckAt).toBeLessThan(100);
    expect(asked).toBe(stuckAt + 1);
    slow.resume();
    await eventually(() => expect(sent).toBe(100), 10_000);
    slow.terminate();
  });

  it('is cut at once, though nobody reads', async () => {
    const deaf = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    await once(deaf, 'open');
    const before = [lines.length, gone] as const;
    deaf.send('40');
    await eventually(() => expect(lines.length).toBe(before[0] + 1));
    const line = await lastLine();
    deaf.pause();
    line.send({ text: JSON.stringify('x'.repeat(8_000_000)) }, () => undefined);
    line.cut();
    await eventually(() => expect(gone).toBeGreaterThan(before[1]));
    deaf.terminate();
  });
});
