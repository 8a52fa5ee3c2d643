import { WebSocketGateway, type OnGatewayConnection } from '@nestjs/websockets';
import type { Socket } from 'socket.io';
import { LiveRoomsService } from '#features/live-rooms';
import { Public } from '#platform/auth';
import { ROOMS_GATEWAY, seatSocketIo, SocketIoAdapter } from '#platform/http';

/** Members who follow their elections. The connection is open to all: who speaks is said in a message, and asked before a room opens. */
@Public()
@WebSocketGateway(ROOMS_GATEWAY)
export class LiveRoomsGateway implements OnGatewayConnection<Socket> {
  constructor(
    private readonly rooms: LiveRoomsService,
    private readonly adapter: SocketIoAdapter,
  ) {}

  handleConnection(client: Socket): void {
    seatSocketIo(client, this.adapter, (line, address) => this.rooms.connect(line, address));
  }
}
