import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { MAX_NAME, type SessionGrant } from '#features/identity';
import { MAX_PASSWORD, MIN_PASSWORD } from '#platform/passwords';
import { Trimmed } from '#platform/http';

const MAX_EMAIL = 254;
const MAX_TOKEN = 512;
const CLIENTS = ['api', 'browser'] as const;

export class RegisterBody {
  @ApiProperty({ format: 'email', maxLength: MAX_EMAIL, example: 'marie.ndong@exemple.ga' })
  @IsString()
  @MaxLength(MAX_EMAIL)
  readonly email!: string;

  @ApiProperty({ minLength: 1, maxLength: MAX_NAME, example: 'Marie Ndong' })
  @IsString()
  @Trimmed()
  @MinLength(1)
  @MaxLength(MAX_NAME)
  readonly name!: string;

  @ApiProperty({
    format: 'password',
    minLength: MIN_PASSWORD,
    maxLength: MAX_PASSWORD,
    example: 'quatre chats gris dansent',
    description: 'Common passwords and those made of your name or address are refused.',
  })
  @IsString()
  readonly password!: string;
}

export class RegisteredBody {
  @ApiProperty({ example: 'marie.ndong@exemple.ga', description: 'Where a mail was sent to.' })
  readonly email!: string;

  @ApiProperty({
    example: 'Read the mail that was sent to this address. It says how to go on.',
    description: 'The same whether the address was free or taken.',
  })
  readonly detail!: string;
}

export class LoginBody {
  @ApiProperty({ format: 'email', maxLength: MAX_EMAIL, example: 'marie.ndong@exemple.ga' })
  @IsString()
  @MaxLength(MAX_EMAIL)
  readonly email!: string;

  @ApiProperty({
    format: 'password',
    maxLength: MAX_PASSWORD,
    example: 'quatre chats gris dansent',
  })
  @IsString()
  @MaxLength(MAX_PASSWORD)
  readonly password!: string;

  @ApiProperty({
    enum: CLIENTS,
    required: false,
    default: 'api',
    description:
      '`browser`: the refresh token comes as an HttpOnly cookie only, and `csrf_token` stands in its place.',
  })
  @IsOptional()
  @IsIn(CLIENTS)
  readonly client?: (typeof CLIENTS)[number];
}

export class RefreshBody {
  @ApiProperty({
    required: false,
    maxLength: MAX_TOKEN,
    description:
      'The last refresh token that you were given. Browsers leave it out: theirs is in the cookie.',
  })
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_TOKEN)
  readonly refresh_token?: string;
}

export class TokensBody {
  @ApiProperty({ example: 'eyJhbGciOiJIUzI1NiIs…', description: 'Send it as a bearer token.' })
  readonly access_token!: string;

  @ApiProperty({ example: 'Bearer' })
  readonly token_type!: 'Bearer';

  @ApiProperty({ example: 900, description: 'Seconds for which the access token is valid.' })
  readonly expires_in!: number;

  @ApiProperty({
    required: false,
    example: 'kq3Zf0…',
    description:
      'Works once: each refresh gives a new one. A second use ends the session. Not for browsers.',
  })
  readonly refresh_token?: string;

  @ApiProperty({
    required: false,
    example: 'Jx81b…',
    description:
      'For browsers: send it back as `x-csrf-token`. The same for as long as the session lasts.',
  })
  readonly csrf_token?: string;
}

/** In the body either the token or what guards the cookie, never both. */
export function toTokensBody(grant: SessionGrant, client: 'api' | 'browser'): TokensBody {
  return {
    access_token: grant.accessToken,
    token_type: 'Bearer',
    expires_in: grant.expiresInSeconds,
    ...(client === 'browser'
      ? { csrf_token: grant.csrfToken }
      : { refresh_token: grant.refreshToken }),
  };
}
