import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, ElectionId, ImportId } from '#kernel';
import { PollingMapImportsService } from '#features/elections';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import {
  AcceptsUpload,
  ApiProblem,
  IdParam,
  Incoming,
  TABLES,
  type IncomingUpload,
} from '#platform/http';
import {
  ImportBody,
  ImportQuery,
  ImportsBody,
  MAX_IMPORT_BYTES,
  toImportBody,
} from './imports.dto.js';

const FILE = { field: 'file', maxBytes: MAX_IMPORT_BYTES };

@ApiTags('Polling map')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@Controller('api')
export class ImportsController {
  constructor(private readonly imports: PollingMapImportsService) {}

  @Post('elections/:id/imports')
  @HttpCode(202)
  @AcceptsUpload('file', TABLES)
  @ApiOperation({
    summary: 'Import areas, centres and offices from a CSV file',
    description:
      'A line for each office: `centre_code`, `centre_name`, `office_code`, `office_name`, `registered`, `latitude`, `longitude`, and for each level of areas a pair such as `province_code`, `province_name`, outermost first; French names of columns are understood. ' +
      'Codes are keys, names are not; what is there already is brought up to date and nothing is deleted. The answer comes when the file has arrived: ask for the import until it is done. All of the file is imported, or nothing.',
  })
  @ApiAcceptedResponse({ type: ImportBody })
  @ApiProblem(400, 'malformed_body')
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(409, 'frozen', 'election_over')
  @ApiProblem(413, 'body_too_large')
  @ApiProblem(415, 'unsupported_media_type')
  @ApiProblem(422, 'validation_failed')
  @ApiProblem(429, 'import_busy')
  async start(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Query() query: ImportQuery,
    @Incoming() upload: IncomingUpload,
  ): Promise<ImportBody> {
    const isDryRun = query.dry_run === 'true';
    const request = { isDryRun, amendmentReason: query.amendment_reason };
    const receive = (path: string) => upload.saveTo(path, FILE);
    return toImportBody(await this.imports.start(actor, id, request, receive));
  }

  @Get('elections/:id/imports')
  @ApiOperation({ summary: 'The imports of an election, newest first' })
  @ApiOkResponse({ type: ImportsBody })
  @ApiProblem(404, 'election_not_found')
  async list(@CurrentActor() actor: Actor, @IdParam() id: ElectionId): Promise<ImportsBody> {
    return { items: (await this.imports.list(actor, id)).map(toImportBody) };
  }

  @Get('imports/:id')
  @ApiOperation({ summary: 'How far an import has come, and what came of it' })
  @ApiOkResponse({ type: ImportBody })
  @ApiProblem(404, 'import_not_found')
  async get(@CurrentActor() actor: Actor, @IdParam() id: ImportId): Promise<ImportBody> {
    return toImportBody(await this.imports.get(actor, id));
  }
}
