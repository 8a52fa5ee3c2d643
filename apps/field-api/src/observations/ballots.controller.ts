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
import { BALLOT_DESK, type BallotDesk } from '#features/observations';
import { CurrentActor, RequireBasic } from '#platform/auth';
import { ApiProblem, JudgesEach } from '#platform/http';
import { BALLOT_READER } from './ballot-batch.js';
import {
  BallotBody,
  BallotCorrectionBody,
  TAKEN,
  TakenBallotBody,
  toBallotItem,
} from './ballots.dto.js';
import { answerBatch } from './batch-answers.js';
import { BatchItems, readItem } from './batch.js';
import { ApiBatch, BatchAnswer } from './batch.dto.js';
import { IndexParam, sourceOf, WithdrawalRevision } from './report-fields.js';

@ApiTags('Ballots')
@RequireBasic('source')
@ApiProblem(401, 'unauthenticated')
@ApiProblem(403, 'source_suspended')
@ApiProblem(429, 'too_many_requests')
@ApiProblem(503, 'database_unavailable', 'reports_waiting')
@Controller('api/votingpaperresult')
export class BallotsController {
  constructor(@Inject(BALLOT_DESK) private readonly desk: BallotDesk) {}

  @Post()
  @RouteConfig({ early: [201, 200] })
  @ApiOperation({
    summary: 'Report one paper that was read out',
    description: 'The same report sent again is answered with 200.',
  })
  @ApiCreatedResponse({ type: TakenBallotBody })
  @ApiOkResponse({ type: TakenBallotBody, description: 'It stood already.' })
  @ApiProblem(409, 'window_closed', 'report_exists', 'report_withdrawn')
  @ApiProblem(422, 'validation_failed', 'unknown_party', 'index_too_high', 'observed_outside')
  async report(
    @CurrentActor() actor: Actor,
    @Body() body: BallotBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TakenBallotBody> {
    const item = toBallotItem('report', body.index, body);
    const { isNew } = await this.desk.take(sourceOf(actor), item);
    reply.status(isNew ? 201 : 200);
    return TAKEN;
  }

  @Post('batch')
  @JudgesEach('items')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Report papers that were read out while the phone was offline',
    description: 'Up to 500 items. A bad one is told and spoils no other.',
  })
  @ApiBatch(BallotBody, { index: 2, party_id: 'blank' })
  @ApiOkResponse({ type: BatchAnswer })
  @ApiProblem(422, 'validation_failed')
  async reportAll(
    @CurrentActor() actor: Actor,
    @BatchItems() items: readonly unknown[],
  ): Promise<BatchAnswer> {
    const read = items.map((item) => readItem(BALLOT_READER, item));
    const sound = read.flatMap((one) => ('item' in one ? [one.item] : []));
    const verdicts = await this.desk.takeAll(sourceOf(actor), sound);
    return answerBatch(items, read, verdicts, false);
  }

  @Put(':index')
  @ApiOperation({ summary: 'Correct your report of a paper' })
  @ApiOkResponse({ type: TakenBallotBody })
  @ApiProblem(404, 'report_not_found')
  @ApiProblem(409, 'window_closed', 'stale_revision', 'report_exists')
  @ApiProblem(422, 'validation_failed', 'unknown_party', 'observed_outside')
  async correct(
    @CurrentActor() actor: Actor,
    @IndexParam() index: number,
    @Body() body: BallotCorrectionBody,
  ): Promise<TakenBallotBody> {
    await this.desk.take(sourceOf(actor), toBallotItem('correct', index, body));
    return TAKEN;
  }

  @Delete(':index')
  @ApiOperation({ summary: 'Withdraw your report of a paper' })
  @ApiQuery({ name: 'revision', required: false, schema: { type: 'integer' }, example: 3 })
  @ApiOkResponse({ type: TakenBallotBody })
  @ApiProblem(404, 'report_not_found')
  @ApiProblem(409, 'window_closed', 'stale_revision', 'report_exists')
  @ApiProblem(422, 'validation_failed')
  async withdraw(
    @CurrentActor() actor: Actor,
    @IndexParam() index: number,
    @WithdrawalRevision() revision: number,
  ): Promise<TakenBallotBody> {
    const item = { deed: 'withdraw', index, revision, attributes: null } as const;
    await this.desk.take(sourceOf(actor), item);
    return TAKEN;
  }
}
