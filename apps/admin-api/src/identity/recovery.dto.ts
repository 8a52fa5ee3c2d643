import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { MAX_PASSWORD, MIN_PASSWORD } from '#platform/passwords';

const MAX_EMAIL = 254;
const MAX_TOKEN = 512;
const TOKEN = 'What stands behind `#token=` in the link of the mail.';

export class ForgotPasswordBody {
  @ApiProperty({ format: 'email', maxLength: MAX_EMAIL, example: 'marie.ndong@exemple.ga' })
  @IsString()
  @MaxLength(MAX_EMAIL)
  readonly email!: string;
}

export class ForgotPasswordAnswer {
  @ApiProperty({
    example:
      'If there is an account with this address, a mail is on its way. Its link works once, for 30 minutes.',
    description: 'The same for known and unknown addresses.',
  })
  readonly detail!: string;
}

export class ResetPasswordBody {
  @ApiProperty({ maxLength: MAX_TOKEN, description: TOKEN })
  @IsString()
  @MaxLength(MAX_TOKEN)
  readonly token!: string;

  @ApiProperty({
    format: 'password',
    minLength: MIN_PASSWORD,
    maxLength: MAX_PASSWORD,
    example: 'la rue des 3 manguiers',
  })
  @IsString()
  readonly password!: string;
}

export class VerifyEmailBody {
  @ApiProperty({ maxLength: MAX_TOKEN, description: TOKEN })
  @IsString()
  @MaxLength(MAX_TOKEN)
  readonly token!: string;
}
