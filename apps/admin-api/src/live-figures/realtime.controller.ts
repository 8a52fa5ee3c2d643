import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, ElectionId } from '#kernel';
import { RealtimeService, taggedBody } from '#features/live-figures';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiProblem, encodeCursor, IdParam, isHeld, numberFromCursor } from '#platform/http';
import { areaAskedFor, isChosen } from '../official-results/chosen-areas.js';
import { RealtimeBody, RealtimeQuery, toRealtimeBody } from './realtime.dto.js';

@ApiTags('Live figures')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@Controller('api/voting/realtime')
export class RealtimeController {
  constructor(private readonly realtime: RealtimeService) {}

  @Get(':election_id')
  @ApiOperation({
    summary: 'Votes observed, ballots counted and official results as they stand',
    description:
      'For members, in the whole, by area and of a centre. Sums of the field follow within a second. Send the `ETag` back as `If-None-Match` and an answer that did not change is 304.',
  })
  @ApiHeader({ name: 'if-none-match', required: false })
  @ApiOkResponse({ type: RealtimeBody })
  @ApiResponse({ status: 304, description: 'You hold it already' })
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(404, 'election_not_found', 'area_not_found', 'centre_not_found')
  @ApiProblem(422, 'validation_failed')
  async get(
    @CurrentActor() actor: Actor,
    @IdParam('election_id') id: ElectionId,
    @Query() query: RealtimeQuery,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const start = numberFromCursor(query.cursor) ?? 0;
    const results = await this.realtime.getOfficial(actor, id);
    const area = areaAskedFor(results, query);
    const chosen = results.areas.filter((one) => isChosen(one, query));
    const next = start + query.limit;
    const areas = chosen.slice(start, next);
    const nextCursor = next < chosen.length ? encodeCursor([next]) : null;
    const asked = [...(area === undefined ? [] : [area]), ...areas];
    const figures = await this.realtime.getField(
      id,
      asked.map((one) => one.id),
      query.centre_id,
    );
    const { body, etag } = taggedBody(
      toRealtimeBody(id, results, figures, { area, areas, nextCursor }),
    );
    void reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (isHeld(headers['if-none-match'], etag)) void reply.status(304).send();
    else void reply.type('application/json; charset=utf-8').send(body);
  }
}
