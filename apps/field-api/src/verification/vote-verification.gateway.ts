import {
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
} from '@nestjs/websockets';
import type { Socket } from 'socket.io';
import { VoteVerificationService, type CitizenLine, type Seat } from '#features/verification';
import { Public } from '#platform/auth';
import { SocketIoAdapter } from '#platform/http';
import { MAX_FRAME_BYTES, VERIFICATION_PATH } from './verification-path.js';

/** The only event, both ways; what it carries is what a plain WebSocket carries as text. */
const MESSAGE = 'message';
/** Between the connection and its first packet. */
const CONNECT_WITHIN_MS = 10_000;

/** Citizens whose app speaks Socket.IO. Only WebSocket: polling would need the same process each time. */
@Public()
@WebSocketGateway({
  path: VERIFICATION_PATH,
  addTrailingSlash: false,
  transports: ['websocket'],
  serveClient: false,
  destroyUpgrade: false,
  maxHttpBufferSize: MAX_FRAME_BYTES,
  connectTimeout: CONNECT_WITHIN_MS,
})
export class VoteVerificationGateway
  implements OnGatewayConnection<Socket>, OnGatewayDisconnect<Socket>
{
  private readonly seats = new WeakMap<Socket, Seat>();

  constructor(
    private readonly verification: VoteVerificationService,
    private readonly adapter: SocketIoAdapter,
  ) {}

  handleConnection(client: Socket): void {
    const seat = this.verification.connect(lineTo(client), this.adapter.addressOf(client.request));
    this.seats.set(client, seat);
    client.onAny((event: string) => {
      if (event !== MESSAGE) seat.refuseUnread('The only event is "message".');
    });
  }

  @SubscribeMessage(MESSAGE)
  hear(client: Socket, message: unknown): void {
    this.seats.get(client)?.hear(message);
  }

  handleDisconnect(client: Socket): void {
    this.seats.get(client)?.gone();
  }
}

function lineTo(client: Socket): CitizenLine {
  return {
    send: (message) => {
      client.emit(MESSAGE, message);
    },
    // The protocol has no code of its own: the message before says it.
    close: () => {
      client.disconnect(true);
    },
  };
}
