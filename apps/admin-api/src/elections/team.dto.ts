import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import {
  ROLES,
  type Invitation,
  type NamedMember,
  type Role,
  type SentInvitation,
} from '#features/elections';
import { ChoiceField } from '#platform/http';

const MAX_EMAIL = 254;
const MAX_TOKEN = 512;

export class RoleBody {
  @ChoiceField(ROLES, { example: 'editor' })
  readonly role!: Role;
}

export class InviteBody extends RoleBody {
  @ApiProperty({ format: 'email', maxLength: MAX_EMAIL, example: 'paul.obame@exemple.ga' })
  @IsString()
  @MaxLength(MAX_EMAIL)
  readonly email!: string;
}

export class AcceptBody {
  @ApiProperty({
    maxLength: MAX_TOKEN,
    description: 'What stands behind `#token=` in the link of the mail.',
  })
  @IsString()
  @MaxLength(MAX_TOKEN)
  readonly token!: string;
}

export class MemberBody {
  @ApiProperty({ format: 'uuid' })
  readonly account_id!: string;

  @ApiProperty({ example: 'Marie Ndong' })
  readonly name!: string;

  @ApiProperty({ format: 'email' })
  readonly email!: string;

  @ApiProperty({ enum: ROLES })
  readonly role!: string;

  @ApiProperty({ format: 'date-time' })
  readonly since!: string;
}

export class MembersBody {
  @ApiProperty({ type: [MemberBody] })
  readonly items!: readonly MemberBody[];
}

export class InvitationBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'email', example: 'paul.obame@exemple.ga' })
  readonly email!: string;

  @ApiProperty({ enum: ROLES })
  readonly role!: string;

  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;

  @ApiProperty({ format: 'date-time', description: 'Until then its link works, once.' })
  readonly expires_at!: string;
}

export class SentInvitationBody extends InvitationBody {
  @ApiProperty({
    description:
      'False when the mail did not leave. Invite again: the newer link replaces the older.',
  })
  readonly mail_sent!: boolean;
}

export class InvitationsBody {
  @ApiProperty({ type: [InvitationBody] })
  readonly items!: readonly InvitationBody[];
}

export function toMemberBody({ accountId, account, role, since }: NamedMember): MemberBody {
  const { name, email } = account;
  return { account_id: accountId, name, email, role, since: since.toISOString() };
}

export function toSentInvitationBody(sent: SentInvitation): SentInvitationBody {
  return { ...fieldsOf(sent.invitation), mail_sent: sent.isMailSent };
}

export function toInvitationBody(invitation: Invitation): InvitationBody {
  return fieldsOf(invitation);
}

function fieldsOf(invitation: Invitation) {
  const { id, email, role, createdAt, expiresAt } = invitation;
  return {
    ...{ id, email, role },
    created_at: createdAt.toISOString(),
    expires_at: expiresAt.toISOString(),
  };
}
