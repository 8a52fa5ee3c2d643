import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from '#platform/health';
import { FrameworkHeads } from './framework-heads.js';
import { PlainPosts, type PlainPost } from './plain-posts.js';
import { ReadyByteAnswers, type FindReadyBytes } from './ready-bytes.js';
import type { RequestRecords } from './request-records.js';

/** The few routes that are asked so often that the way through the framework costs more than everything else. */
export interface EarlyRoutes {
  readonly find: FindReadyBytes;
  readonly posts: readonly PlainPost<never, never>[];
}

/** Stands between the server and the framework. Whatever it does not answer goes on as if it were not there. */
export function standBeforeFramework(
  app: NestFastifyApplication,
  { find, posts }: EarlyRoutes,
  records: RequestRecords,
): void {
  const server: Server = app.getHttpServer();
  const behind = server.listeners('request');
  const handOn = (request: IncomingMessage, response: ServerResponse): void => {
    for (const listener of behind) Reflect.apply(listener, server, [request, response]);
  };
  const heads = new FrameworkHeads(app, records, app.get(Readiness));
  const reads = new ReadyByteAnswers(find, heads);
  const writes = new PlainPosts(app, posts, heads, handOn);
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (reads.answer(request, response) || writes.take(request, response)) return;
    handOn(request, response);
  });
}
