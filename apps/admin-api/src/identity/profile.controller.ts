import { Body, Controller, Get, Header, HttpCode, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { PasswordChangeService, ProfileService } from '#features/identity';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiProblem } from '#platform/http';
import {
  ChangePasswordBody,
  ChangeProfileBody,
  ProfileBody,
  toProfileBody,
} from './profile.dto.js';

/** Here an access token counts only as long as its session is open. */
@ApiTags('Accounts')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@Controller('api/auth')
export class ProfileController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly passwords: PasswordChangeService,
  ) {}

  @Get('profile')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Your own account' })
  @ApiOkResponse({ type: ProfileBody })
  async get(@CurrentActor() actor: Actor): Promise<ProfileBody> {
    return toProfileBody(await this.profiles.get(actor));
  }

  @Put('profile')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Change your own account',
    description: 'The name only: the address and the kind of an account do not change here.',
  })
  @ApiOkResponse({ type: ProfileBody })
  @ApiProblem(409, 'conflict')
  @ApiProblem(422, 'validation_failed')
  async change(
    @CurrentActor() actor: Actor,
    @Body() body: ChangeProfileBody,
  ): Promise<ProfileBody> {
    return toProfileBody(await this.profiles.change(actor, body));
  }

  @Put('password')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Change your own password',
    description: 'Needs the present one. Every other session of the account ends.',
  })
  @ApiNoContentResponse({ description: 'The new password counts from now on' })
  @ApiProblem(422, 'validation_failed', 'wrong_password', 'password_refused')
  @ApiProblem(429, 'too_many_requests')
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() body: ChangePasswordBody,
  ): Promise<void> {
    await this.passwords.change(actor, {
      currentPassword: body.current_password,
      newPassword: body.new_password,
    });
  }
}
