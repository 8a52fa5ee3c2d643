import multipart from '@fastify/multipart';
import {
  applyDecorators,
  createParamDecorator,
  UnsupportedMediaTypeException,
  type ExecutionContext,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { readUpload, type UploadLimits } from './read-upload.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly acceptsUpload?: boolean;
  }
}

const FORM = 'multipart/form-data';
const FILES = ['image/jpeg', 'image/png', 'image/webp', 'application/octet-stream'];
const UPLOADS = new Set([FORM, ...FILES]);
const WITHOUT_BODY = new Set(['GET', 'HEAD']);

/**
 * Teaches an application to take files at the routes marked with `@AcceptsUpload`, and at no other. Nothing is read
 * before the handler asks for it, which is after the guards: who may not enter fills no memory.
 */
export async function acceptUploads(fastify: FastifyInstance): Promise<void> {
  await fastify.register(multipart);
  fastify.addContentTypeParser(FILES, (_request, _payload, done) => {
    done(null);
  });
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    done(refusalOf(request), payload);
  });
}

/** Both ways round: no file where JSON is expected, nothing but a file where one is. */
function refusalOf(request: FastifyRequest): Error | null {
  if (request.is404 || WITHOUT_BODY.has(request.method)) return null;
  const isUpload = UPLOADS.has(mediaTypeOf(request));
  if (request.routeOptions.config.acceptsUpload === true) {
    if (isUpload) return null;
    const types = [FORM, ...FILES].join(', ');
    return new DomainError('unsupported_media_type', `Send one file, as one of ${types}.`);
  }
  return isUpload ? new UnsupportedMediaTypeException() : null;
}

function mediaTypeOf({ headers }: FastifyRequest): string {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase();
}

/** Marks the one route that takes a file; the application must have been told to (`acceptUploads`). */
export function AcceptsUpload(field: string): MethodDecorator {
  return applyDecorators(
    RouteConfig({ acceptsUpload: true }),
    ApiConsumes(FORM),
    ApiBody({
      description: `The file may also be the body itself, as ${FILES.join(', ')}.`,
      schema: {
        type: 'object',
        required: [field],
        properties: { [field]: { type: 'string', format: 'binary' } },
      },
    }),
  );
}

/** The file itself: `@Upload({ field: 'photo', maxBytes }) photo: ReceivedFile`. */
export const Upload = createParamDecorator((limits: UploadLimits, context: ExecutionContext) =>
  readUpload(context.switchToHttp().getRequest<FastifyRequest>(), limits),
);
