import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { loopback } from '../../local-services/ports.js';
import { takeErrands } from '../errand.js';
import { frameOf, RawSocket, type Ending, type Transport } from './raw-socket.js';

export interface AttackErrand {
  readonly attack: AttackName;
  readonly transport: Transport;
  readonly port: number;
  /** What a proxy says where it comes from. */
  readonly address: string;
  readonly times: number;
  readonly officeId: string;
  readonly withinMs: number;
}

/** How many connections ended how; `open` are those that did not. */
export type Endings = Readonly<Record<Ending, number>>;

type Deed = (socket: RawSocket, errand: AttackErrand, n: number) => Promise<void> | void;

const MEGABYTE = 1024 * 1024;
const PIECE = 16 * 1024 - 1;
/** Connections that are being opened at once. */
const AT_ONCE = 50;
const FLOOD = 20_000;

const MALFORMED = [
  '"hello"',
  '[]',
  '{"type":"admin"}',
  '{"type":"resume","resume":"x","and":1}',
  `{"type":"resume","resume":"${'x'.repeat(5_000)}"}`,
  '{"type":"voting","poll_office_id":{"$gt":""},"elector_id":["x"]}',
] as const;

const BROKEN = [
  frameOf({ payload: Buffer.from([0xc3, 0x28]) }),
  frameOf({ payload: '{}', isMasked: false }),
  frameOf({ payload: '{}', opcode: 3 }),
  frameOf({ payload: '{}', opcode: 0 }),
] as const;

/** Until the other side takes no more, or there is no more. */
async function pour(socket: RawSocket, bytes: Buffer, times: number): Promise<void> {
  for (let n = 0; n < times && socket.isIn; n += 1) {
    if (!socket.write(bytes)) await pause(1);
  }
}

const ATTACKS = {
  malformed: async (socket, _errand, n) => {
    await socket.greet();
    socket.say(MALFORMED[n % MALFORMED.length]);
  },
  broken: (socket, _errand, n) => {
    socket.write(BROKEN[n % BROKEN.length] as Buffer);
  },
  'large frame': (socket) => {
    socket.write(frameOf({ payload: Buffer.alloc(MEGABYTE, 'x') }));
  },
  'large in pieces': async (socket) => {
    socket.write(frameOf({ payload: Buffer.alloc(PIECE, 'x'), isFinal: false }));
    const piece = frameOf({ payload: Buffer.alloc(PIECE, 'x'), opcode: 0, isFinal: false });
    await pour(socket, piece, MEGABYTE / PIECE);
  },
  chatter: async (socket) => {
    await socket.greet();
    for (let n = 0; n < FLOOD / 100 && socket.isIn; n += 1) {
      socket.say({ type: 'not_me', vote_id: '1' });
      if (n % 50 === 0) await pause(1);
    }
  },
  'pings that nobody reads': async (socket) => {
    await socket.greet();
    socket.stopReading();
    const pings = Array.from({ length: 100 }, () =>
      frameOf({ opcode: 9, payload: Buffer.alloc(125) }),
    );
    await pour(socket, Buffer.concat(pings), FLOOD / 100);
    socket.readOn();
  },
  'answers that nobody reads': async (socket, { transport, officeId }, n) => {
    await socket.greet();
    socket.say({ type: 'voting', poll_office_id: officeId, elector_id: `slow-${String(n)}` });
    socket.stopReading();
    // Of Socket.IO: rooms that are not there are refused one by one, before anybody counts messages.
    const one = transport === 'plain' ? '{"type":"not_me","vote_id":"1"}' : '40/nowhere,';
    await pour(socket, frameOf({ payload: one }), FLOOD);
    await pause(2_000);
    socket.readOn();
  },
  // Of Socket.IO some say nothing at all, and some greet and then say nothing.
  silence: async (socket, _errand, n) => {
    if (n % 2 === 0) await socket.greet();
  },
  'silence in the line': async (socket, { officeId }, n) => {
    await socket.greet();
    socket.say({ type: 'voting', poll_office_id: officeId, elector_id: `mute-${String(n)}` });
  },
} as const satisfies Record<string, Deed>;

export type AttackName = keyof typeof ATTACKS | 'connections without a word';

async function strike(errand: AttackErrand, done: (count: number) => void): Promise<Endings> {
  const { attack, times, withinMs } = errand;
  const sockets: Pick<RawSocket, 'ended' | 'cut'>[] = [];
  const deeds: Promise<void>[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let n = next++; n < times; n = next++) {
      if (attack === 'connections without a word') sockets.push(mute(errand.port));
      else {
        const socket = await RawSocket.open(errand.port, errand.transport, errand.address);
        sockets.push(socket);
        const deed: Deed = ATTACKS[attack];
        if (socket.isIn) deeds.push(Promise.resolve(deed(socket, errand, n)));
      }
      done(n);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await Promise.all(deeds);
  const late = pause(withinMs, 'open');
  const all = await Promise.all(sockets.map(async ({ ended }) => Promise.race([ended, late])));
  for (const socket of sockets) socket.cut();
  const endings: Record<Ending, number> = {};
  for (const one of all) endings[one] = (endings[one] ?? 0) + 1;
  return endings;
}

/** Not even a request. */
function mute(port: number): Pick<RawSocket, 'ended' | 'cut'> {
  const socket = connect(port, loopback);
  socket.resume();
  socket.on('error', () => socket.destroy());
  const ended = new Promise<Ending>((resolve) => {
    socket.once('close', () => {
      resolve('cut');
    });
  });
  return { ended, cut: () => socket.destroy() };
}

takeErrands(async (errand, onProgress) => strike(errand as AttackErrand, onProgress));
