import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, OfficeId } from '#kernel';
import { EvidenceFindingsService, OfficeEvidenceService } from '#features/media';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiPageResponse, ApiProblem, IdParam, type Page } from '#platform/http';
import {
  EvidenceBody,
  EvidenceLinkBody,
  EvidenceLinkRequest,
  EvidenceListQuery,
  EvidenceUsagesBody,
  toEvidenceBody,
  toEvidenceLinkBody,
  toUsageBody,
} from './evidence.dto.js';

@ApiTags('Evidence')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(503, 'database_unavailable', 'storage_unavailable')
@Controller('api/offices/:id/evidence')
export class EvidenceController {
  constructor(
    private readonly evidence: OfficeEvidenceService,
    private readonly findings: EvidenceFindingsService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What reporters sent from an office',
    description:
      'As the store has it now, in the order of the paths. A page may hold fewer files than asked for: go on while there is a `next_cursor`.',
  })
  @ApiPageResponse(EvidenceBody, 'A page of files')
  @ApiProblem(400, 'malformed_cursor')
  @ApiProblem(404, 'office_not_found')
  @ApiProblem(422, 'validation_failed')
  async list(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @Query() { folder, source_id: sourceId, cursor, limit }: EvidenceListQuery,
  ): Promise<Page<EvidenceBody>> {
    const page = await this.evidence.list(actor, id, { folder, sourceId, cursor, limit });
    return { items: page.files.map(toEvidenceBody), next_cursor: page.cursor ?? null };
  }

  @Post('links')
  @ApiOperation({
    summary: 'A link that opens one file for five minutes',
    description:
      'It leads to the first version, whatever was overwritten. The trail keeps who asked for which file.',
  })
  @ApiCreatedResponse({ type: EvidenceLinkBody })
  @ApiProblem(404, 'office_not_found', 'evidence_not_found')
  @ApiProblem(422, 'validation_failed')
  async openLink(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @Body() { path }: EvidenceLinkRequest,
  ): Promise<EvidenceLinkBody> {
    return toEvidenceLinkBody(await this.evidence.openLink(actor, id, path));
  }

  @Get('usage')
  @ApiOperation({
    summary: 'How much each source has sent from an office',
    description: 'As of the last look at the store, which comes every ten minutes or so.',
  })
  @ApiOkResponse({ type: EvidenceUsagesBody })
  @ApiProblem(404, 'office_not_found')
  async usage(@CurrentActor() actor: Actor, @IdParam() id: OfficeId): Promise<EvidenceUsagesBody> {
    return { items: (await this.findings.usage(actor, id)).map(toUsageBody) };
  }
}
