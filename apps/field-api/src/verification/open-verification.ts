import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { VoteVerificationService } from '#features/verification';
import { createAddressReader, openUpgradeGate } from '#platform/http';
import { clientNetwork } from '#platform/rate-limits';
import type { FieldApiConfig } from '../field-api.config.js';
import { PlainSockets } from './plain-sockets.js';
import { SocketIoAdapter } from './socket-io.adapter.js';
import { VERIFICATION_PATH } from './verification-path.js';

/** Above what conversations are refused at with a code: those that are being told so need a place, too. */
const ROOM_FOR_REFUSALS = 2;

/** Both transports on the server of the other routes. */
export function openVerification(app: NestFastifyApplication, config: FieldApiConfig): void {
  const plain = new PlainSockets(app.get(VoteVerificationService));
  const socketIo = app.get(SocketIoAdapter);
  const { connections, connectionsByAddress } = config.verification;
  const server: Server = app.getHttpServer();
  openUpgradeGate(server, {
    path: VERIFICATION_PATH,
    addressOf: createAddressReader(config.TRUSTED_PROXIES),
    networkOf: clientNetwork,
    maxByNetwork: connectionsByAddress * ROOM_FOR_REFUSALS,
    maxOpen: connections * ROOM_FOR_REFUSALS,
    take: (upgrade) => {
      if (upgrade.query.has('EIO')) socketIo.take(upgrade);
      else plain.take(upgrade);
    },
  });
}
