import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { MAX_NAME, type Account } from '#features/identity';
import { MAX_PASSWORD, MIN_PASSWORD } from '#platform/passwords';
import { Trimmed } from '#platform/http';

const MAX_INTEGER = 2_147_483_647;

export class ProfileBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'email', example: 'marie.ndong@exemple.ga' })
  readonly email!: string;

  @ApiProperty()
  readonly email_verified!: boolean;

  @ApiProperty({ example: 'Marie Ndong' })
  readonly name!: string;

  @ApiProperty({ enum: ['director', 'platform_admin'] })
  readonly kind!: string;

  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;

  @ApiProperty({ example: 1, description: 'Grows by one with each change.' })
  readonly version!: number;
}

export class ChangeProfileBody {
  @ApiProperty({ minLength: 1, maxLength: MAX_NAME, example: 'Marie-Claire Ndong' })
  @IsString()
  @Trimmed()
  @MinLength(1)
  @MaxLength(MAX_NAME)
  readonly name!: string;

  @ApiProperty({
    required: false,
    minimum: 1,
    example: 1,
    description:
      'The version that you changed. With it, a change that somebody else made meanwhile is not lost.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_INTEGER)
  readonly version?: number;
}

export class ChangePasswordBody {
  @ApiProperty({ format: 'password', maxLength: MAX_PASSWORD })
  @IsString()
  @MaxLength(MAX_PASSWORD)
  readonly current_password!: string;

  @ApiProperty({
    format: 'password',
    minLength: MIN_PASSWORD,
    maxLength: MAX_PASSWORD,
    example: 'la rue des 3 manguiers',
  })
  @IsString()
  readonly new_password!: string;
}

export function toProfileBody(account: Account): ProfileBody {
  return {
    id: account.id,
    email: account.email,
    email_verified: account.emailVerifiedAt !== null,
    name: account.name,
    kind: account.kind,
    created_at: account.createdAt.toISOString(),
    version: account.version,
  };
}
