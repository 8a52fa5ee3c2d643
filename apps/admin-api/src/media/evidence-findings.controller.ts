import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError, isUuid, type Actor, type ElectionId } from '#kernel';
import { EvidenceFindingsService, type After } from '#features/media';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import {
  ApiPageResponse,
  ApiProblem,
  decodeCursor,
  IdParam,
  PageQuery,
  toPage,
  type Page,
} from '#platform/http';
import {
  EvidenceFindingBody,
  EvidenceFindingsQuery,
  OfficeWithoutPaperBody,
  toFindingBody,
  toOfficeWithoutPaperBody,
} from './evidence-findings.dto.js';

@ApiTags('Evidence')
@RequireAccessToken()
@ApiProblem(400, 'malformed_cursor')
@ApiProblem(401, 'unauthenticated')
@ApiProblem(404, 'election_not_found')
@ApiProblem(422, 'validation_failed')
@ApiProblem(503, 'database_unavailable')
@Controller('api/elections/:id/evidence')
export class EvidenceFindingsController {
  constructor(private readonly findings: EvidenceFindingsService) {}

  @Get('findings')
  @ApiOperation({
    summary: 'Files that somebody should look at',
    description: 'Across all offices, as of the last look at the store.',
  })
  @ApiPageResponse(EvidenceFindingBody, 'A page of files')
  async list(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Query() { kind, cursor, limit }: EvidenceFindingsQuery,
  ): Promise<Page<EvidenceFindingBody>> {
    const after = readCursor(
      cursor,
      ([office, file]) => isUuid(office) && /^[0-9a-f]{64}$/.test(file),
    );
    const found = await this.findings.list(actor, id, kind, after, limit);
    return toPage(found.map(toFindingBody), limit, (last) => [last.office_id, last.id]);
  }

  @Get('missing-papers')
  @ApiOperation({
    summary: 'Offices with figures and without a photo of the paper',
    description:
      'Where ballots were counted or a paper was keyed, and neither a reporter nor an official sent a photo of it. By code.',
  })
  @ApiPageResponse(OfficeWithoutPaperBody, 'A page of offices')
  async listWithoutPaper(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<Page<OfficeWithoutPaperBody>> {
    const after = readCursor(cursor, ([, office]) => isUuid(office));
    const found = await this.findings.listWithoutPaper(actor, id, after, limit);
    return toPage(found.map(toOfficeWithoutPaperBody), limit, (last) => [
      last.code,
      last.office_id,
    ]);
  }
}

function readCursor(
  cursor: string | undefined,
  isOurs: (keys: NonNullable<After>) => boolean,
): After {
  if (cursor === undefined) return undefined;
  const decoded = decodeCursor(cursor);
  const [first, second, ...more] = decoded.ok ? decoded.value : [];
  if (typeof first === 'string' && typeof second === 'string' && more.length === 0) {
    if (isOurs([first, second])) return [first, second];
  }
  throw new DomainError(
    'malformed_cursor',
    'The cursor is not one that this list gave out. Start again without it.',
  );
}
