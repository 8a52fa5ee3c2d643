import { Body, Controller, Get, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, ElectionId } from '#kernel';
import { VisibilityService, type ElectionSort } from '#features/elections';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiPageResponse, ApiProblem, IdParam, PageQuery, type Page } from '#platform/http';
import { DecisionBody } from './election-life.dto.js';
import { ElectionSummary, toElectionSummary } from './elections.dto.js';
import { pageRequest, sortedPage } from './sorted-list.js';

/** For admins of the platform: the one thing about elections that they decide. */
@ApiTags('Approvals')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(404, 'election_not_found')
@ApiProblem(422, 'validation_failed')
@Controller('api/approvals')
export class ApprovalsController {
  constructor(private readonly visibility: VisibilityService) {}

  @Get()
  @ApiOperation({ summary: 'Elections that wait to become public' })
  @ApiPageResponse(ElectionSummary, 'A page of elections')
  @ApiProblem(400, 'malformed_cursor')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
  ): Promise<Page<ElectionSummary>> {
    const page = pageRequest<ElectionSort>(query, 'created_at');
    const found = await this.visibility.listAwaiting(actor, page);
    return sortedPage(found, page, toElectionSummary);
  }

  @Put(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Approve that an election becomes public, or refuse' })
  @ApiNoContentResponse({ description: 'It is decided' })
  @ApiProblem(409, 'nothing_to_decide')
  async decide(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Body() { approved, reason }: DecisionBody,
  ): Promise<void> {
    await this.visibility.decide(actor, id, { isApproved: approved, reason });
  }
}
