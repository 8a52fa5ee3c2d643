import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, ElectionId } from '#kernel';
import {
  ElectionLifeService,
  ElectionsService,
  ExtensionsService,
  VisibilityService,
} from '#features/elections';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiProblem, IdParam } from '#platform/http';
import { ExtensionBody, MoveBody, VisibilityBody } from './election-life.dto.js';
import { ElectionBody, toElectionBody } from './elections.dto.js';

/** What an owner does with the election as a whole. */
@ApiTags('Elections')
@RequireAccessToken()
@ApiOkResponse({ type: ElectionBody })
@ApiProblem(401, 'unauthenticated')
@ApiProblem(403, 'role_insufficient')
@ApiProblem(404, 'election_not_found')
@ApiProblem(422, 'validation_failed')
@Controller('api/elections/:id')
export class ElectionLifeController {
  constructor(
    private readonly elections: ElectionsService,
    private readonly life: ElectionLifeService,
    private readonly extensions: ExtensionsService,
    private readonly visibility: VisibilityService,
  ) {}

  @Post('moves')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Move an election on',
    description:
      'The clock opens and closes it by itself; by hand it is done before the hour, with a reason. To be scheduled it needs candidates and offices.',
  })
  @ApiProblem(409, 'wrong_move', 'election_incomplete', 'election_over')
  async move(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Body() body: MoveBody,
  ): Promise<ElectionBody> {
    return toElectionBody(await this.life.move(actor, id, body));
  }

  @Post('extensions')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Give voters more time',
    description:
      'Until certification. Centres and offices with closing hours of their own keep those; the time for reports moves along.',
  })
  @ApiProblem(409, 'extension_refused', 'election_over')
  async extend(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Body() { closes_at: closesAt, reason }: ExtensionBody,
  ): Promise<ElectionBody> {
    await this.extensions.extendElection(actor, id, { closesAt, reason });
    return toElectionBody(await this.elections.get(actor, id));
  }

  @Put('visibility')
  @ApiOperation({
    summary: 'Make an election public, or private again',
    description:
      'Where the installation says so, it waits for the approval of an admin of the platform first.',
  })
  @ApiProblem(409, 'election_over')
  async show(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Body() body: VisibilityBody,
  ): Promise<ElectionBody> {
    const change = { isPublic: body.public, publicFrom: body.public_from ?? null };
    return toElectionBody(await this.visibility.change(actor, id, change));
  }
}
