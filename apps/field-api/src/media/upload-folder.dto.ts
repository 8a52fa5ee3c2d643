import { ApiProperty } from '@nestjs/swagger';
import type { LentFolder, RenewedFolder } from '#features/media';

export class UploadKeysBody {
  @ApiProperty({ example: 'AKIAEXAMPLE' })
  readonly access_key!: string;

  @ApiProperty({ example: 'wJalrXUtnFEMI/K7MDENG' })
  readonly secret_key!: string;

  @ApiProperty({ example: 'FwoGZXIvYXdzEJr' })
  readonly session_token!: string;
}

export class UploadFolderBody {
  @ApiProperty({ example: 's3://scrutin/elections/…/offices/…/source-GA-0412-7781/' })
  readonly base_path!: string;

  @ApiProperty({
    type: UploadKeysBody,
    nullable: true,
    description:
      'They write below base_path and list it, for at least half an hour. Null where none can be had just now: ask `POST /api/s3-credentials/` later.',
  })
  readonly credentials!: UploadKeysBody | null;
}

/** As `UploadFolderBody`, with keys in any case. */
export class RenewedFolderBody extends UploadFolderBody {
  @ApiProperty({ type: UploadKeysBody })
  declare readonly credentials: UploadKeysBody;
}

export function toUploadFolderBody(renewed: RenewedFolder): RenewedFolderBody;
export function toUploadFolderBody(lent: LentFolder): UploadFolderBody;
export function toUploadFolderBody({ basePath, credentials }: LentFolder): UploadFolderBody {
  return {
    base_path: basePath,
    credentials: credentials && {
      access_key: credentials.accessKeyId,
      secret_key: credentials.secretAccessKey,
      session_token: credentials.sessionToken,
    },
  };
}
