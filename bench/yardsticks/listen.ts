import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** On any port of the loopback address; whoever started this process learns which. */
export function listen(server: Server): void {
  server.keepAliveTimeout = 65_000;
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ type: 'listening', port: (server.address() as AddressInfo).port });
  });
  process.once('SIGTERM', () => process.exit(0));
  process.once('disconnect', () => process.exit(0));
}
