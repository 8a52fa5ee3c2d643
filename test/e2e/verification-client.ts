import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { eventually } from '#platform/testing';
import type { ApiUnderTest } from './api-under-test.js';

export type Message = Readonly<Record<string, unknown>> & { readonly type: string };

/** A citizen's app, whatever it speaks. */
export interface Citizen {
  readonly heard: readonly Message[];
  /** Of a plain WebSocket; Socket.IO has none. */
  readonly closedWith: () => number | undefined;
  say(message: unknown): void;
  /** The next message of this type, from the one that was asked for last on. */
  next(type: string, withinMs?: number): Promise<Message>;
  /** Without a word. */
  drop(): void;
}

class Ear {
  readonly heard: Message[] = [];
  code: number | undefined;
  private read = 0;

  async next(type: string, withinMs = 5_000): Promise<Message> {
    let found: Message | undefined;
    await eventually(() => {
      const at = this.heard.findIndex((one, n) => n >= this.read && one.type === type);
      if (at < 0) throw new Error(`no ${type} among ${JSON.stringify(this.heard)}`);
      this.read = at + 1;
      found = this.heard[at];
    }, withinMs);
    if (found === undefined) throw new Error('unreachable');
    return found;
  }
}

const PATH = '/ws/vote-verification';

export async function plainCitizen(
  { url }: Pick<ApiUnderTest, 'url'>,
  path = PATH,
  headers: Readonly<Record<string, string>> = {},
): Promise<Citizen & { readonly socket: WebSocket }> {
  const ear = new Ear();
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, { headers });
  socket.on('message', (data: Buffer) => ear.heard.push(JSON.parse(data.toString()) as Message));
  socket.on('close', (code) => (ear.code = code));
  await once(socket, 'open');
  return {
    socket,
    heard: ear.heard,
    closedWith: () => ear.code,
    say: (message) => {
      socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    },
    next: (type, withinMs) => ear.next(type, withinMs),
    drop: () => {
      socket.terminate();
    },
  };
}

export async function socketIoCitizen(
  { url }: Pick<ApiUnderTest, 'url'>,
  path = PATH,
): Promise<Citizen> {
  const ear = new Ear();
  const socket = io(url, {
    path,
    addTrailingSlash: false,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  });
  socket.on('message', (message: Message) => ear.heard.push(message));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return {
    heard: ear.heard,
    closedWith: () => (socket.connected ? undefined : 0),
    say: (message) => {
      socket.emit('message', message);
    },
    next: (type, withinMs) => ear.next(type, withinMs),
    drop: () => {
      socket.disconnect();
    },
  };
}

/** Bytes on a bare connection, as anybody can write them by hand. */
export async function rawCitizen({ url }: Pick<ApiUnderTest, 'url'>): Promise<Citizen> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    `GET ${PATH}/ HTTP/1.1\r\nHost: ${hostname}\r\nConnection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
  );
  const ear = new Ear();
  readFrames(socket, ear);
  return {
    heard: ear.heard,
    closedWith: () => ear.code,
    say: (message) => {
      // In two pieces: nobody may take a packet for a message.
      const bytes = frame(0x81, Buffer.from(JSON.stringify(message)));
      socket.write(bytes.subarray(0, 3));
      setTimeout(() => socket.write(bytes.subarray(3)), 20);
    },
    next: (type, withinMs) => ear.next(type, withinMs),
    drop: () => socket.destroy(),
  };
}

function frame(first: number, payload: Buffer): Buffer {
  const mask = randomBytes(4);
  const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  const length =
    payload.length < 126
      ? Buffer.from([0x80 | payload.length])
      : Buffer.from([0x80 | 126, payload.length >> 8, payload.length & 255]);
  return Buffer.concat([Buffer.from([first]), length, mask, masked]);
}

function readFrames(socket: Socket, ear: Ear): void {
  let bytes = Buffer.alloc(0);
  let isOpen = false;
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    if (!isOpen) {
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!bytes.toString('latin1').startsWith('HTTP/1.1 101')) throw new Error('not upgraded');
      isOpen = true;
      bytes = bytes.subarray(end + 4);
    }
    for (;;) {
      const [first = 0, second = 0] = bytes;
      const head = second === 126 ? 4 : 2;
      const length = second === 126 && bytes.length >= 4 ? bytes.readUInt16BE(2) : second;
      if (bytes.length < 2 || bytes.length < head + length) return;
      const payload = bytes.subarray(head, head + length);
      bytes = bytes.subarray(head + length);
      if ((first & 15) === 1) ear.heard.push(JSON.parse(payload.toString()) as Message);
      if ((first & 15) === 8) ear.code = payload.readUInt16BE(0);
    }
  });
}
