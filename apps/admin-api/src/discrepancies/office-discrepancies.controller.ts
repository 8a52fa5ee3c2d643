import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor, OfficeId } from '#kernel';
import { OfficeDiscrepanciesService, type OfficeDiscrepancy } from '#features/discrepancies';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiProblem, IdParam } from '#platform/http';
import { NamedTag } from './discrepancy-tag.js';
import {
  DecideDiscrepancyBody,
  OfficeDiscrepancyBody,
  toOfficeDiscrepancyBody,
} from './office-discrepancy.dto.js';

@ApiTags('Discrepancies')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(404, 'office_not_found')
@Controller('api/offices/:id/discrepancy')
export class OfficeDiscrepanciesController {
  constructor(private readonly discrepancies: OfficeDiscrepanciesService) {}

  @Get()
  @ApiOperation({
    summary: 'The three stories of an office, and each difference between them',
    description: 'Its ETag names the figures and the last decision: send it with the next one.',
  })
  @ApiOkResponse({ type: OfficeDiscrepancyBody })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeDiscrepancyBody> {
    return answer(reply, await this.discrepancies.get(actor, id));
  }

  @Post('handling')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Explain a discrepancy, accept it, or open it again',
    description:
      'For the figures of the ETag and no others: when one of them moves, the office is open again and what was said stays in its history.',
  })
  @ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'ETag of the discrepancy that you decide about.',
    schema: { type: 'string', example: '"0-5f70bf18a086007016e948b0"' },
  })
  @ApiOkResponse({ type: OfficeDiscrepancyBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(409, 'discrepancy_wrong_move', 'election_over')
  @ApiProblem(412, 'discrepancy_changed')
  @ApiProblem(422, 'validation_failed')
  @ApiProblem(428, 'discrepancy_version_missing')
  async handle(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @NamedTag() tag: string | undefined,
    @Body() { decision, reason }: DecideDiscrepancyBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeDiscrepancyBody> {
    return answer(reply, await this.discrepancies.handle(actor, id, { decision, reason, tag }));
  }
}

function answer(reply: FastifyReply, found: OfficeDiscrepancy): OfficeDiscrepancyBody {
  void reply.header('etag', `"${found.tag}"`);
  return toOfficeDiscrepancyBody(found);
}
