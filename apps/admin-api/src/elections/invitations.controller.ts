import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import { InvitationsService } from '#features/elections';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiProblem } from '#platform/http';
import { ElectionBody, toElectionBody } from './elections.dto.js';
import { AcceptBody } from './team.dto.js';

@ApiTags('Team')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@Controller('api/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Post('accept')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Accept an invitation with the link of a mail',
    description: 'Sign in with the address that the mail went to.',
  })
  @ApiOkResponse({ type: ElectionBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(409, 'already_member', 'election_over')
  @ApiProblem(422, 'validation_failed', 'invitation_refused')
  async accept(@CurrentActor() actor: Actor, @Body() { token }: AcceptBody): Promise<ElectionBody> {
    return toElectionBody(await this.invitations.accept(actor, token));
  }
}
