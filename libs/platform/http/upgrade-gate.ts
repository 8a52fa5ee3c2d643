import { ServerResponse, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A connection that asks to become a socket of the path. */
export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly query: URLSearchParams;
  readonly address: string;
}

export interface GateSettings {
  /** With and without a slash at its end. */
  readonly path: string;
  readonly addressOf: (request: IncomingMessage) => string;
  /** Sockets at once, by what `networkOf` makes of an address, and altogether. Beyond, nothing is upgraded. */
  readonly maxByNetwork: number;
  readonly maxOpen: number;
  readonly networkOf: (address: string) => string;
  readonly take: (upgrade: Upgrade) => void;
}

/**
 * Stands where connections to an HTTP server turn into sockets. What is for another path, or for another protocol, is
 * answered as the ordinary request that it also is: otherwise nobody would answer it.
 */
export function openUpgradeGate(server: Server, settings: GateSettings): void {
  const open = new Map<string, number>();
  let total = 0;
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    // From here on it is nobody else's; a break is noticed by its end.
    socket.on('error', () => socket.destroy());
    const url = parse(request.url);
    const isOurs = url?.pathname.replace(/\/$/, '') === settings.path;
    if (url === undefined || !isOurs || request.headers.upgrade?.toLowerCase() !== 'websocket') {
      answerAsRequest(server, request, socket);
      return;
    }
    const address = settings.addressOf(request);
    const network = settings.networkOf(address);
    const count = open.get(network) ?? 0;
    if (count >= settings.maxByNetwork || total >= settings.maxOpen) {
      socket.end(
        'HTTP/1.1 429 Too Many Requests\r\nconnection: close\r\ncontent-length: 0\r\n\r\n',
      );
      return;
    }
    total += 1;
    open.set(network, count + 1);
    socket.once('close', () => {
      total -= 1;
      const left = (open.get(network) ?? 1) - 1;
      if (left === 0) open.delete(network);
      else open.set(network, left);
    });
    settings.take({ request, socket, head, query: url.searchParams, address });
  });
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
