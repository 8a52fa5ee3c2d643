import { Controller, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ElectionId } from '#kernel';
import { PublicElectionsService } from '#features/live-figures';
import { Public } from '#platform/auth';
import { ApiPageResponse, ApiProblem, IdParam, PageQuery } from '#platform/http';
import { sendFigures } from '../stats/send-figures.js';
import { keyPage, pageRequest } from './key-page.js';
import {
  PublicAreaBody,
  PublicAreasQuery,
  PublicElectionBody,
  PublicElectionDetail,
  PublicOfficeBody,
  PublicOfficesQuery,
  toAreaBody,
  toElectionBody,
  toElectionDetail,
  toOfficeBody,
} from './public-elections.dto.js';
import { PublicRead } from './public-read.js';

@ApiTags('public')
@Public()
@Controller('api/public')
export class PublicElectionsController {
  constructor(private readonly elections: PublicElectionsService) {}

  @PublicRead('elections', 'Public elections, the latest first')
  @ApiPageResponse(PublicElectionBody, 'Elections')
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(422, 'validation_failed')
  async list(
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = pageRequest(query, 'opens_at', true);
    const answer = await this.elections.list(page, (rows) =>
      keyPage(rows, page.limit, toElectionBody),
    );
    sendFigures(request, reply, { answer, audience: 'public' });
  }

  @PublicRead('elections/:id', 'A public election and its ballot')
  @ApiOkResponse({ type: PublicElectionDetail })
  @ApiProblem(404, 'election_not_found', 'not_found')
  async get(
    @IdParam() id: ElectionId,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.elections.get(id, ({ candidates, ...shown }) =>
      toElectionDetail(shown, candidates),
    );
    sendFigures(request, reply, { answer, audience: 'public' });
  }

  @PublicRead('elections/:id/areas', 'Areas of a public election, by code')
  @ApiPageResponse(PublicAreaBody, 'Areas')
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(404, 'election_not_found', 'not_found')
  @ApiProblem(422, 'validation_failed')
  async areas(
    @IdParam() id: ElectionId,
    @Query() query: PublicAreasQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = pageRequest(query, 'code');
    const { area, level, q: search } = query;
    // Whoever searches or asks for a level looks further than the roots.
    const isOfTree = level === undefined && search === undefined;
    const place = isOfTree ? { parentId: area ?? null } : { withinId: area };
    const answer = await this.elections.areas(id, { ...place, level, search }, page, (rows) =>
      keyPage(rows, page.limit, toAreaBody),
    );
    sendFigures(request, reply, { answer, audience: 'public' });
  }

  @PublicRead(
    'offices',
    'Polling offices of a public election, by code',
    'With the names by which people find theirs; its id is the `poll_office_id` that the field asks for.',
  )
  @ApiPageResponse(PublicOfficeBody, 'Offices')
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(422, 'validation_failed')
  async offices(
    @Query() query: PublicOfficesQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = pageRequest(query, 'code');
    const { election, area: areaId, q: search } = query;
    const answer = await this.elections.offices(election, { areaId, search }, page, (rows) =>
      keyPage(rows, page.limit, toOfficeBody),
    );
    sendFigures(request, reply, { answer, audience: 'public' });
  }
}
