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
import { readUpload, saveUpload, type ReceivedFile, type UploadLimits } from './read-upload.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media types of the file that the route takes as its body. */
    readonly uploadTypes?: readonly string[];
  }
}

const FORM = 'multipart/form-data';
const ANY_BYTES = 'application/octet-stream';
export const PICTURES = ['image/jpeg', 'image/png', 'image/webp', ANY_BYTES];
/** What browsers and spreadsheets call a CSV file. */
export const TABLES = ['text/csv', 'text/plain', 'application/vnd.ms-excel', ANY_BYTES];
const FILES = [...new Set([...PICTURES, ...TABLES])];
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
  const type = mediaTypeOf(request);
  const { uploadTypes } = request.routeOptions.config;
  if (uploadTypes === undefined) {
    return UPLOADS.has(type) ? new UnsupportedMediaTypeException() : null;
  }
  const types = [FORM, ...uploadTypes];
  if (types.includes(type)) return null;
  return new DomainError('unsupported_media_type', `Send one file, as one of ${types.join(', ')}.`);
}

function mediaTypeOf({ headers }: FastifyRequest): string {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase();
}

/** Marks the one route that takes a file; the application must have been told to (`acceptUploads`). */
export function AcceptsUpload(field: string, types: readonly string[]): MethodDecorator {
  return applyDecorators(
    RouteConfig({ uploadTypes: types }),
    ApiConsumes(FORM),
    ApiBody({
      description: `The file may also be the body itself, as ${types.join(', ')}.`,
      schema: {
        type: 'object',
        required: [field],
        properties: { [field]: { type: 'string', format: 'binary' } },
      },
    }),
  );
}

/** A file that is taken when the handler says so, and not before. */
export interface IncomingUpload {
  read(limits: UploadLimits): Promise<ReceivedFile>;
  /** To the disk. */
  saveTo(path: string, limits: UploadLimits): Promise<void>;
}

/** `@Incoming() upload: IncomingUpload`, and in the handler `await upload.read({ field: 'photo', maxBytes })`. */
export const Incoming = createParamDecorator(
  (_: unknown, context: ExecutionContext): IncomingUpload => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return {
      read: (limits) => readUpload(request, limits),
      saveTo: (path, limits) => saveUpload(request, limits, path),
    };
  },
);
