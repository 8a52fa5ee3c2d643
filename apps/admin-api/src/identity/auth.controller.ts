import { Body, Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#kernel';
import { RegistrationService, SessionsService, SignInService } from '#features/identity';
import { CurrentActor, Public } from '#platform/auth';
import { ApiProblem } from '#platform/http';
import {
  LoginBody,
  RefreshBody,
  RegisterBody,
  RegisteredBody,
  TokensBody,
  toTokensBody,
} from './auth.dto.js';
import {
  clearRefreshCookie,
  CSRF_HEADER,
  presentedToken,
  setRefreshCookie,
} from './refresh-cookie.js';

const CSRF = {
  name: CSRF_HEADER,
  required: false,
  description: 'For browsers: the `csrf_token` of the session whose cookie is sent along.',
} as const;

@ApiTags('Accounts')
@Public()
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly registration: RegistrationService,
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
  ) {}

  @Post('register')
  @ApiOperation({
    summary: 'Open a director’s account',
    description:
      'The answer is the same whether the address is free or taken: what became of it, only a mail to that address tells.',
  })
  @ApiCreatedResponse({ type: RegisteredBody })
  @ApiProblem(422, 'validation_failed', 'password_refused')
  @ApiProblem(429, 'too_many_requests')
  async register(
    @CurrentActor() actor: Actor,
    @Body() body: RegisterBody,
  ): Promise<RegisteredBody> {
    const { typed } = await this.registration.register(actor, body);
    return {
      email: typed,
      detail: 'Read the mail that was sent to this address. It says how to go on.',
    };
  }

  @Post('login')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Sign in',
    description:
      'Unknown address, wrong password and unverified address are refused alike. Ten wrong passwords lock the address ' +
      'for a quarter of an hour, whether it has an account or not.',
  })
  @ApiOkResponse({ type: TokensBody })
  @ApiProblem(401, 'wrong_credentials')
  @ApiProblem(422, 'validation_failed')
  @ApiProblem(429, 'too_many_requests')
  async login(
    @CurrentActor() actor: Actor,
    @Body() { email, password, client = 'api' }: LoginBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokensBody> {
    const userAgent = request.headers['user-agent'];
    const grant = await this.signIn.signIn(actor, { email, password, userAgent });
    if (client === 'browser') setRefreshCookie(reply, grant);
    return toTokensBody(grant, client);
  }

  @Post('refresh')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiCookieAuth('refresh-cookie')
  @ApiHeader(CSRF)
  @ApiOperation({
    summary: 'Exchange a refresh token for new tokens',
    description:
      'Each refresh token works once. One that comes a second time is in two hands, so the whole session ends: send one ' +
      'refresh at a time. Answers the way it was asked: by body or by cookie.',
  })
  @ApiOkResponse({ type: TokensBody })
  @ApiProblem(401, 'refresh_refused')
  @ApiProblem(403, 'csrf_refused')
  @ApiProblem(422, 'validation_failed')
  async refresh(
    @CurrentActor() actor: Actor,
    @Body() body: RefreshBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokensBody> {
    const presented = presentedToken(request, body.refresh_token);
    const grant = await this.sessions.refresh(actor, presented);
    if (presented.carrier === 'body') return toTokensBody(grant, 'api');
    setRefreshCookie(reply, grant);
    return toTokensBody(grant, 'browser');
  }

  @Post('logout')
  @HttpCode(204)
  @ApiCookieAuth('refresh-cookie')
  @ApiHeader(CSRF)
  @ApiOperation({
    summary: 'End the session of a refresh token',
    description:
      'The same answer where the session was over already. Its access tokens end within 15 minutes.',
  })
  @ApiNoContentResponse({ description: 'There is no such session any more' })
  @ApiProblem(401, 'refresh_refused')
  @ApiProblem(403, 'csrf_refused')
  @ApiProblem(422, 'validation_failed')
  async logout(
    @CurrentActor() actor: Actor,
    @Body() body: RefreshBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const presented = presentedToken(request, body.refresh_token);
    await this.sessions.close(actor, presented);
    if (presented.carrier === 'cookie') clearRefreshCookie(reply);
  }
}
