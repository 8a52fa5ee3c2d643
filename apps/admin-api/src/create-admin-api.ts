import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp } from '#platform/http';
import type { Logger } from '#platform/logging';
import type { AdminApiConfig } from './admin-api.config.js';
import { AdminApiModule } from './admin-api.module.js';
import { STATUS_BY_CODE } from './status-by-code.js';

/** The application, ready to listen: for main.ts, for the tests and for whoever writes its OpenAPI document. */
export async function createAdminApi(
  config: AdminApiConfig,
  logger: Logger,
): Promise<NestFastifyApplication> {
  return createHttpApp(AdminApiModule.forRoot(config, logger), {
    logger,
    corsOrigins: config.CORS_ORIGINS,
    trustedProxies: config.TRUSTED_PROXIES,
    statusByCode: STATUS_BY_CODE,
    openApi: {
      title: 'Scrutin admin API',
      description:
        'For directors and auditors: the registry, official results and the audit trail of their elections. ' +
        'Errors are RFC 9457 problems; program against `code`.',
    },
  });
}
