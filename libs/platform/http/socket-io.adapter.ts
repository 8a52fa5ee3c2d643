import { createServer, type Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Upgrade } from './upgrade-gate.js';

/**
 * Socket.IO behind the gate of upgrades. The library wants a server to itself and would answer every upgrade; so it gets one
 * that never listens, and is handed the upgrades that are meant for it.
 */
@Injectable()
export class SocketIoAdapter extends IoAdapter {
  private readonly addresses = new WeakMap<object, string>();

  private readonly inner: Server;

  constructor() {
    const inner = createServer();
    super(inner);
    this.inner = inner;
  }

  take({ request, socket, head, address }: Upgrade): void {
    this.addresses.set(request, address);
    this.inner.emit('upgrade', request, socket, head);
  }

  addressOf(request: object): string {
    return this.addresses.get(request) ?? '';
  }
}
