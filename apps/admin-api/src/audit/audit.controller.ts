import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { AuditService } from '#features/audit';
import { ElectionTrailService } from '#features/elections';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiPageResponse, ApiProblem, numberFromCursor, toPage, type Page } from '#platform/http';
import {
  AuditEntryBody,
  AuditHeadBody,
  AuditListQuery,
  AuditTrailQuery,
  toAuditEntryBody,
  toAuditHeadBody,
} from './audit.dto.js';

@ApiTags('Audit')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(404, 'audit_not_found', 'election_not_found')
@ApiProblem(422, 'validation_failed')
@ApiProblem(503, 'database_unavailable')
@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly audit: AuditService,
    private readonly elections: ElectionTrailService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Who changed what, newest first',
    description:
      'The trail of the platform is for platform admins, that of an election for its members.',
  })
  @ApiPageResponse(AuditEntryBody, 'A page of entries')
  @ApiProblem(400, 'malformed_cursor')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: AuditListQuery,
  ): Promise<Page<AuditEntryBody>> {
    const { election_id: electionId, limit } = query;
    const trail = {
      action: query.action,
      subjectKind: query.subject_kind,
      subjectId: query.subject_id,
      actorId: query.actor_id,
      beforeId: numberFromCursor(query.cursor),
      limit,
    };
    const found =
      electionId === undefined
        ? await this.audit.list(actor, trail)
        : await this.elections.list(actor, electionId, trail);
    return toPage(found.map(toAuditEntryBody), limit, ({ id }) => [id]);
  }

  @Get('head')
  @ApiOperation({
    summary: 'Length and hash of a chain',
    description:
      'Keep it outside. A chain that is later shorter, or carries another hash at that place, was tampered with.',
  })
  @ApiOkResponse({ type: AuditHeadBody })
  async head(
    @CurrentActor() actor: Actor,
    @Query() query: AuditTrailQuery,
  ): Promise<AuditHeadBody> {
    const { election_id: electionId } = query;
    return toAuditHeadBody(
      electionId === undefined
        ? await this.audit.getHead(actor)
        : await this.elections.getHead(actor, electionId),
    );
  }
}
