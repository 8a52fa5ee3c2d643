import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { EvidenceRenewalService } from '#features/media';
import { CurrentActor, RequireBasic } from '#platform/auth';
import { ApiProblem } from '#platform/http';
import { RenewedFolderBody, toUploadFolderBody } from './upload-folder.dto.js';

@ApiTags('Evidence')
@RequireBasic('source')
@ApiProblem(401, 'unauthenticated')
@Controller('api/s3-credentials')
export class S3CredentialsController {
  constructor(private readonly renewal: EvidenceRenewalService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Keys for uploads, anew',
    description:
      'For the folder of this source in this office: photos, sound and film go there and not through this API.',
  })
  @ApiOkResponse({ type: RenewedFolderBody })
  @ApiProblem(404, 'office_not_found')
  @ApiProblem(409, 'window_closed', 'quota_exceeded')
  @ApiProblem(503, 'credentials_unavailable', 'database_unavailable')
  async renew(@CurrentActor() actor: Actor): Promise<RenewedFolderBody> {
    return toUploadFolderBody(await this.renewal.renew(actor));
  }
}
