import { Controller, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ElectionId } from '#kernel';
import { PublicFiguresService, type PlacesQuestion } from '#features/live-figures';
import { Public } from '#platform/auth';
import { ApiProblem, IdParam } from '#platform/http';
import { sendFigures } from '../stats/send-figures.js';
import { pageRequest } from './key-page.js';
import {
  LiveFiguresBody,
  PublishedFiguresBody,
  toLiveBody,
  toPublishedBody,
} from './public-figures.dto.js';
import { LiveQuery, PublishedQuery, type PlacesQuery } from './places-query.dto.js';
import { PublicRead } from './public-read.js';

@ApiTags('public')
@Public()
@ApiProblem(400, 'malformed_cursor')
@ApiProblem(422, 'validation_failed')
@Controller('api/public/elections/:id')
export class PublicFiguresController {
  constructor(private readonly figures: PublicFiguresService) {}

  @PublicRead(
    'live',
    'Figures of a public election while it runs, in the whole, by area and of a centre',
    'Votes as they are observed and ballots as they are counted, summed within a second; official figures as far as they were published.',
  )
  @ApiOkResponse({ type: LiveFiguresBody })
  @ApiProblem(404, 'election_not_found', 'area_not_found', 'centre_not_found', 'not_found')
  async live(
    @IdParam() id: ElectionId,
    @Query() query: LiveQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const present = toLiveBody(id, query.limit);
    const question = { ...toQuestion(query), centreId: query.centre };
    const answer = await this.figures.live(id, question, present);
    sendFigures(request, reply, { answer, audience: 'public' });
  }

  @PublicRead(
    'results',
    'Official results of a public election, as they were published',
    'Numbered versions, which never change.',
  )
  @ApiOkResponse({ type: PublishedFiguresBody })
  @ApiProblem(404, 'election_not_found', 'area_not_found', 'publication_not_found', 'not_found')
  async results(
    @IdParam() id: ElectionId,
    @Query() query: PublishedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const present = toPublishedBody(query.limit);
    const { version } = query;
    const answer = await this.figures.published(id, version, toQuestion(query), present);
    sendFigures(request, reply, { answer, audience: 'public' });
  }
}

function toQuestion(query: PlacesQuery): PlacesQuestion {
  return { areaId: query.area, level: query.level, page: pageRequest(query, 'code') };
}
