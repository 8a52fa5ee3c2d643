import { Controller, Get, Header, HttpCode, Put, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, OfficeId } from '#kernel';
import { ResultPhotosService } from '#features/official-results';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import {
  AcceptsUpload,
  ApiProblem,
  IdParam,
  Incoming,
  PICTURES,
  type IncomingUpload,
} from '#platform/http';
import { MAX_PHOTO_BYTES } from '#platform/images';

const PHOTO = { field: 'photo', maxBytes: MAX_PHOTO_BYTES };

@ApiTags('Official results')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(503, 'storage_unavailable', 'database_unavailable')
@Controller('api/offices/:id/results/photo')
export class ResultPhotosController {
  constructor(private readonly photos: ResultPhotosService) {}

  @Put()
  @HttpCode(204)
  @AcceptsUpload('photo', PICTURES)
  @ApiOperation({ summary: 'Set the photo of the paper' })
  @ApiNoContentResponse({ description: 'The photo is kept' })
  @ApiProblem(400, 'malformed_body')
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'office_not_found')
  @ApiProblem(409, 'election_over')
  @ApiProblem(413, 'body_too_large')
  @ApiProblem(415, 'unsupported_media_type')
  @ApiProblem(422, 'validation_failed', 'photo_refused')
  @ApiProblem(429, 'too_many_requests')
  async set(
    @CurrentActor() actor: Actor,
    @IdParam() id: OfficeId,
    @Incoming() upload: IncomingUpload,
  ): Promise<void> {
    await this.photos.set(actor, id, async () => (await upload.read(PHOTO)).bytes);
  }

  @Get()
  @Header('cache-control', 'private, max-age=60')
  @ApiOperation({ summary: 'The photo of the paper' })
  @ApiOkResponse({
    description: 'The picture',
    content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblem(404, 'office_not_found', 'photo_not_found')
  async get(@CurrentActor() actor: Actor, @IdParam() id: OfficeId): Promise<StreamableFile> {
    const { bytes, contentType } = await this.photos.get(actor, id);
    return new StreamableFile(bytes, { type: contentType, length: bytes.length });
  }
}
