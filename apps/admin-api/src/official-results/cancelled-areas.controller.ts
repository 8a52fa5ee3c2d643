import { Body, Controller, Delete, HttpCode, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, AreaId } from '#kernel';
import { CancelledAreasService } from '#features/official-results';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiProblem, IdParam } from '#platform/http';
import { ReasonBody } from './office-results.dto.js';

@ApiTags('Official results')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(403, 'role_insufficient')
@ApiProblem(404, 'area_not_found')
@ApiProblem(422, 'validation_failed')
@Controller('api/areas/:id/cancellation')
export class CancelledAreasController {
  constructor(private readonly areas: CancelledAreasService) {}

  @Put()
  @HttpCode(204)
  @ApiOperation({
    summary: 'Cancel the results of a whole area',
    description: 'Its offices count nowhere until it is put back; their papers stay.',
  })
  @ApiNoContentResponse({ description: 'Totals and outcome are computed without it' })
  @ApiProblem(409, 'election_over')
  async cancel(
    @CurrentActor() actor: Actor,
    @IdParam() id: AreaId,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    await this.areas.cancel(actor, id, reason);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Put the results of an area back' })
  @ApiNoContentResponse({ description: 'Its offices count again' })
  @ApiProblem(409, 'area_not_cancelled', 'election_over')
  async putBack(
    @CurrentActor() actor: Actor,
    @IdParam() id: AreaId,
    @Query() { reason }: ReasonBody,
  ): Promise<void> {
    await this.areas.putBack(actor, id, reason);
  }
}
