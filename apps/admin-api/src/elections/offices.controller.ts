import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor, CentreId, ElectionId, OfficeId } from '#kernel';
import { ExtensionsService, OfficesService, type OfficeSort } from '#features/elections';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiPageResponse, ApiProblem, IdParam, type Page } from '#platform/http';
import { AmendmentQuery, toTerms } from './change-terms.dto.js';
import { ExtensionBody } from './election-life.dto.js';
import {
  CreateOfficeBody,
  EditOfficeBody,
  OfficeBody,
  OfficeListQuery,
  OfficesOfCentreQuery,
  toOfficeBody,
  toOfficeChange,
  toOfficeFilter,
  toOfficeForm,
} from './offices.dto.js';
import { pageRequest, sortedPage } from './sorted-list.js';

@ApiTags('Offices')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(422, 'validation_failed')
@Controller('api')
export class OfficesController {
  constructor(
    private readonly offices: OfficesService,
    private readonly extensions: ExtensionsService,
  ) {}

  @Post('centers/:id/offices')
  @ApiOperation({ summary: 'Add a polling office' })
  @ApiCreatedResponse({ type: OfficeBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'centre_not_found')
  @ApiProblem(409, 'code_taken', 'frozen', 'election_over')
  async create(
    @CurrentActor() actor: Actor,
    @IdParam() id: CentreId,
    @Body() body: CreateOfficeBody,
  ): Promise<OfficeBody> {
    return toOfficeBody(await this.offices.create(actor, id, toOfficeForm(body), toTerms(body)));
  }

  @Get('centers/:id/offices')
  @ApiOperation({ summary: 'The offices of a centre' })
  @ApiPageResponse(OfficeBody, 'A page of offices')
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(404, 'centre_not_found')
  async listOfCentre(
    @CurrentActor() actor: Actor,
    @IdParam() id: CentreId,
    @Query() query: OfficesOfCentreQuery,
  ): Promise<Page<OfficeBody>> {
    const page = pageRequest<OfficeSort>(query, 'code');
    const found = await this.offices.listOfCentre(actor, id, toOfficeFilter(query), page);
    return sortedPage(found, page, toOfficeBody);
  }

  @Get('elections/:id/offices')
  @ApiOperation({ summary: 'The offices of an election' })
  @ApiPageResponse(OfficeBody, 'A page of offices')
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(404, 'election_not_found')
  async list(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Query() query: OfficeListQuery,
  ): Promise<Page<OfficeBody>> {
    const page = pageRequest<OfficeSort>(query, 'code');
    const found = await this.offices.list(actor, id, toOfficeFilter(query), page);
    return sortedPage(found, page, toOfficeBody);
  }

  @Get('offices/:id')
  @ApiOperation({ summary: 'One polling office' })
  @ApiOkResponse({ type: OfficeBody })
  @ApiProblem(404, 'office_not_found')
  async get(@CurrentActor() actor: Actor, @IdParam() id: OfficeId): Promise<OfficeBody> {
    return toOfficeBody(await this.offices.get(actor, id));
  }

  @Put('offices/:id')
  @ApiOperation({ summary: 'Change a polling office', description: 'Send the fields that change.' })
  @ApiOkResponse({ type: OfficeBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'office_not_found')
  @ApiProblem(409, 'conflict', 'code_taken', 'frozen', 'election_over')
  async edit(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @Body() body: EditOfficeBody,
  ): Promise<OfficeBody> {
    return toOfficeBody(await this.offices.edit(actor, id, toOfficeChange(body), toTerms(body)));
  }

  @Post('offices/:id/extensions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give the voters of one office more time' })
  @ApiOkResponse({ type: OfficeBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'office_not_found')
  @ApiProblem(409, 'extension_refused', 'election_over')
  async extend(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @Body() { closes_at: closesAt, reason }: ExtensionBody,
  ): Promise<OfficeBody> {
    return toOfficeBody(await this.extensions.extendOffice(actor, id, { closesAt, reason }));
  }

  @Delete('offices/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a polling office' })
  @ApiNoContentResponse({ description: 'It is gone' })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'office_not_found')
  @ApiProblem(409, 'in_use', 'frozen', 'election_incomplete', 'election_over')
  async delete(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @Query() query: AmendmentQuery,
  ): Promise<void> {
    await this.offices.delete(actor, id, toTerms(query));
  }
}
