import { Body, Controller, Delete, HttpCode, Inject, Post, Put, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel';
import {
  VOTE_DESK,
  type TakenReport,
  type VoteAttributes,
  type VoteDesk,
} from '#features/observations';
import { CurrentActor, RequireBasic } from '#platform/auth';
import { ApiProblem, JudgesEach } from '#platform/http';
import { answerBatch } from './batch-answers.js';
import { BatchItems, readItem } from './batch.js';
import { ApiBatch, BatchAnswer } from './batch.dto.js';
import { VOTE_READER } from './vote-batch.js';
import { IndexParam, sourceOf, WithdrawalRevision } from './report-fields.js';
import {
  TakenVoteBody,
  toTakenVote,
  toVoteItem,
  VoteBody,
  VoteCorrectionBody,
} from './votes.dto.js';

@ApiTags('Voters')
@RequireBasic('source')
@ApiProblem(401, 'unauthenticated')
@ApiProblem(403, 'source_suspended')
@ApiProblem(429, 'too_many_requests')
@ApiProblem(503, 'database_unavailable', 'reports_waiting')
@Controller('api/vote')
export class VotesController {
  constructor(@Inject(VOTE_DESK) private readonly desk: VoteDesk) {}

  @Post()
  @RouteConfig({ early: [201, 200] })
  @ApiOperation({
    summary: 'Report one voter',
    description: 'The same report sent again is answered with 200 and the same id.',
  })
  @ApiCreatedResponse({ type: TakenVoteBody })
  @ApiOkResponse({ type: TakenVoteBody, description: 'It stood already.' })
  @ApiProblem(409, 'window_closed', 'report_exists', 'report_withdrawn')
  @ApiProblem(422, 'validation_failed', 'index_too_high', 'observed_outside')
  async report(
    @CurrentActor() actor: Actor,
    @Body() body: VoteBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TakenVoteBody> {
    const item = toVoteItem('report', body.index, body);
    return answer(reply, await this.desk.take(sourceOf(actor), item));
  }

  @Post('batch')
  @JudgesEach('items')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Report what was seen while the phone was offline',
    description: 'Up to 500 items. A bad one is told and spoils no other.',
  })
  @ApiBatch(VoteBody, {
    ...{ index: 2, gender: 'male', age: 'more_60', has_torn: false },
  })
  @ApiOkResponse({ type: BatchAnswer })
  @ApiProblem(422, 'validation_failed')
  async reportAll(
    @CurrentActor() actor: Actor,
    @BatchItems() items: readonly unknown[],
  ): Promise<BatchAnswer> {
    const read = items.map((item) => readItem(VOTE_READER, item));
    const sound = read.flatMap((one) => ('item' in one ? [one.item] : []));
    const verdicts = await this.desk.takeAll(sourceOf(actor), sound);
    return answerBatch(items, read, verdicts, true);
  }

  @Put(':index')
  @ApiOperation({ summary: 'Correct your report of a voter' })
  @ApiOkResponse({ type: TakenVoteBody })
  @ApiProblem(404, 'report_not_found')
  @ApiProblem(409, 'window_closed', 'stale_revision', 'report_exists')
  @ApiProblem(422, 'validation_failed', 'observed_outside')
  async correct(
    @CurrentActor() actor: Actor,
    @IndexParam() index: number,
    @Body() body: VoteCorrectionBody,
  ): Promise<TakenVoteBody> {
    const item = toVoteItem('correct', index, body);
    return toTakenVote((await this.desk.take(sourceOf(actor), item)).report);
  }

  @Delete(':index')
  @ApiOperation({ summary: 'Withdraw your report of a voter' })
  @ApiQuery({ name: 'revision', required: false, schema: { type: 'integer' }, example: 3 })
  @ApiOkResponse({ type: TakenVoteBody })
  @ApiProblem(404, 'report_not_found')
  @ApiProblem(409, 'window_closed', 'stale_revision', 'report_exists')
  @ApiProblem(422, 'validation_failed')
  async withdraw(
    @CurrentActor() actor: Actor,
    @IndexParam() index: number,
    @WithdrawalRevision() revision: number,
  ): Promise<TakenVoteBody> {
    const item = { deed: 'withdraw', index, revision, attributes: null } as const;
    return toTakenVote((await this.desk.take(sourceOf(actor), item)).report);
  }
}

function answer(
  reply: FastifyReply,
  { report, isNew }: TakenReport<VoteAttributes>,
): TakenVoteBody {
  reply.status(isNew ? 201 : 200);
  return toTakenVote(report);
}
