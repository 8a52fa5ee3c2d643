import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { loopback } from '../../local-services/ports.js';

export type Transport = 'plain' | 'socket.io';

/** How a connection ended: a code of the protocol, `refused` before it began, or `cut` without a word. */
export type Ending = string;

const PATHS: Readonly<Record<Transport, string>> = {
  plain: '/ws/vote-verification',
  'socket.io': '/ws/vote-verification/?EIO=4&transport=websocket',
};
const OPCODE = { text: 1, binary: 2, close: 8, ping: 9 } as const;
const NO_MASK = Buffer.alloc(4);
const TOO_MANY = '429';
const GREETED_WITHIN_MS = 20_000;
const WITHOUT_CODE = 1005;

export interface Frame {
  readonly opcode?: number;
  readonly isFinal?: boolean;
  readonly isMasked?: boolean;
  readonly payload: string | Buffer;
}

/** One frame as a client sends it. A mask of zeros is a mask, and leaves bytes as they are. */
export function frameOf({
  opcode = OPCODE.text,
  isFinal = true,
  isMasked = true,
  payload,
}: Frame): Buffer {
  const bytes = Buffer.from(payload);
  const { length } = bytes;
  const mark = isMasked ? 0x80 : 0;
  const head = Buffer.alloc(length < 126 ? 2 : length < 65_536 ? 4 : 10);
  head[0] = (isFinal ? 0x80 : 0) | opcode;
  if (head.length === 2) head[1] = mark | length;
  else if (head.length === 4) {
    head[1] = mark | 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = mark | 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, ...(isMasked ? [NO_MASK] : []), bytes]);
}

/** A WebSocket made by hand, which keeps to no rule. */
export class RawSocket {
  readonly texts: string[] = [];
  /** Settles when the connection is over. */
  readonly ended: Promise<Ending>;
  private ending: Ending = 'cut';
  private bytes = Buffer.alloc(0);
  private isOpen = false;

  private constructor(
    private readonly socket: Socket,
    private readonly transport: Transport,
  ) {
    socket.on('data', (chunk) => {
      this.read(chunk);
    });
    // A connection that is cut while something is being written.
    socket.on('error', () => socket.destroy());
    this.ended = new Promise((resolve) => {
      socket.once('close', () => {
        resolve(this.ending);
      });
    });
  }

  /** Resolves when the server has answered; `ended` tells whether it let us in. */
  static async open(port: number, transport: Transport, address: string): Promise<RawSocket> {
    const socket = connect(port, loopback);
    const raw = new RawSocket(socket, transport);
    socket.write(
      `GET ${PATHS[transport]} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `X-Forwarded-For: ${address}\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
    await Promise.race([once(socket, 'data').catch(() => 'broken'), raw.ended]);
    return raw;
  }

  get isIn(): boolean {
    return this.isOpen && !this.socket.destroyed;
  }

  /** Whatever is asked of this application, as its transport wraps it. */
  say(message: unknown): void {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    this.write(frameOf({ payload: this.transport === 'plain' ? text : `42["message",${text}]` }));
  }

  /** Of Socket.IO: who speaks before the answer is not heard. */
  async greet(): Promise<void> {
    if (this.transport === 'plain') return;
    this.write(frameOf({ payload: '40' }));
    const deadline = performance.now() + GREETED_WITHIN_MS;
    while (this.isIn && !this.texts.some((text) => text.startsWith('40'))) {
      if (performance.now() > deadline) throw new Error('nobody greets back');
      await pause(5);
    }
  }

  write(bytes: Buffer): boolean {
    return this.socket.writable && this.socket.write(bytes);
  }

  stopReading(): void {
    this.socket.pause();
  }

  readOn(): void {
    this.socket.resume();
  }

  cut(): void {
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.bytes = Buffer.concat([this.bytes, chunk]);
    if (!this.isOpen) {
      const end = this.bytes.indexOf('\r\n\r\n');
      if (end < 0) return;
      const status = this.bytes.toString('latin1', 9, 12);
      if (status !== '101') {
        this.ending = status === TOO_MANY ? 'refused' : `HTTP ${status}`;
        return;
      }
      this.isOpen = true;
      this.bytes = this.bytes.subarray(end + 4);
    }
    this.readFrames();
  }

  private readFrames(): void {
    for (;;) {
      const [first = 0, second = 0] = this.bytes;
      const head = second === 126 ? 4 : 2;
      const length = second === 126 && this.bytes.length >= 4 ? this.bytes.readUInt16BE(2) : second;
      if (this.bytes.length < 2 || this.bytes.length < head + length) return;
      const payload = this.bytes.subarray(head, head + length);
      this.bytes = this.bytes.subarray(head + length);
      this.take(first & 15, payload);
    }
  }

  private take(opcode: number, payload: Buffer): void {
    if (opcode === OPCODE.close) {
      const code = payload.length < 2 ? WITHOUT_CODE : payload.readUInt16BE(0);
      if (this.ending === 'cut') this.ending = String(code);
      this.socket.end();
    }
    if (opcode !== OPCODE.text) return;
    const text = payload.toString();
    this.texts.push(text);
    // Socket.IO has no codes: the last message tells it.
    const told = /"type":"closed","code":(\d+)/.exec(text)?.[1];
    if (this.transport === 'socket.io' && told !== undefined) this.ending = told;
  }
}
