import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor, CentreId, ElectionId } from '#kernel';
import { CentresService, ExtensionsService, type CentreSort } from '#features/elections';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiPageResponse, ApiProblem, IdParam, type Page } from '#platform/http';
import {
  CentreBody,
  CentreListQuery,
  CreateCentreBody,
  EditCentreBody,
  toCentreBody,
  toCentreChange,
  toCentreFilter,
  toCentreForm,
} from './centres.dto.js';
import { AmendmentQuery, toTerms } from './change-terms.dto.js';
import { ExtensionBody } from './election-life.dto.js';
import { pageRequest, sortedPage } from './sorted-list.js';

@ApiTags('Centres')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(422, 'validation_failed')
@Controller('api')
export class CentresController {
  constructor(
    private readonly centres: CentresService,
    private readonly extensions: ExtensionsService,
  ) {}

  @Post('elections/:id/centers')
  @ApiOperation({ summary: 'Add a voting centre' })
  @ApiCreatedResponse({ type: CentreBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(409, 'code_taken', 'frozen', 'election_over')
  async create(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Body() body: CreateCentreBody,
  ): Promise<CentreBody> {
    return toCentreBody(await this.centres.create(actor, id, toCentreForm(body), toTerms(body)));
  }

  @Get('elections/:id/centers')
  @ApiOperation({ summary: 'The voting centres of an election' })
  @ApiPageResponse(CentreBody, 'A page of centres')
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(404, 'election_not_found')
  async list(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Query() query: CentreListQuery,
  ): Promise<Page<CentreBody>> {
    const page = pageRequest<CentreSort>(query, 'code');
    const found = await this.centres.list(actor, id, toCentreFilter(query), page);
    return sortedPage(found, page, toCentreBody);
  }

  @Get('centers/:id')
  @ApiOperation({ summary: 'One voting centre' })
  @ApiOkResponse({ type: CentreBody })
  @ApiProblem(404, 'centre_not_found')
  async get(@CurrentActor() actor: Actor, @IdParam() id: CentreId): Promise<CentreBody> {
    return toCentreBody(await this.centres.get(actor, id));
  }

  @Put('centers/:id')
  @ApiOperation({ summary: 'Change a voting centre', description: 'Send the fields that change.' })
  @ApiOkResponse({ type: CentreBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'centre_not_found')
  @ApiProblem(409, 'conflict', 'code_taken', 'frozen', 'election_over')
  async edit(
    @CurrentActor() actor: Actor,
    @IdParam() id: CentreId,
    @Body() body: EditCentreBody,
  ): Promise<CentreBody> {
    return toCentreBody(await this.centres.edit(actor, id, toCentreChange(body), toTerms(body)));
  }

  @Post('centers/:id/extensions')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Give the voters of one centre more time',
    description: 'Offices with closing hours of their own keep those.',
  })
  @ApiOkResponse({ type: CentreBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'centre_not_found')
  @ApiProblem(409, 'extension_refused', 'election_over')
  async extend(
    @CurrentActor() actor: Actor,
    @IdParam() id: CentreId,
    @Body() { closes_at: closesAt, reason }: ExtensionBody,
  ): Promise<CentreBody> {
    return toCentreBody(await this.extensions.extendCentre(actor, id, { closesAt, reason }));
  }

  @Delete('centers/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a centre that has no offices any more' })
  @ApiNoContentResponse({ description: 'It is gone' })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'centre_not_found')
  @ApiProblem(409, 'in_use', 'frozen', 'election_over')
  async delete(
    @CurrentActor() actor: Actor,
    @IdParam() id: CentreId,
    @Query() query: AmendmentQuery,
  ): Promise<void> {
    await this.centres.delete(actor, id, toTerms(query));
  }
}
