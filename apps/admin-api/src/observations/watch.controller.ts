import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError, type Actor, type ElectionId } from '#kernel';
import { FieldWatchService } from '#features/observations';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import {
  ApiPageResponse,
  ApiProblem,
  decodeCursor,
  IdParam,
  toPage,
  type Page,
} from '#platform/http';
import {
  StreamQuery,
  toWatchCountsBody,
  toWatchedOfficeBody,
  WatchCountsBody,
  WatchedOfficeBody,
  WatchQuery,
} from './watch.dto.js';

@ApiTags('Field reports')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(404, 'election_not_found')
@ApiProblem(422, 'validation_failed')
@Controller('api/elections/:id/watch')
export class WatchController {
  constructor(private readonly watch: FieldWatchService) {}

  @Get()
  @ApiOperation({ summary: 'How many offices somebody should look at, and why' })
  @ApiOkResponse({ type: WatchCountsBody })
  async count(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Query() { stream }: StreamQuery,
  ): Promise<WatchCountsBody> {
    return toWatchCountsBody(await this.watch.count(actor, id, stream));
  }

  @Get('offices')
  @ApiOperation({ summary: 'Offices without reporters, silent, unverified or disputed' })
  @ApiPageResponse(WatchedOfficeBody, 'A page of offices, by code')
  @ApiProblem(400, 'malformed_cursor')
  async list(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Query() { watch, stream, area_id: areaId, limit, cursor }: WatchQuery,
  ): Promise<Page<WatchedOfficeBody>> {
    const filter = { watch, stream, areaId };
    const found = await this.watch.list(actor, id, filter, codeFrom(cursor), limit + 1);
    const page = toPage(found, limit, ({ code }) => [code]);
    return { ...page, items: page.items.map(toWatchedOfficeBody) };
  }
}

function codeFrom(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const decoded = decodeCursor(cursor);
  const [code, ...more] = decoded.ok ? decoded.value : [];
  if (typeof code === 'string' && more.length === 0) return code;
  throw new DomainError(
    'malformed_cursor',
    'The cursor is not one that this list gave out. Start again without it.',
  );
}
