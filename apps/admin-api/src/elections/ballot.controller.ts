import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, ElectionId } from '#kernel';
import { CandidatesService } from '#features/elections';
import { CurrentActor, RequireAccessToken } from '#platform/auth';
import { ApiProblem, IdParam } from '#platform/http';
import { BallotBody, BallotOrderBody } from './ballot.dto.js';
import { toCandidateBody } from './candidates.dto.js';
import { toTerms } from './change-terms.dto.js';

@ApiTags('Candidates')
@RequireAccessToken()
@ApiProblem(401, 'unauthenticated')
@ApiProblem(422, 'validation_failed')
@Controller('api/elections/:id/candidates')
export class BallotController {
  constructor(private readonly candidates: CandidatesService) {}

  @Put('order')
  @ApiOperation({
    summary: 'Put the ballot in order',
    description:
      'Every candidate once; their places count from one. The same order sent again changes nothing. Until voting begins; afterwards by an amendment of an owner.',
  })
  @ApiOkResponse({ type: BallotBody })
  @ApiProblem(403, 'role_insufficient')
  @ApiProblem(404, 'election_not_found')
  @ApiProblem(409, 'conflict', 'frozen', 'election_over')
  async reorder(
    @CurrentActor() actor: Actor,
    @IdParam() id: ElectionId,
    @Body() body: BallotOrderBody,
  ): Promise<BallotBody> {
    const ballot = await this.candidates.reorder(actor, id, body.candidates, toTerms(body));
    return { items: ballot.map(toCandidateBody) };
  }
}
