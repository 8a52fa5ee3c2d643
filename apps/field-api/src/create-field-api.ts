import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BALLOT_DESK, VOTE_DESK } from '#features/observations';
import { SourceTokens } from '#features/sources';
import { FiguresAccess } from '#features/stats';
import { createHttpApp, SocketIoAdapter } from '#platform/http';
import type { Logger } from '#platform/logging';
import type { FieldApiConfig } from './field-api.config.js';
import { FieldApiModule } from './field-api.module.js';
import { plainReports } from './observations/plain-reports.js';
import { findReadyFigures } from './stats/answer-from-ready-bytes.js';
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
    early: (created) => ({
      find: findReadyFigures(created.get(FiguresAccess)),
      posts: plainReports(created.get(SourceTokens), {
        votes: created.get(VOTE_DESK),
        ballots: created.get(BALLOT_DESK),
      }),
    }),
    openApi: {
      title: 'Scrutin field API',
      description:
        'For reporters, citizens and the public. Errors are RFC 9457 problems; program against `code`.',
    },
  });
  openSockets(app, config);
  return app;
}
