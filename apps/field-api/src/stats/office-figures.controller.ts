import { applyDecorators, Controller, Get, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OfficeId } from '#kernel';
import { FiguresAccess, type Stream } from '#features/stats';
import { Public } from '#platform/auth';
import { ApiProblem, IdParam } from '#platform/http';
import { OfficeBallotsBody, OfficeVotesBody } from './office-figures.dto.js';
import { FIGURES_PATHS } from './answer-from-ready-bytes.js';
import { sendFigures } from './send-figures.js';

const DESCRIPTION =
  'At most a second old. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304. Where the election is not public, only a live token of the very office (Basic) opens it.';

function FiguresRoute(stream: Stream, summary: string): MethodDecorator {
  return applyDecorators(
    Get(`${FIGURES_PATHS[stream]}/:id`),
    RouteConfig({ early: [200, 304] }),
    ApiOperation({ summary, description: DESCRIPTION }),
    ApiHeader({ name: 'if-none-match', required: false }),
    ApiResponse({ status: 304, description: 'You hold it already' }),
    ApiProblem(404, 'office_not_found', 'not_found'),
  );
}

@ApiTags('figures')
@Public()
@Controller('api')
export class OfficeFiguresController {
  constructor(private readonly access: FiguresAccess) {}

  @FiguresRoute('votes', 'Observed votes of an office, as they stand')
  @ApiOkResponse({ type: OfficeVotesBody })
  async votes(
    @IdParam() id: OfficeId,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer('votes', id, request, reply);
  }

  @FiguresRoute('ballots', 'Counted ballots of an office, as they stand')
  @ApiOkResponse({ type: OfficeBallotsBody })
  async ballots(
    @IdParam() id: OfficeId,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer('ballots', id, request, reply);
  }

  private async answer(
    stream: Stream,
    id: OfficeId,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { ip: address, headers } = request;
    const presented = { authorization: headers.authorization, address };
    sendFigures(request, reply, await this.access.get(stream, id, presented));
  }
}
