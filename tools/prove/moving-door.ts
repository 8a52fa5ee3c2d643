import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { loopback } from '../local-services/ports.js';

/** One address for a server that comes back somewhere else after it was killed. */
export interface MovingDoor {
  readonly port: number;
  leadTo(port: number): void;
  /** From now on everything takes so much longer to pass, either way. Where the door was opened for it. */
  delay(ms: number): void;
  close(): Promise<void>;
}

export async function openMovingDoor(
  first: number,
  { mayBeSlow = false } = {},
): Promise<MovingDoor> {
  let target = first;
  let delayMs = 0;
  const slow = (): Transform[] => (mayBeSlow ? [slowly(() => delayMs)] : []);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, loopback);
    join(near, far, sockets, slow());
    join(far, near, sockets, slow());
  });
  server.listen(0, loopback);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    leadTo: (port) => (target = port),
    delay: (ms) => (delayMs = ms),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function slowly(delayMs: () => number): Transform {
  return new Transform({
    transform: (chunk, _encoding, done) => {
      const ms = delayMs();
      if (ms === 0) done(null, chunk);
      else void pause(ms).then(() => done(null, chunk));
    },
  });
}

function join(from: Socket, to: Socket, sockets: Set<Socket>, [slow]: readonly Transform[]): void {
  sockets.add(from);
  // Small packets wait for nobody: what is measured behind this door must not be the door.
  from.setNoDelay(true);
  if (slow === undefined) from.pipe(to);
  else from.pipe(slow).pipe(to);
  from.on('close', () => {
    sockets.delete(from);
    to.destroy();
  });
  // The other end died: that is what this is for.
  from.on('error', () => from.destroy());
}
