import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

export const loopback = '127.0.0.1';

const lowest = 12_000;
const belowOutgoing = 32_000;
const handedOut = new Set<number>();

export type PortState = 'free' | 'taken' | 'forbidden';

export function checkPort(port: number): Promise<PortState> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EACCES' ? 'forbidden' : 'taken');
    });
    server.listen({ port, host: loopback, exclusive: true }, () => {
      server.close(() => {
        resolve('free');
      });
    });
  });
}

/**
 * Below the range that the system takes the near end of an outgoing connection from: a server that
 * was killed finds its port free when it comes back. None is handed out twice by one process;
 * another process may still take it before its user does, but drawn at random it hardly ever will.
 */
export async function findFreePort(): Promise<number> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const port = randomInt(lowest, belowOutgoing);
    if (handedOut.has(port)) continue;
    handedOut.add(port);
    if ((await checkPort(port)) === 'free') return port;
  }
  throw new Error(`No port between ${lowest} and ${belowOutgoing} is free on ${loopback}.`);
}
