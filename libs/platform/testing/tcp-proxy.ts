import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface TcpProxy {
  readonly port: number;
  /** Connections stay open and nothing passes any more, as with a server that hangs. */
  stall(): void;
  /** Everything passes again, what waited included. */
  resume(): void;
  /** Every connection is cut and new ones are refused, as with a server that died. */
  kill(): Promise<void>;
}

/** Stands between the code under test and a real server, so that a test can take that server away. */
export async function openTcpProxy(target: URL): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let stalled = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    passOn(near, far, sockets);
    passOn(far, near, sockets);
    if (stalled) for (const socket of [near, far]) socket.pause();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stall: () => {
      stalled = true;
      for (const socket of sockets) socket.pause();
    },
    resume: () => {
      stalled = false;
      for (const socket of sockets) socket.resume();
    },
    kill: async () => {
      for (const socket of sockets) socket.destroy();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}

function passOn(from: Socket, to: Socket, sockets: Set<Socket>): void {
  sockets.add(from);
  from.on('data', (chunk) => to.write(chunk));
  from.on('close', () => {
    sockets.delete(from);
    to.destroy();
  });
  // A cut connection is what the test wants.
  from.on('error', () => from.destroy());
}
