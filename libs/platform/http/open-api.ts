import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { AUTH_SCHEMES, type RouteAuth } from '#platform/auth';
import { ProblemBody } from './problem-body.js';

export interface OpenApiSettings {
  readonly title: string;
  readonly description: string;
  /** Name of the scheme and of the cookie, where an application takes one. */
  readonly cookie?: { readonly scheme: string; readonly name: string };
}

const VERSION = '0.1.0';

export function createOpenApiDocument(
  app: NestFastifyApplication,
  settings: OpenApiSettings,
): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle(settings.title)
    .setDescription(settings.description)
    .setVersion(VERSION)
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addBasicAuth({ type: 'http', scheme: 'basic' }, 'basic-metrics');
  const schemes = app.get<ReadonlySet<RouteAuth>>(AUTH_SCHEMES);
  if (schemes.has('access-token')) {
    builder.addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'access-token');
  }
  if (schemes.has('basic-source')) {
    builder.addBasicAuth(
      { type: 'http', scheme: 'basic', description: 'elector_id, and the token of one office' },
      'basic-source',
    );
  }
  if (settings.cookie !== undefined) {
    const { scheme, name } = settings.cookie;
    builder.addCookieAuth(name, { type: 'apiKey', in: 'cookie', name }, scheme);
  }
  return SwaggerModule.createDocument(app, builder.build(), { extraModels: [ProblemBody] });
}

/** The pages at /docs, the document itself at /docs-json. */
export function setUpOpenApi(app: NestFastifyApplication, settings: OpenApiSettings): void {
  SwaggerModule.setup('docs', app, () => createOpenApiDocument(app, settings), {
    jsonDocumentUrl: 'docs-json',
    raw: ['json'],
    customSiteTitle: settings.title,
  });
}
