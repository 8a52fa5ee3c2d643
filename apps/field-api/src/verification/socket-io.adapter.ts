import { createServer, type Server } from 'node:http';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Upgrade } from '#platform/http';

/**
 * Socket.IO beside plain WebSocket on one path. The library wants a server to itself and would answer every upgrade of the
 * path; so it gets one that never listens, and is handed the upgrades that are meant for it.
 */
export class SocketIoAdapter extends IoAdapter {
  private readonly addresses = new WeakMap<object, string>();

  constructor(private readonly inner: Server = createServer()) {
    super(inner);
  }

  take({ request, socket, head, address }: Upgrade): void {
    this.addresses.set(request, address);
    this.inner.emit('upgrade', request, socket, head);
  }

  addressOf(request: object): string {
    return this.addresses.get(request) ?? '';
  }
}
