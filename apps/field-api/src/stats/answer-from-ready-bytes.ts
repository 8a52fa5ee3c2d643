import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FiguresAccess } from '#features/stats';
import { sendFigures } from './send-figures.js';

/**
 * The most asked questions of the day. Where their answer is at hand it leaves here, before guards, pipes and handler
 * are gone through; everything else about it is as ever: the hooks before (correlation id, security headers, CORS) and
 * after (log, metrics by route). What is not at hand, not public or not plain goes on to the controller.
 */
export function answerFromReadyBytes(app: NestFastifyApplication): void {
  const access = app.get(FiguresAccess);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    const { figures } = request.routeOptions.config;
    // A query asks for nothing here, but may hold what the input guard refuses.
    if (figures === undefined || request.url.includes('?')) {
      done();
      return;
    }
    const { id } = request.params as { readonly id: string };
    const answer = access.peekPublic(figures, id);
    if (answer === undefined) done();
    else sendFigures(request, reply, { answer, audience: 'public' });
  });
}
