import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import {
  acceptUploads,
  createHttpApp,
  readWebBundle,
  serveWeb,
  SocketIoAdapter,
} from '#platform/http';
import type { Logger } from '#platform/logging';
import type { AdminApiConfig } from './admin-api.config.js';
import { REFRESH_COOKIE } from './identity/refresh-cookie.js';
import { AdminApiModule } from './admin-api.module.js';
import { openSockets } from './open-sockets.js';
import { STATUS_BY_CODE } from './status-by-code.js';

/** The application, ready to listen: for main.ts, for the tests and for whoever writes its OpenAPI document. */
export async function createAdminApi(
  config: AdminApiConfig,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const app = await createHttpApp(AdminApiModule.forRoot(config, logger), {
    logger,
    corsOrigins: config.CORS_ORIGINS,
    trustedProxies: config.TRUSTED_PROXIES,
    statusByCode: STATUS_BY_CODE,
    // Of all applications, this one alone signs browsers in and takes files.
    extend: async (fastify) => {
      await fastify.register(cookie);
      await acceptUploads(fastify);
      await servePages(fastify, config, logger);
    },
    beforeInit: (created) => created.useWebSocketAdapter(created.get(SocketIoAdapter)),
    openApi: {
      title: 'Scrutin admin API',
      cookie: { scheme: 'refresh-cookie', name: REFRESH_COOKIE },
      description:
        'For directors and auditors: accounts and sign-in, the registry, official results and the audit trail of their elections. ' +
        'Errors are RFC 9457 problems; program against `code`.',
    },
  });
  openSockets(app, config);
  return app;
}

async function servePages(
  fastify: FastifyInstance,
  { WEB_FOLDER, webOrigins }: AdminApiConfig,
  logger: Logger,
): Promise<void> {
  const bundle = readWebBundle(WEB_FOLDER);
  if (bundle === undefined) logger.warn('the pages are not built: npm run build');
  else await serveWeb(fastify, { bundle, origins: webOrigins });
}
