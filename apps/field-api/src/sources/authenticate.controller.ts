import { Body, Controller, Headers, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#kernel';
import { EvidenceCredentials } from '#features/media';
import { AuthenticationService, SourceTokens } from '#features/sources';
import { CurrentActor, Public } from '#platform/auth';
import { ApiProblem } from '#platform/http';
import { AuthenticateBody, AuthenticatedBody, toAuthenticatedBody } from './authenticate.dto.js';

@ApiTags('Sources')
@Public()
@Controller('api/authenticate')
export class AuthenticateController {
  constructor(
    private readonly authentication: AuthenticationService,
    private readonly tokens: SourceTokens,
    private readonly evidence: EvidenceCredentials,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Sign in at a polling office',
    description: 'What follows is sent with Basic credentials: elector_id and the token.',
  })
  @ApiCreatedResponse({ type: AuthenticatedBody, description: 'The source is new' })
  @ApiOkResponse({ type: AuthenticatedBody, description: 'The source was known' })
  @ApiProblem(400, 'malformed_body')
  @ApiProblem(401, 'wrong_credentials')
  @ApiProblem(403, 'source_suspended')
  @ApiProblem(404, 'office_not_found')
  @ApiProblem(409, 'window_closed')
  @ApiProblem(422, 'validation_failed', 'password_refused')
  @ApiProblem(429, 'too_many_requests', 'too_many_tokens')
  @ApiProblem(503, 'database_unavailable')
  async authenticate(
    @CurrentActor() { origin }: Actor,
    @Headers('authorization') authorization: string | undefined,
    @Body() { elector_id: electorId, password, poll_office_id: officeId }: AuthenticateBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuthenticatedBody> {
    const from = origin ?? { address: 'none', correlationId: 'none' };
    // Only to set a password does it matter who presents a token.
    const presented =
      password === undefined ? undefined : await this.tokens.findActor(authorization, from.address);
    const signedIn = await this.authentication.authenticate({
      ...{ electorId, password, officeId, presented, origin: from },
    });
    const { sourceId, place } = signedIn;
    const { electionId } = place;
    const folder = {
      electionId,
      officeId: place.officeId,
      sourceId,
      electorId: signedIn.electorId,
    };
    const lent = await this.evidence.lend(folder);
    void reply.code(signedIn.isNew ? 201 : 200);
    return toAuthenticatedBody(signedIn, lent);
  }
}
