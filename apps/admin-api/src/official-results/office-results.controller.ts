import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor, OfficeId } from '#kernel';
import {
  OfficeResultsService,
  ResultDecisionsService,
  type ShownResult,
} from '#features/official-results';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiProblem, IdParam } from '#platform/http';
import { IfMatch } from './if-match.js';
import {
  KeyResultBody,
  ResultDecisionBody,
  SettleBody,
  toKeyedResult,
  toSettled,
  WarningAnswerBody,
} from './office-results.dto.js';
import { OfficeResultBody, toOfficeResultBody } from './shown-result.dto.js';

const IF_MATCH = { name: 'If-Match', description: 'ETag of the result that you changed.' };

@ApiTags('Official results')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(404, 'office_not_found')
@Controller('api/offices/:id/results')
export class OfficeResultsController {
  constructor(
    private readonly results: OfficeResultsService,
    private readonly decisions: ResultDecisionsService,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Key the paper of an office',
    description:
      'Where the election asks for double entry, two different people key it without seeing each other’s figures. Empty is not zero. See docs/checks.md for the codes.',
  })
  @ApiCreatedResponse({ type: OfficeResultBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(409, 'result_exists', 'results_not_open', 'result_wrong_move', 'election_over')
  @ApiProblem(422, 'validation_failed', 'result_errors_open')
  async submit(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @Body() body: KeyResultBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeResultBody> {
    return answer(reply, await this.results.submit(actor, id, toKeyedResult(body)));
  }

  @Get()
  @ApiOperation({ summary: 'The result of an office, as you may see it' })
  @ApiOkResponse({ type: OfficeResultBody })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeResultBody> {
    return answer(reply, await this.results.get(actor, id));
  }

  @Put()
  @ApiOperation({ summary: 'Correct what was keyed' })
  @ApiHeader({ ...IF_MATCH, required: true, schema: { type: 'string', example: '"2"' } })
  @ApiOkResponse({ type: OfficeResultBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(409, 'results_not_open', 'result_wrong_move', 'election_over')
  @ApiProblem(412, 'result_changed')
  @ApiProblem(422, 'validation_failed', 'result_errors_open')
  @ApiProblem(428, 'result_version_missing')
  async correct(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @IfMatch() version: number | undefined,
    @Body() body: KeyResultBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeResultBody> {
    return answer(reply, await this.results.correct(actor, id, version, toKeyedResult(body)));
  }

  @Post('settlement')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Settle fields that two people read differently',
    description: 'By a third person, one by one or together; never the whole paper again.',
  })
  @ApiHeader({ ...IF_MATCH, required: false })
  @ApiOkResponse({ type: OfficeResultBody })
  @ApiProblem(403, 'role_insufficient', 'result_third_person_needed')
  @ApiProblem(409, 'result_wrong_move', 'election_over')
  @ApiProblem(412, 'result_changed')
  @ApiProblem(422, 'validation_failed', 'result_errors_open', 'result_settlement_refused')
  async settle(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @IfMatch() version: number | undefined,
    @Body() body: SettleBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeResultBody> {
    return answer(reply, await this.results.settle(actor, id, version, toSettled(body)));
  }

  @Post('decisions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Contest, cancel, put back or set aside the result of an office' })
  @ApiHeader({ ...IF_MATCH, required: false })
  @ApiOkResponse({ type: OfficeResultBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(409, 'result_wrong_move', 'election_over')
  @ApiProblem(412, 'result_changed')
  @ApiProblem(422, 'validation_failed')
  async decide(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @IfMatch() version: number | undefined,
    @Body() { decision: deed, reason }: ResultDecisionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeResultBody> {
    return answer(reply, await this.decisions.decide(actor, id, version, { deed, reason }));
  }

  @Post('answers')
  @HttpCode(200)
  @ApiOperation({ summary: 'Explain or accept a warning' })
  @ApiHeader({ ...IF_MATCH, required: false })
  @ApiOkResponse({ type: OfficeResultBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(409, 'finding_not_open', 'election_over')
  @ApiProblem(412, 'result_changed')
  @ApiProblem(422, 'validation_failed')
  async answer(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @IfMatch() version: number | undefined,
    @Body() { code, text = null }: WarningAnswerBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfficeResultBody> {
    return answer(reply, await this.decisions.answer(actor, id, version, { code, text }));
  }
}

function answer(reply: FastifyReply, shown: ShownResult): OfficeResultBody {
  void reply.header('etag', `"${String(shown.stored.version)}"`);
  return toOfficeResultBody(shown);
}
