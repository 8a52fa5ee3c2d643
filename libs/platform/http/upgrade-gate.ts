import { ServerResponse, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** Above what connections are refused at with a code: those that are being told so need a place, too. */
export const ROOM_FOR_REFUSALS = 2;

/** A connection that asks to become a socket of a path. */
export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly query: URLSearchParams;
  readonly address: string;
}

export interface GateDoor {
  /** With and without a slash at its end. */
  readonly path: string;
  /** Sockets at once, by what `networkOf` makes of an address, and altogether. Beyond, nothing is upgraded. */
  readonly maxByNetwork: number;
  readonly maxOpen: number;
  readonly take: (upgrade: Upgrade) => void;
}

export interface GateSettings {
  readonly addressOf: (request: IncomingMessage) => string;
  readonly networkOf: (address: string) => string;
  readonly doors: readonly GateDoor[];
}

/**
 * Stands where connections to an HTTP server turn into sockets. What is for another path, or for another protocol, is
 * answered as the ordinary request that it also is: otherwise nobody would answer it.
 */
export function openUpgradeGate(
  server: Server,
  { addressOf, networkOf, doors }: GateSettings,
): void {
  const counted = doors.map((door) => ({ ...door, open: new OpenSockets(door) }));
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    // From here on it is nobody else's; a break is noticed by its end.
    socket.on('error', () => socket.destroy());
    const url = parse(request.url);
    const path = url?.pathname.replace(/\/$/, '');
    const door = counted.find((one) => one.path === path);
    const isWebSocket = request.headers.upgrade?.toLowerCase() === 'websocket';
    if (url === undefined || door === undefined || !isWebSocket) {
      answerAsRequest(server, request, socket);
      return;
    }
    const address = addressOf(request);
    if (!door.open.enter(networkOf(address), socket)) {
      socket.end(
        'HTTP/1.1 429 Too Many Requests\r\nconnection: close\r\ncontent-length: 0\r\n\r\n',
      );
      return;
    }
    door.take({ request, socket, head, query: url.searchParams, address });
  });
}

class OpenSockets {
  private readonly byNetwork = new Map<string, number>();
  private total = 0;

  constructor(private readonly limits: Pick<GateDoor, 'maxByNetwork' | 'maxOpen'>) {}

  /** False where there are too many. */
  enter(network: string, socket: Socket): boolean {
    const count = this.byNetwork.get(network) ?? 0;
    if (count >= this.limits.maxByNetwork || this.total >= this.limits.maxOpen) return false;
    this.total += 1;
    this.byNetwork.set(network, count + 1);
    socket.once('close', () => {
      this.total -= 1;
      const left = (this.byNetwork.get(network) ?? 1) - 1;
      if (left === 0) this.byNetwork.delete(network);
      else this.byNetwork.set(network, left);
    });
    return true;
  }
}

function parse(path = ''): URL | undefined {
  const url = `http://gate${path}`;
  return URL.canParse(url) ? new URL(url) : undefined;
}

function answerAsRequest(server: Server, request: IncomingMessage, socket: Socket): void {
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  response.once('finish', () => {
    response.detachSocket(socket);
    socket.end();
  });
  server.emit('request', request, response);
}
