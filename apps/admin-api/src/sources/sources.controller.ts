import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, ElectionId, SourceId } from '#kernel';
import { SourceDirectory, SourceStandingsService, type SourceSort } from '#features/sources';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiPageResponse, ApiProblem, IdParam, type Page } from '#platform/http';
import { pageRequest, sortedPage } from '../elections/sorted-list.js';
import {
  SourceBody,
  SourceDetailsBody,
  SourceListQuery,
  SourceStatusBody,
  toSourceBody,
  toSourceDetailsBody,
  toSourceFilter,
} from './sources.dto.js';

@ApiTags('Sources')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@Controller('api/elections/:id/sources')
export class SourcesController {
  constructor(
    private readonly directory: SourceDirectory,
    private readonly standings: SourceStandingsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who reports in an election' })
  @ApiPageResponse(SourceBody, 'A page of sources')
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(422, 'validation_failed')
  async list(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Query() query: SourceListQuery,
  ): Promise<Page<SourceBody>> {
    const page = pageRequest<SourceSort>(query, 'elector_id');
    const found = await this.directory.list(actor, id, toSourceFilter(query), page);
    return sortedPage(found, page, toSourceBody);
  }

  @Get(':source_id')
  @ApiOperation({ summary: 'One source, and the offices where it has signed in' })
  @ApiOkResponse({ type: SourceDetailsBody })
  @ApiProblem(404, 'election_not_found', 'source_not_found')
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @IdParam('source_id') sourceId: SourceId,
  ): Promise<SourceDetailsBody> {
    return toSourceDetailsBody(await this.directory.get(actor, id, sourceId));
  }

  @Post(':source_id/status')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Decide what a source counts for',
    description:
      'With a reason, which the trail keeps. The figures of its offices follow. Who is suspended is signed out of the offices of this election.',
  })
  @ApiOkResponse({ type: SourceBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'election_not_found', 'source_not_found')
  @ApiProblem(409, 'source_wrong_move', 'source_password_needed', 'conflict', 'election_over')
  @ApiProblem(422, 'validation_failed')
  async changeStatus(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @IdParam('source_id') sourceId: SourceId,
    @Body() { to, reason, version }: SourceStatusBody,
  ): Promise<SourceBody> {
    return toSourceBody(await this.standings.change(actor, id, sourceId, { to, reason, version }));
  }
}
