import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor, ElectionId } from '#kernel';
import { ElectionsService, type ElectionSort } from '#features/elections';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiPageResponse, ApiProblem, IdParam, type Page } from '#platform/http';
import {
  CreateElectionBody,
  EditElectionBody,
  ElectionBody,
  ElectionListQuery,
  toElectionBody,
  toElectionEdit,
  toElectionForm,
} from './elections.dto.js';
import { pageRequest, sortedPage } from './sorted-list.js';

@ApiTags('Elections')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@Controller('api/elections')
export class ElectionsController {
  constructor(private readonly elections: ElectionsService) {}

  @Post()
  @ApiOperation({
    summary: 'Create an election',
    description: 'It begins as a private draft, and you are its owner.',
  })
  @ApiCreatedResponse({ type: ElectionBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(409, 'code_taken')
  @ApiProblem(422, 'validation_failed')
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateElectionBody,
  ): Promise<ElectionBody> {
    return toElectionBody(await this.elections.create(actor, toElectionForm(body)));
  }

  @Get()
  @ApiOperation({ summary: 'The elections that you are a member of' })
  @ApiPageResponse(ElectionBody, 'A page of elections')
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(422, 'validation_failed')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ElectionListQuery,
  ): Promise<Page<ElectionBody>> {
    const page = pageRequest<ElectionSort>(query, '-opens_at');
    const { state, kind, q: search } = query;
    const found = await this.elections.list(actor, { state, kind, search }, page);
    return sortedPage(found, page, toElectionBody);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One election' })
  @ApiOkResponse({ type: ElectionBody })
  @ApiProblem(404, 'election_not_found')
  async get(@CurrentActor() actor: Actor, @IdParam() id: ElectionId): Promise<ElectionBody> {
    return toElectionBody(await this.elections.get(actor, id));
  }

  @Put(':id')
  @ApiOperation({
    summary: 'Change an election',
    description:
      'Send the fields that change. Kind, method, seats and threshold stand still once it is scheduled; hours once voting has begun, save by an extension.',
  })
  @ApiOkResponse({ type: ElectionBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(409, 'conflict', 'code_taken', 'frozen', 'election_over')
  @ApiProblem(422, 'validation_failed')
  async edit(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Body() body: EditElectionBody,
  ): Promise<ElectionBody> {
    return toElectionBody(await this.elections.edit(actor, id, toElectionEdit(body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a draft, with everything in it' })
  @ApiNoContentResponse({ description: 'It is gone; its trail stays' })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(409, 'not_a_draft', 'election_over')
  async delete(@CurrentActor() actor: Actor, @IdParam() id: ElectionId): Promise<void> {
    await this.elections.delete(actor, id);
  }
}
