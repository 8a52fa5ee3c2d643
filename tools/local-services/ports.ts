import { createServer } from 'node:net';

export const loopback = '127.0.0.1';

export type PortState = 'free' | 'taken' | 'forbidden';

export async function checkPort(port: number): Promise<PortState> {
  const outcome = await tryToListen(port);
  if (typeof outcome === 'number') return 'free';
  return outcome.code === 'EACCES' ? 'forbidden' : 'taken';
}

/** Somebody may take it before its user does: whoever starts a server on it tries again with another. */
export async function findFreePort(): Promise<number> {
  const outcome = await tryToListen(0);
  if (typeof outcome === 'number') return outcome;
  throw outcome;
}

function tryToListen(port: number): Promise<number | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ port, host: loopback, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => {
        resolve(found);
      });
    });
  });
}
