import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor, CandidateId } from '#kernel';
import { CandidatesService, type CandidateSort } from '#features/elections';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiPageResponse, ApiProblem, IdParam, type Page } from '#platform/http';
import {
  CandidateBody,
  CandidateListQuery,
  CreateCandidateBody,
  EditCandidateBody,
  toCandidateBody,
  toCandidateEdit,
  toCandidateForm,
} from './candidates.dto.js';
import { AmendmentQuery, toTerms } from './change-terms.dto.js';
import { pageRequest, sortedPage } from './sorted-list.js';

@ApiTags('Candidates')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(422, 'validation_failed')
@Controller('api/candidates')
export class CandidatesController {
  constructor(private readonly candidates: CandidatesService) {}

  @Post()
  @ApiOperation({
    summary: 'Add a candidate, or an answer of a referendum',
    description: 'Until voting begins; afterwards by an amendment of an owner.',
  })
  @ApiCreatedResponse({ type: CandidateBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(409, 'code_taken', 'frozen', 'election_over')
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: CreateCandidateBody,
  ): Promise<CandidateBody> {
    const form = toCandidateForm(body);
    return toCandidateBody(
      await this.candidates.create(actor, body.election_id, form, toTerms(body)),
    );
  }

  @Get()
  @ApiOperation({ summary: 'The candidates of an election, in the order of the ballot' })
  @ApiPageResponse(CandidateBody, 'A page of candidates')
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(404, 'election_not_found')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: CandidateListQuery,
  ): Promise<Page<CandidateBody>> {
    const page = pageRequest<CandidateSort>(query, 'list_order');
    const found = await this.candidates.list(actor, query.election_id, query.q, page);
    return sortedPage(found, page, toCandidateBody);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One candidate' })
  @ApiOkResponse({ type: CandidateBody })
  @ApiProblem(404, 'candidate_not_found')
  async get(@CurrentActor() actor: Actor, @IdParam() id: CandidateId): Promise<CandidateBody> {
    return toCandidateBody(await this.candidates.get(actor, id));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change a candidate', description: 'Send the fields that change.' })
  @ApiOkResponse({ type: CandidateBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'candidate_not_found')
  @ApiProblem(409, 'conflict', 'code_taken', 'frozen', 'election_over')
  async edit(
    @CurrentActor() actor: Actor,
    @IdParam() id: CandidateId,
    @Body() body: EditCandidateBody,
  ): Promise<CandidateBody> {
    const edited = await this.candidates.edit(actor, id, toCandidateEdit(body), toTerms(body));
    return toCandidateBody(edited);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a candidate off the ballot' })
  @ApiNoContentResponse({ description: 'It is gone' })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'candidate_not_found')
  @ApiProblem(409, 'in_use', 'frozen', 'election_incomplete', 'election_over')
  async delete(
    @CurrentActor() actor: Actor,
    @IdParam() id: CandidateId,
    @Query() query: AmendmentQuery,
  ): Promise<void> {
    await this.candidates.delete(actor, id, toTerms(query));
  }
}
