import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { VoteVerificationService } from '#features/verification';
import {
  createAddressReader,
  openUpgradeGate,
  ROOM_FOR_REFUSALS,
  ROOMS_PATH,
  SocketIoAdapter,
} from '#platform/http';
import { clientNetwork } from '#platform/rate-limits';
import type { FieldApiConfig } from './field-api.config.js';
import { PlainSockets } from './verification/plain-sockets.js';
import { VERIFICATION_PATH } from './verification/verification-path.js';

/** Conversations with citizens, by both transports, and live rooms, on the server of the other routes. */
export function openSockets(app: NestFastifyApplication, config: FieldApiConfig): void {
  const plain = new PlainSockets(app.get(VoteVerificationService));
  const socketIo = app.get(SocketIoAdapter);
  const { verification, liveRooms } = config;
  openUpgradeGate(app.getHttpServer(), {
    addressOf: createAddressReader(config.TRUSTED_PROXIES),
    networkOf: clientNetwork,
    doors: [
      {
        path: VERIFICATION_PATH,
        maxByNetwork: verification.connectionsByAddress * ROOM_FOR_REFUSALS,
        maxOpen: verification.connections * ROOM_FOR_REFUSALS,
        take: (upgrade) => {
          if (upgrade.query.has('EIO')) socketIo.take(upgrade);
          else plain.take(upgrade);
        },
      },
      {
        path: ROOMS_PATH,
        maxByNetwork: liveRooms.connectionsByAddress * ROOM_FOR_REFUSALS,
        maxOpen: liveRooms.connections * ROOM_FOR_REFUSALS,
        take: (upgrade) => {
          socketIo.take(upgrade);
        },
      },
    ],
  });
}
