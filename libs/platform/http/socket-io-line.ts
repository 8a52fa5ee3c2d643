import type { Socket } from 'socket.io';
import type { SocketIoAdapter } from './socket-io.adapter.js';

/** The only event, both ways; what it carries is one JSON object. */
const EVENT = 'message';
/** For the other side to say goodbye. */
const CLOSE_WITHIN_MS = 1_000;
const LONGEST_SHORT = 125;
const LONGEST_MEDIUM = 65_535;

/** JSON that is sent to many: its frame is made once. */
export interface SharedMessage {
  readonly text: string;
}

export interface SocketIoLine {
  /** `sent`: the operating system has taken it. Until then it is better not to send more. */
  send(message: SharedMessage, sent: () => void): void;
  /** After what was sent. */
  close(): void;
  cut(): void;
}

export interface SocketIoSeat {
  hear(message: unknown): void;
  refuseUnread(detail: string): void;
  gone(): void;
}

/** Brings a connection together with whoever listens. */
export function seatSocketIo(
  client: Socket,
  adapter: SocketIoAdapter,
  connect: (line: SocketIoLine, address: string) => SocketIoSeat,
): void {
  const seat = connect(lineTo(client), adapter.addressOf(client.request));
  client.onAny((event: unknown, message: unknown, ...more: readonly unknown[]) => {
    if (event !== EVENT) seat.refuseUnread(`The only event is "${EVENT}".`);
    else if (more.length > 0)
      seat.refuseUnread('An event carries one message, and asks for no receipt.');
    else seat.hear(message);
  });
  client.on('disconnect', () => {
    seat.gone();
  });
}

function lineTo(client: Socket): SocketIoLine {
  const { socket } = client.request;
  return {
    send: (message, sent) => {
      const { packet, options } = encode(message);
      client.conn.write(packet, options, sent);
    },
    // The protocol has no code of its own: the message before says it.
    close: () => {
      client.disconnect(true);
      setTimeout(() => socket.destroy(), CLOSE_WITHIN_MS).unref();
    },
    cut: () => {
      socket.destroy();
    },
  };
}

interface Encoded {
  readonly packet: string;
  /** As the library wants frames that are ready; should it not, it makes them from the packet. */
  readonly options: { readonly compress: false; readonly wsPreEncodedFrame: readonly Buffer[] };
}

const encoded = new WeakMap<SharedMessage, Encoded>();

function encode(message: SharedMessage): Encoded {
  const known = encoded.get(message);
  if (known !== undefined) return known;
  // An event (2) of the one namespace; as a message (4) of the transport below.
  const packet = `2["${EVENT}",${message.text}]`;
  const made: Encoded = {
    packet,
    options: { compress: false, wsPreEncodedFrame: [textFrame(`4${packet}`)] },
  };
  encoded.set(message, made);
  return made;
}

/** One whole text frame of RFC 6455, unmasked, as servers send them. */
function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const head = Buffer.alloc(length <= LONGEST_SHORT ? 2 : length <= LONGEST_MEDIUM ? 4 : 10);
  head[0] = 0x81;
  if (head.length === 2) head[1] = length;
  else if (head.length === 4) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}
