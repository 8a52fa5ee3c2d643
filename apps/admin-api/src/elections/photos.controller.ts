import {
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, CandidateId } from '#kernel';
import { PhotosService } from '#features/elections';
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
import { CandidateBody, toCandidateBody } from './candidates.dto.js';
import { AmendmentQuery, toTerms } from './change-terms.dto.js';

const PHOTO = { field: 'photo', maxBytes: MAX_PHOTO_BYTES };

@ApiTags('Candidates')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(503, 'storage_unavailable', 'database_unavailable')
@Controller('api/candidates/:id/photo')
export class PhotosController {
  constructor(private readonly photos: PhotosService) {}

  @Put()
  @AcceptsUpload('photo', PICTURES)
  @ApiOperation({
    summary: 'Set the photo of a candidate',
    description:
      'JPEG, PNG or WebP of at most 5 MB. It is drawn anew, at most 800 pixels wide and high, and nothing else of the file is kept.',
  })
  @ApiOkResponse({ type: CandidateBody })
  @ApiProblem(400, 'malformed_body')
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'candidate_not_found')
  @ApiProblem(409, 'frozen', 'election_over')
  @ApiProblem(413, 'body_too_large')
  @ApiProblem(415, 'unsupported_media_type')
  @ApiProblem(422, 'validation_failed', 'photo_refused')
  @ApiProblem(429, 'too_many_requests')
  async set(
    @CurrentActor() actor: Actor,
    @IdParam() id: CandidateId,
    @Query() query: AmendmentQuery,
    @Incoming() upload: IncomingUpload,
  ): Promise<CandidateBody> {
    const receive = async () => (await upload.read(PHOTO)).bytes;
    return toCandidateBody(await this.photos.set(actor, id, receive, toTerms(query)));
  }

  @Get()
  @Header('cache-control', 'private, max-age=86400')
  @ApiOperation({ summary: 'The photo of a candidate' })
  @ApiOkResponse({
    description: 'The picture',
    content: { 'image/jpeg': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblem(404, 'candidate_not_found', 'photo_not_found')
  async get(@CurrentActor() actor: Actor, @IdParam() id: CandidateId): Promise<StreamableFile> {
    const { bytes, contentType } = await this.photos.get(actor, id);
    return new StreamableFile(bytes, { type: contentType, length: bytes.length });
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove the photo of a candidate' })
  @ApiNoContentResponse({ description: 'There is no photo any more' })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'candidate_not_found')
  @ApiProblem(409, 'frozen', 'election_over')
  @ApiProblem(422, 'validation_failed')
  async remove(
    @CurrentActor() actor: Actor,
    @IdParam() id: CandidateId,
    @Query() query: AmendmentQuery,
  ): Promise<void> {
    await this.photos.remove(actor, id, toTerms(query));
  }
}
