import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError, type Actor, type ElectionId } from '#kernel';
import { DiscrepanciesService, type DiscrepancySort } from '#features/discrepancies';
import type { AreaNode } from '#features/official-results';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiProblem, encodeCursor, IdParam, numberFromCursor } from '#platform/http';
import { pageRequest, sortedPage } from '../elections/sorted-list.js';
import {
  DiscrepancyAreasBody,
  DiscrepancyAreasQuery,
  DiscrepancyListBody,
  DiscrepancyListQuery,
  toAreaBody,
  toCompiledBody,
  toFilter,
  toListedBody,
} from './discrepancies.dto.js';

@ApiTags('Discrepancies')
@RequireAccessToken()
@ApiProblem(400, 'malformed_cursor')
@ApiProblem(401, 'unauthenticated')
@ApiProblem(404, 'election_not_found', 'area_not_found')
@ApiProblem(422, 'validation_failed')
@Controller('api/elections/:id/discrepancies')
export class DiscrepanciesController {
  constructor(private readonly discrepancies: DiscrepanciesService) {}

  @Get()
  @ApiOperation({
    summary: 'Offices where voters seen, ballots read out and the paper differ',
    description:
      'By more than the tolerances of the election. A side that is missing is no difference. The largest first, unless another order is asked for.',
  })
  @ApiOkResponse({ type: DiscrepancyListBody })
  async list(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Query() query: DiscrepancyListQuery,
  ): Promise<DiscrepancyListBody> {
    const page = pageRequest<DiscrepancySort>(query, '-size');
    const { rows, counts } = await this.discrepancies.list(actor, id, toFilter(query), page);
    return { counts, ...sortedPage(rows, page, toListedBody) };
  }

  @Get('areas')
  @ApiOperation({
    summary: 'Discrepancies by area',
    description: 'Sums are of offices of which all sides are there: others are not comparable.',
  })
  @ApiOkResponse({ type: DiscrepancyAreasBody })
  async areas(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Query() query: DiscrepancyAreasQuery,
  ): Promise<DiscrepancyAreasBody> {
    const start = numberFromCursor(query.cursor) ?? 0;
    const { whole, byArea, areas } = await this.discrepancies.getAreas(actor, id);
    assertKnown(areas, query);
    const chosen = areas.filter((area) => isChosen(area, query));
    const next = start + query.limit;
    return {
      whole: toCompiledBody(whole),
      items: chosen
        .slice(start, next)
        .map((area) => toAreaBody(area, byArea.get(area.id) ?? whole)),
      next_cursor: next < chosen.length ? encodeCursor([next]) : null,
    };
  }
}

function assertKnown(areas: readonly AreaNode[], { area_id: id }: DiscrepancyAreasQuery): void {
  if (id === undefined || areas.some((area) => area.id === id)) return;
  throw new DomainError('area_not_found', 'There is no such area, or it is not yours to see.');
}

function isChosen(area: AreaNode, { area_id: id, level }: DiscrepancyAreasQuery): boolean {
  if (level !== undefined && area.level !== level) return false;
  if (id !== undefined)
    return level === undefined ? area.parentId === id : area.ancestors.includes(id);
  return level !== undefined || area.parentId === null;
}
