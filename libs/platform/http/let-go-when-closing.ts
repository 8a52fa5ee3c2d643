import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const LOOK_EVERY_MS = 100;
const SILENCE_ALLOWED_MS = 1_000;

/**
 * While we close, whoever has no request with us is not waited for: a connection whose last request was just answered,
 * and after a moment one that never finished saying what it wants. Node stops watching over both when it closes, so
 * that a single telephone that connected and said nothing would hold the process until it is killed.
 */
export function letGoWhenClosing(app: NestFastifyApplication): void {
  const server = app.getHttpServer();
  /** How many requests each connection has with us. */
  const inHand = new Map<Socket, number>();
  const count = (socket: Socket, change: number): void => {
    if (!socket.destroyed) inHand.set(socket, (inHand.get(socket) ?? 0) + change);
  };
  server.on('connection', (socket) => {
    count(socket, 0);
    socket.once('close', () => inHand.delete(socket));
  });
  // From here on somebody else answers for it.
  server.on('upgrade', (_request, socket: Socket) => inHand.delete(socket));
  server.on('request', ({ socket }, response) => {
    count(socket, 1);
    response.once('close', () => {
      count(socket, -1);
    });
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preClose', (done) => {
    const since = performance.now();
    const look = setInterval(() => {
      server.closeIdleConnections();
      if (performance.now() - since < SILENCE_ALLOWED_MS) return;
      for (const [socket, requests] of inHand) if (requests === 0) socket.destroy();
    }, LOOK_EVERY_MS);
    server.once('close', () => {
      clearInterval(look);
    });
    look.unref();
    done();
  });
}
