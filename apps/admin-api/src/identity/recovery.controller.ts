import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { EmailVerificationService, PasswordResetService } from '#features/identity';
import { CurrentActor, Public } from '#platform/auth';
import { ApiProblem } from '#platform/http';
import {
  ForgotPasswordAnswer,
  ForgotPasswordBody,
  ResetPasswordBody,
  VerifyEmailBody,
} from './recovery.dto.js';

/** For those who cannot sign in: what they bring is a link that only the owner of an address can read. */
@ApiTags('Accounts')
@Public()
@ApiProblem(429, 'too_many_requests')
@Controller('api/auth')
export class RecoveryController {
  constructor(
    private readonly resets: PasswordResetService,
    private readonly verification: EmailVerificationService,
  ) {}

  @Post('forgot-password')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Ask for a link to choose a new password',
    description: 'Older links end when a newer one is sent.',
  })
  @ApiAcceptedResponse({ type: ForgotPasswordAnswer })
  @ApiProblem(422, 'validation_failed')
  async forgot(
    @CurrentActor() actor: Actor,
    @Body() { email }: ForgotPasswordBody,
  ): Promise<ForgotPasswordAnswer> {
    await this.resets.forgot(actor, email);
    return {
      detail:
        'If there is an account with this address, a mail is on its way. Its link works once, for 30 minutes.',
    };
  }

  @Post('reset-password')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Choose a new password with the link of a mail',
    description:
      'Every session of the account ends. A password that is refused leaves the link as it was.',
  })
  @ApiNoContentResponse({ description: 'The new password counts from now on' })
  @ApiProblem(422, 'validation_failed', 'link_refused', 'password_refused')
  async reset(@CurrentActor() actor: Actor, @Body() body: ResetPasswordBody): Promise<void> {
    await this.resets.reset(actor, body);
  }

  @Post('verify-email')
  @HttpCode(204)
  @ApiOperation({ summary: 'Confirm an address with the link of a mail' })
  @ApiNoContentResponse({ description: 'The address is verified' })
  @ApiProblem(422, 'validation_failed', 'link_refused')
  async verify(@CurrentActor() actor: Actor, @Body() { token }: VerifyEmailBody): Promise<void> {
    await this.verification.verify(actor, token);
  }
}
