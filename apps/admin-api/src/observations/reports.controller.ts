import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, ElectionId, OfficeId, SourceId } from '#kernel';
import { ReportTrailService } from '#features/observations';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiPageResponse, ApiProblem, IdParam, toPage, type Page } from '#platform/http';
import {
  keyOfReport,
  RawReportBody,
  reportKeyFrom,
  ReportsQuery,
  SourceActivitiesBody,
  toActivityBody,
  toRawReportBody,
} from './reports.dto.js';

@ApiTags('Field reports')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@Controller('api')
export class ReportsController {
  constructor(private readonly trail: ReportTrailService) {}

  @Get('offices/:id/reports')
  @ApiOperation({
    summary: 'Every report of an office as it came',
    description: 'Corrections and withdrawals are rows of their own. By index, then by arrival.',
  })
  @ApiPageResponse(RawReportBody, 'A page of reports')
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(404, 'office_not_found')
  @ApiProblem(422, 'validation_failed')
  async list(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @Query() { stream, limit, cursor }: ReportsQuery,
  ): Promise<Page<RawReportBody>> {
    const found = await this.trail.list(actor, id, stream, reportKeyFrom(cursor), limit + 1);
    const page = toPage(found, limit, keyOfReport);
    return { ...page, items: page.items.map(toRawReportBody) };
  }

  @Get('elections/:id/sources/:source_id/activity')
  @ApiOperation({ summary: 'What a source did, and how it fits with what others say' })
  @ApiOkResponse({ type: SourceActivitiesBody })
  @ApiProblem(404, 'election_not_found', 'source_not_found')
  async activity(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @IdParam('source_id') sourceId: SourceId,
  ): Promise<SourceActivitiesBody> {
    const activities = await this.trail.activityOf(actor, id, sourceId);
    return { items: activities.map(toActivityBody) };
  }
}
