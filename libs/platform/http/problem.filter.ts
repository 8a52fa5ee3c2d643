import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '#platform/logging';
import { retryAfterSeconds, toProblem, type StatusByCode } from './problem.js';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly statusByCode: StatusByCode,
    private readonly logger: Logger,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    this.answer(thrown, request, reply);
  }

  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = toProblem(thrown, request.id, this.statusByCode);
    if (problem.status >= 500) {
      this.logger.error(
        { err: thrown, correlation_id: request.id, code: problem.code },
        'request failed',
      );
    }
    const retryAfter = retryAfterSeconds(thrown, problem.status);
    if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
    void reply
      .status(problem.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }
}
