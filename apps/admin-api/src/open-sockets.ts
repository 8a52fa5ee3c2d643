import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  createAddressReader,
  openUpgradeGate,
  ROOM_FOR_REFUSALS,
  ROOMS_PATH,
  SocketIoAdapter,
} from '#platform/http';
import { clientNetwork } from '#platform/rate-limits';
import type { AdminApiConfig } from './admin-api.config.js';

/** Live rooms, on the server of the routes. */
export function openSockets(app: NestFastifyApplication, config: AdminApiConfig): void {
  const socketIo = app.get(SocketIoAdapter);
  const { connections, connectionsByAddress } = config.liveRooms;
  openUpgradeGate(app.getHttpServer(), {
    addressOf: createAddressReader(config.TRUSTED_PROXIES),
    networkOf: clientNetwork,
    doors: [
      {
        path: ROOMS_PATH,
        maxByNetwork: connectionsByAddress * ROOM_FOR_REFUSALS,
        maxOpen: connections * ROOM_FOR_REFUSALS,
        take: (upgrade) => {
          socketIo.take(upgrade);
        },
      },
    ],
  });
}
