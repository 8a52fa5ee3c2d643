import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { loopback } from '../local-services/ports.js';

/** One address for a server that comes back somewhere else after it was killed. */
export interface MovingDoor {
  readonly port: number;
  leadTo(port: number): void;
  close(): Promise<void>;
}

export async function openMovingDoor(first: number): Promise<MovingDoor> {
  let target = first;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, loopback);
    join(near, far, sockets);
    join(far, near, sockets);
  });
  server.listen(0, loopback);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => (target = port),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function join(from: Socket, to: Socket, sockets: Set<Socket>): void {
  sockets.add(from);
  // Small packets wait for nobody: what is measured behind this door must not be the door.
  from.setNoDelay(true);
  from.pipe(to);
  from.on('close', () => {
    sockets.delete(from);
    to.destroy();
  });
  // The other end died: that is what this is for.
  from.on('error', () => from.destroy());
}
