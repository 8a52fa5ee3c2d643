import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor, AreaId, ElectionId } from '#kernel';
import { AreasService, type AreaSort } from '#features/elections';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiPageResponse, ApiProblem, IdParam, type Page } from '#platform/http';
import {
  AreaBody,
  AreaListQuery,
  CreateAreaBody,
  EditAreaBody,
  toAreaBody,
  toAreaFilter,
} from './areas.dto.js';
import { AmendmentQuery, toTerms } from './change-terms.dto.js';
import { pageRequest, sortedPage } from './sorted-list.js';

@ApiTags('Areas')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(422, 'validation_failed')
@Controller('api')
export class AreasController {
  constructor(private readonly areas: AreasService) {}

  @Post('elections/:id/areas')
  @ApiOperation({
    summary: 'Add an area',
    description: 'Areas form a tree: province, department, commune, as deep as the country needs.',
  })
  @ApiCreatedResponse({ type: AreaBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(409, 'code_taken', 'frozen', 'election_over')
  async create(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Body() body: CreateAreaBody,
  ): Promise<AreaBody> {
    const { code, name, kind = null, parent_id: parentId = null } = body;
    const form = { code, name, kind, parentId };
    return toAreaBody(await this.areas.create(actor, id, form, toTerms(body)));
  }

  @Get('elections/:id/areas')
  @ApiOperation({ summary: 'The areas of an election' })
  @ApiPageResponse(AreaBody, 'A page of areas')
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(404, 'election_not_found')
  async list(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Query() query: AreaListQuery,
  ): Promise<Page<AreaBody>> {
    const page = pageRequest<AreaSort>(query, 'code');
    const found = await this.areas.list(actor, id, toAreaFilter(query), page);
    return sortedPage(found, page, toAreaBody);
  }

  @Get('areas/:id')
  @ApiOperation({ summary: 'One area' })
  @ApiOkResponse({ type: AreaBody })
  @ApiProblem(404, 'area_not_found')
  async get(@CurrentActor() actor: Actor, @IdParam() id: AreaId): Promise<AreaBody> {
    return toAreaBody(await this.areas.get(actor, id));
  }

  @Put('areas/:id')
  @ApiOperation({ summary: 'Change an area', description: 'Send the fields that change.' })
  @ApiOkResponse({ type: AreaBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'area_not_found')
  @ApiProblem(409, 'conflict', 'code_taken', 'frozen', 'election_over')
  async edit(
    @CurrentActor() actor: Actor,
    @IdParam() id: AreaId,
    @Body() body: EditAreaBody,
  ): Promise<AreaBody> {
    const { code, name, kind } = body;
    return toAreaBody(await this.areas.edit(actor, id, { code, name, kind }, toTerms(body)));
  }

  @Delete('areas/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete an area that holds nothing any more' })
  @ApiNoContentResponse({ description: 'It is gone' })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'area_not_found')
  @ApiProblem(409, 'in_use', 'frozen', 'election_over')
  async delete(
    @CurrentActor() actor: Actor,
    @IdParam() id: AreaId,
    @Query() query: AmendmentQuery,
  ): Promise<void> {
    await this.areas.delete(actor, id, toTerms(query));
  }
}
