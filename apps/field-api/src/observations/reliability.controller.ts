import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OfficeId } from '#kernel';
import { ReliabilityService, type StreamName } from '#features/observations';
import { FiguresAccess } from '#features/stats';
import { Public } from '#platform/auth';
import { ApiProblem, IdParam } from '#platform/http';
import { ReliabilityBody, toReliabilityBody } from './reliability.dto.js';

const DESCRIPTION =
  'Names nobody. Open to whoever may read the figures themselves. Citizens who confirmed their vote change no figure and are not part of it yet.';

@ApiTags('figures')
@Public()
@ApiProblem(404, 'office_not_found', 'not_found')
@ApiProblem(503, 'database_unavailable')
@Controller('api')
export class ReliabilityController {
  constructor(
    private readonly reliability: ReliabilityService,
    private readonly access: FiguresAccess,
  ) {}

  @Get('pollofficesstats/:id/reliability')
  @ApiOperation({
    summary: 'How much there is behind the observed votes',
    description: DESCRIPTION,
  })
  @ApiOkResponse({ type: ReliabilityBody })
  async ofVotes(
    @IdParam() id: OfficeId,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReliabilityBody> {
    return this.answer('votes', id, request, reply);
  }

  @Get('pollofficeresults/:id/reliability')
  @ApiOperation({
    summary: 'How much there is behind the counted ballots',
    description: DESCRIPTION,
  })
  @ApiOkResponse({ type: ReliabilityBody })
  async ofBallots(
    @IdParam() id: OfficeId,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReliabilityBody> {
    return this.answer('ballots', id, request, reply);
  }

  private async answer(
    stream: StreamName,
    id: OfficeId,
    { headers: { authorization }, ip: address }: FastifyRequest,
    reply: FastifyReply,
  ): Promise<ReliabilityBody> {
    const { audience } = await this.access.get(stream, id, { authorization, address });
    reply.header('cache-control', audience === 'public' ? 'public, max-age=5' : 'no-store');
    return toReliabilityBody(await this.reliability.get(id, stream));
  }
}
