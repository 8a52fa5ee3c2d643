import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { AccountId, Actor, ElectionId, InvitationId } from '#kernel';
import { InvitationsService, MembersService } from '#features/elections';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiProblem, IdParam } from '#platform/http';
import {
  InvitationsBody,
  InviteBody,
  MembersBody,
  RoleBody,
  SentInvitationBody,
  toInvitationBody,
  toMemberBody,
  toSentInvitationBody,
} from './team.dto.js';

@ApiTags('Team')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(403, 'role_insufficient')
@Controller('api/elections/:id')
export class TeamController {
  constructor(
    private readonly members: MembersService,
    private readonly invitations: InvitationsService,
  ) {}

  @Get('members')
  @ApiOperation({ summary: 'Who is in the team' })
  @ApiOkResponse({ type: MembersBody })
  @ApiProblem(404, 'election_not_found')
  async listMembers(@CurrentActor() actor: Actor, @IdParam() id: ElectionId): Promise<MembersBody> {
    return { items: (await this.members.list(actor, id)).map(toMemberBody) };
  }

  @Put('members/:account_id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a member another role' })
  @ApiNoContentResponse({ description: 'The role counts from now on' })
  @ApiProblem(404, 'election_not_found', 'member_not_found')
  @ApiProblem(409, 'last_owner', 'election_over')
  @ApiProblem(422, 'validation_failed')
  async setRole(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @IdParam('account_id') accountId: AccountId,
    @Body() { role }: RoleBody,
  ): Promise<void> {
    await this.members.setRole(actor, id, accountId, role);
  }

  @Delete('members/:account_id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a member, or leave' })
  @ApiNoContentResponse({ description: 'To them, the election does not exist any more' })
  @ApiProblem(404, 'election_not_found', 'member_not_found')
  @ApiProblem(409, 'last_owner', 'election_over')
  async remove(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @IdParam('account_id') accountId: AccountId,
  ): Promise<void> {
    await this.members.remove(actor, id, accountId);
  }

  @Get('invitations')
  @ApiOperation({ summary: 'Invitations that nobody has accepted yet' })
  @ApiOkResponse({ type: InvitationsBody })
  @ApiProblem(404, 'election_not_found')
  async listInvitations(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
  ): Promise<InvitationsBody> {
    return { items: (await this.invitations.list(actor, id)).map(toInvitationBody) };
  }

  @Post('invitations')
  @ApiOperation({
    summary: 'Invite somebody into the team',
    description:
      'A mail goes to the address; whoever signs in with it accepts by the link. The answer does not tell whether there is an account.',
  })
  @ApiCreatedResponse({ type: SentInvitationBody })
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(409, 'already_member', 'election_over')
  @ApiProblem(422, 'validation_failed')
  @ApiProblem(429, 'too_many_requests')
  async invite(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Body() { email, role }: InviteBody,
  ): Promise<SentInvitationBody> {
    return toSentInvitationBody(await this.invitations.invite(actor, id, { email, role }));
  }

  @Delete('invitations/:invitation_id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw an invitation' })
  @ApiNoContentResponse({ description: 'Its link does not work any more' })
  @ApiProblem(404, 'election_not_found', 'invitation_not_found')
  @ApiProblem(409, 'election_over')
  async withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @IdParam('invitation_id') invitationId: InvitationId,
  ): Promise<void> {
    await this.invitations.withdraw(actor, id, invitationId);
  }
}
