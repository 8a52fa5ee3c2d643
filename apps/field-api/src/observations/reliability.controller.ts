import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OfficeId } from '#kernel';
import { ReliabilityService, type Reliability, type StreamName } from '#features/observations';
import { FiguresAccess } from '#features/stats';
import { ConfirmationsService } from '#features/verification';
import { Public } from '#platform/auth';
import { ApiProblem, IdParam } from '#platform/http';
import {
  ReliabilityBody,
  toReliabilityBody,
  toVotesReliabilityBody,
  VotesReliabilityBody,
} from './reliability.dto.js';

const DESCRIPTION = 'Names nobody. Open to whoever may read the figures themselves.';

@ApiTags('figures')
@Public()
@ApiProblem(404, 'office_not_found', 'not_found')
@ApiProblem(503, 'database_unavailable')
@Controller('api')
export class ReliabilityController {
  constructor(
    private readonly reliability: ReliabilityService,
    private readonly access: FiguresAccess,
    private readonly confirmations: ConfirmationsService,
  ) {}

  @Get('pollofficesstats/:id/reliability')
  @ApiOperation({
    summary: 'How much there is behind the observed votes',
    description: `${DESCRIPTION} Citizens who confirmed their vote change no figure.`,
  })
  @ApiOkResponse({ type: VotesReliabilityBody })
  async ofVotes(
    @IdParam() id: OfficeId,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VotesReliabilityBody> {
    const reliability = await this.read('votes', id, request, reply);
    return toVotesReliabilityBody(reliability, await this.confirmations.get(id));
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
    return toReliabilityBody(await this.read('ballots', id, request, reply));
  }

  private async read(
    stream: StreamName,
    id: OfficeId,
    { headers: { authorization }, ip: address }: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Reliability> {
    const { audience } = await this.access.get(stream, id, { authorization, address });
    reply.header('cache-control', audience === 'public' ? 'public, max-age=5' : 'no-store');
    return this.reliability.get(id, stream);
  }
}
