import helmet from '@fastify/helmet';
import { UnsupportedMediaTypeException, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { assertEveryRouteDeclaresAuth } from '#platform/auth';
import { Readiness } from '#platform/health';
import { NestLogger, type Logger } from '#platform/logging';
import { HttpMetrics } from '#platform/metrics';
import { answerUnreadableRequest } from './client-error.js';
import { CORRELATION_HEADER, correlationIdOf } from './correlation-id.js';
import { letGoWhenClosing } from './let-go-when-closing.js';
import { setUpOpenApi, type OpenApiSettings } from './open-api.js';
import type { StatusByCode } from './problem.js';
import { ProblemFilter } from './problem.filter.js';
import { standBeforeFramework, type EarlyRoutes } from './before-framework.js';
import { addRequestHooks } from './request-hooks.js';
import { RequestRecords } from './request-records.js';
import { createValidationPipe } from './create-validation-pipe.js';

export interface HttpAppSettings {
  readonly logger: Logger;
  readonly corsOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly statusByCode: StatusByCode;
  readonly openApi: OpenApiSettings;
  /** Plugins that this application needs and others do not. */
  readonly extend?: (fastify: FastifyInstance) => Promise<void>;
  /** What has to be set before the modules are initialised, such as an adapter for sockets. */
  readonly beforeInit?: (app: NestFastifyApplication) => void;
  /** What may be answered before the framework is entered. */
  readonly early?: (app: NestFastifyApplication) => EarlyRoutes;
  /** How long a body that is no upload may take to arrive. */
  readonly arrivalMs?: number;
}

const MAX_BODY_BYTES = 256 * 1024;
const MAX_PARAM_LENGTH = 128;
/** For files over a bad network; what is no upload has far less, see `limitArrival`. */
const UPLOAD_TIMEOUT_MS = 30 * 60_000;
const HEADERS_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_MS = 65_000;

/** One application, set up the same way everywhere: errors, limits, headers, documentation, log, metrics. */
export async function createHttpApp(
  module: DynamicModule,
  settings: HttpAppSettings,
): Promise<NestFastifyApplication> {
  const filter = new ProblemFilter(settings.statusByCode, settings.logger);
  const app = await NestFactory.create<NestFastifyApplication>(
    module,
    createAdapter(settings, filter),
    { logger: new NestLogger(settings.logger), bufferLogs: false, abortOnError: false },
  );
  takeNoForms(app);
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(filter);
  app.enableCors({
    origin: [...settings.corsOrigins],
    credentials: true,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    // An OPTIONS request that is no preflight is an unknown route, in the same words as any other.
    strictPreflight: false,
    exposedHeaders: [CORRELATION_HEADER, 'etag', 'retry-after'],
    maxAge: 600,
  });
  const fastify = app.getHttpAdapter().getInstance();
  // The content policy differs for the documentation pages, hence in request-hooks.ts.
  await fastify.register(helmet, { contentSecurityPolicy: false, global: true });
  await settings.extend?.(fastify);
  const records = new RequestRecords(settings.logger, app.get(HttpMetrics));
  addRequestHooks(fastify, records, app.get(Readiness), settings.arrivalMs);
  letGoWhenClosing(app);
  setUpOpenApi(app, settings.openApi);
  settings.beforeInit?.(app);
  await app.init();
  assertEveryRouteDeclaresAuth(app);
  if (settings.early !== undefined) standBeforeFramework(app, settings.early(app), records);
  return app;
}

/**
 * JSON alone. Without being asked the framework would read forms as well, and so would any page in somebody's browser
 * sign them in here: a form needs no leave to be sent elsewhere, JSON does.
 */
function takeNoForms(app: NestFastifyApplication): void {
  app.useBodyParser('application/x-www-form-urlencoded', {}, (_request, _body, done) => {
    done(new UnsupportedMediaTypeException());
  });
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
}

function createAdapter(settings: HttpAppSettings, filter: ProblemFilter): FastifyAdapter {
  return new FastifyAdapter({
    // Requests are logged by a hook of ours, by route pattern: paths and queries carry ids and secrets.
    logger: false,
    genReqId: correlationIdOf,
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: UPLOAD_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // Time-outs are looked for at this interval; Node's own is half a minute.
    http: { connectionsCheckingInterval: 5_000, headersTimeout: HEADERS_TIMEOUT_MS },
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    // A request that was accepted while we stop is answered, not refused.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: MAX_PARAM_LENGTH },
    clientErrorHandler: answerUnreadableRequest,
    // The router refuses a malformed address before any hook has run.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      void reply.header(CORRELATION_HEADER, request.id);
      filter.answer(error, request, reply);
    },
  });
}
