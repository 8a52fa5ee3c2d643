import { WebSocket, WebSocketServer, type RawData } from 'ws';
import type { CitizenLine, Seat, VoteVerificationService } from '#features/verification';
import { boundTraffic, packetAllowance, stopHearing, type Upgrade } from '#platform/http';
import { MAX_FRAME_BYTES } from './verification-path.js';

const PING_EVERY_MS = 25_000;
/** For the other side to say goodbye. */
const CLOSE_WITHIN_MS = 1_000;
/** Whoever reads so slowly that this much waits reads nothing any more. */
const MAX_BUFFERED_BYTES = 64 * 1024;

/** Citizens whose app speaks plain WebSocket: each message is one text frame with one JSON object. */
export class PlainSockets {
  private readonly server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MAX_FRAME_BYTES,
  });

  constructor(private readonly verification: VoteVerificationService) {}

  take({ request, socket, head, address }: Upgrade): void {
    this.server.handleUpgrade(request, socket, head, (client) => {
      const seat = this.serve(client, address);
      boundTraffic(socket, () => {
        stopHearing(socket);
        // The library may be about to tell that a frame was too large.
        setImmediate(() => {
          if (client.readyState === WebSocket.OPEN) seat.flooded();
        });
      });
    });
  }

  private serve(client: WebSocket, address: string): Seat {
    const seat = this.verification.connect(lineTo(client), address);
    const stopPinging = keepAlive(client);
    client.on('message', (data: RawData, isBinary: boolean) => {
      if (isBinary) seat.refuseUnread('A message is text.');
      else seat.hear(textOf(data));
    });
    client.on('close', () => {
      stopPinging();
      seat.gone();
    });
    // Messages are counted by the conversation; the library answers these by itself.
    const allowance = packetAllowance();
    for (const event of ['ping', 'pong'] as const) {
      client.on(event, () => {
        if (!allowance.take()) seat.flooded();
      });
    }
    // The library answers with the right code and closes by itself; it may be that nobody reads the answer.
    client.on('error', () => {
      endSoon(client);
    });
    return seat;
  }
}

function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}

function lineTo(client: WebSocket): CitizenLine {
  return {
    send: (message) => {
      if (client.readyState !== WebSocket.OPEN) return;
      if (client.bufferedAmount > MAX_BUFFERED_BYTES) client.terminate();
      else client.send(JSON.stringify(message));
    },
    close: (code) => {
      client.close(code);
      endSoon(client);
    },
  };
}

function endSoon(client: WebSocket): void {
  setTimeout(() => {
    client.terminate();
  }, CLOSE_WITHIN_MS).unref();
}

/** A phone that went out of reach says nothing: one ping without an answer ends it. */
function keepAlive(client: WebSocket): () => void {
  let isAlive = true;
  client.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) client.terminate();
    isAlive = false;
    if (client.readyState === WebSocket.OPEN) client.ping();
  }, PING_EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}
