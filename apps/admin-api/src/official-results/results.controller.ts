import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor, ElectionId } from '#kernel';
import {
  PublicationsService,
  ResultRulesService,
  ResultsService,
} from '#features/official-results';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiProblem, CountParam, encodeCursor, IdParam, numberFromCursor } from '#platform/http';
import { areaAskedFor, isChosen } from './chosen-areas.js';
import { plain } from './plain.js';
import {
  PublicationBody,
  PublicationsBody,
  PublicationSummary,
  PublishBody,
  toDeclaration,
  toPublicationBody,
  toPublicationSummary,
} from './publications.dto.js';
import {
  EditResultRulesBody,
  ResultRulesBody,
  toRulesBody,
  toRulesEdit,
} from './result-rules.dto.js';
import {
  LotsBody,
  ResultsBody,
  ResultsQuery,
  toAreaBody,
  toPublished,
  toSumsBody,
} from './results.dto.js';

@ApiTags('Official results')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@Controller('api/elections/:id')
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly publications: PublicationsService,
    private readonly rules: ResultRulesService,
  ) {}

  @Get('results')
  @ApiOperation({
    summary: 'Official results so far, in the whole and by area',
    description:
      'For members, of offices that are final. Shares are of valid votes, turnout is of registered voters.',
  })
  @ApiOkResponse({ type: ResultsBody })
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(404, 'election_not_found', 'area_not_found')
  @ApiProblem(422, 'validation_failed')
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Query() query: ResultsQuery,
  ): Promise<ResultsBody> {
    const results = await this.results.get(actor, id);
    const area = areaAskedFor(results, query);
    const start = numberFromCursor(query.cursor) ?? 0;
    const chosen = results.areas.filter((one) => isChosen(one, query));
    const shown = chosen.slice(start, start + query.limit);
    const next = start + query.limit;
    return {
      version: results.version,
      whole: toSumsBody(results.whole, results.ballot),
      area: area === undefined ? null : toAreaBody(area, results),
      areas: shown.map((one) => toAreaBody(one, results)),
      next_cursor: next < chosen.length ? encodeCursor([next]) : null,
      outcome: plain(results.outcome),
      decision: plain(results.decision),
    };
  }

  @Post('lots')
  @HttpCode(204)
  @ApiOperation({ summary: 'Record lots that were drawn where votes were equal' })
  @ApiNoContentResponse({ description: 'The outcome goes on from them' })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(409, 'lots_drawn', 'election_over')
  @ApiProblem(422, 'validation_failed', 'lot_does_not_fit')
  async recordLots(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Body() { tie_key: tieKey, order, reason }: LotsBody,
  ): Promise<void> {
    await this.results.recordLots(actor, id, { tieKey, order }, reason);
  }

  @Post('publish')
  @ApiOperation({
    summary: 'Publish the official results as they stand',
    description:
      'With the figures that are about to be declared, if there are some. Everything is computed and compared anew; a contradiction is refused, and both numbers are named.',
  })
  @ApiCreatedResponse({ type: PublicationSummary })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(409, 'nothing_to_publish')
  @ApiProblem(422, 'validation_failed', 'publication_refused')
  async publish(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Body() body: PublishBody,
  ): Promise<PublicationSummary> {
    const declared = toDeclaration(body);
    return toPublicationSummary(await this.publications.publish(actor, id, declared, toPublished));
  }

  @Get('publications')
  @ApiOperation({ summary: 'What was published, newest first' })
  @ApiOkResponse({ type: PublicationsBody })
  @ApiProblem(404, 'election_not_found')
  async list(@CurrentActor() actor: Actor, @IdParam() id: ElectionId): Promise<PublicationsBody> {
    return { items: (await this.publications.list(actor, id)).map(toPublicationSummary) };
  }

  @Get('publications/:number')
  @ApiOperation({ summary: 'One publication, as it was published' })
  @ApiOkResponse({ type: PublicationBody })
  @ApiProblem(404, 'election_not_found', 'publication_not_found')
  async getOne(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @CountParam('number') number: number,
  ): Promise<PublicationBody> {
    return toPublicationBody(await this.publications.get(actor, id, number));
  }

  @Get('result-rules')
  @ApiOperation({ summary: 'How results are keyed, checked and turned into an outcome' })
  @ApiOkResponse({ type: ResultRulesBody })
  @ApiProblem(404, 'election_not_found')
  async getRules(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
  ): Promise<ResultRulesBody> {
    return toRulesBody(await this.rules.get(actor, id));
  }

  @Put('result-rules')
  @ApiOperation({
    summary: 'Change how results are keyed and checked',
    description: 'Send the fields that change. Once voting has begun, only tolerances.',
  })
  @ApiOkResponse({ type: ResultRulesBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(409, 'rules_frozen', 'election_over')
  @ApiProblem(422, 'validation_failed')
  async editRules(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Body() body: EditResultRulesBody,
  ): Promise<ResultRulesBody> {
    return toRulesBody(await this.rules.edit(actor, id, toRulesEdit(body)));
  }
}
