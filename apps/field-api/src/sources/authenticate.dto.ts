import { ApiProperty } from '@nestjs/swagger';
import type { LentFolder } from '#features/media';
import { ELECTOR_ID, type SignedIn } from '#features/sources';
import { PasswordField, PatternField, TextField } from '#platform/http';
import { MAX_PASSWORD } from '#platform/passwords';
import { toUploadFolderBody, UploadFolderBody } from '../media/upload-folder.dto.js';

/** Longer than any id; what is none of ours names an office that is not there. */
const MAX_OFFICE_ID = 64;

export class AuthenticateBody {
  @PatternField(ELECTOR_ID, { example: 'GA-0412-7781' })
  readonly elector_id!: string;

  @PasswordField(MAX_PASSWORD, {
    optional: true,
    example: 'quatre chats gris dansent',
    description:
      'Set when the source is new. A source that has one signs in with it; one that has none sets it with a live token of its own (Basic).',
  })
  readonly password?: string;

  @TextField(MAX_OFFICE_ID, { example: '6f1c1f6e-5a0c-4a57-9c54-0d5c3f1f2b11' })
  readonly poll_office_id!: string;
}

export class AuthenticatedBody {
  @ApiProperty({
    example: 'Wm5zVnB0cXJzdHV2d3h5ejAxMjM0NTY3ODlhYmNkZWY',
    description: 'The Basic password of everything that follows; elector_id is the user.',
  })
  readonly token!: string;

  @ApiProperty({ format: 'uuid' })
  readonly poll_office_id!: string;

  @ApiProperty({ type: UploadFolderBody })
  readonly s3!: UploadFolderBody;
}

export function toAuthenticatedBody(
  { token, place }: SignedIn,
  lent: LentFolder,
): AuthenticatedBody {
  return { token, poll_office_id: place.officeId, s3: toUploadFolderBody(lent) };
}
