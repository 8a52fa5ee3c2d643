import { createServer, type IncomingMessage, type Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { boundTraffic, packetAllowance, stopHearing } from './socket-traffic.js';
import type { Upgrade } from './upgrade-gate.js';

type ServerOptions = Parameters<IoAdapter['createIOServer']>[1];

/** Of the library, what is needed here. */
interface EngineServer {
  on(event: 'connection', listener: (connection: EngineConnection) => void): void;
}

interface EngineConnection {
  readonly request: IncomingMessage;
  on(event: 'packet', listener: () => void): void;
  readonly transport: { removeAllListeners(event: 'packet'): void };
}

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
    boundTraffic(socket, () => {
      stopHearing(socket);
    });
  }

  /** Packets are counted below everything that the library does with them: refused namespaces are never seen above. */
  override createIOServer(
    port: number,
    options?: ServerOptions,
  ): ReturnType<IoAdapter['createIOServer']> {
    const server = super.createIOServer(port, options);
    (server.engine as EngineServer).on('connection', (connection: EngineConnection) => {
      const allowance = packetAllowance();
      connection.on('packet', () => {
        if (allowance.take()) return;
        // What has arrived already is not heard either; answering it would keep the process busy for seconds.
        connection.transport.removeAllListeners('packet');
        stopHearing(connection.request.socket);
      });
    });
    return server;
  }

  addressOf(request: object): string {
    return this.addresses.get(request) ?? '';
  }
}
