import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, SocketIoAdapter } from '#platform/http';
import type { Logger } from '#platform/logging';
import type { FieldApiConfig } from './field-api.config.js';
import { FieldApiModule } from './field-api.module.js';
import { answerFromReadyBytes } from './stats/answer-from-ready-bytes.js';
import { STATUS_BY_CODE } from './status-by-code.js';
import { openSockets } from './open-sockets.js';

/** The application, ready to listen: for main.ts, for the tests and for whoever writes its OpenAPI document. */
export async function createFieldApi(
  config: FieldApiConfig,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const app = await createHttpApp(FieldApiModule.forRoot(config, logger), {
    logger,
    corsOrigins: config.CORS_ORIGINS,
    trustedProxies: config.TRUSTED_PROXIES,
    statusByCode: STATUS_BY_CODE,
    beforeInit: (created) => created.useWebSocketAdapter(created.get(SocketIoAdapter)),
    openApi: {
      title: 'Scrutin field API',
      description:
        'For reporters, citizens and the public. Errors are RFC 9457 problems; program against `code`.',
    },
  });
  answerFromReadyBytes(app);
  openSockets(app, config);
  return app;
}
