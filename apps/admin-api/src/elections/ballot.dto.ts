import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { CandidateId } from '#kernel';
import { IdField, WholeNumberField } from '#platform/http';
import { NamedOnce } from '../official-results/named-once.js';
import { CandidateBody } from './candidates.dto.js';
import { AmendmentQuery } from './change-terms.dto.js';

const MAX_CANDIDATES = 1_000;

class BallotPlaceBody {
  @IdField()
  readonly id!: CandidateId;

  @WholeNumberField(1, undefined, {
    optional: true,
    example: 1,
    description:
      'The version of the candidate that the order was made from. With it, an order that somebody else saved meanwhile is not lost.',
  })
  readonly version?: number;
}

export class BallotOrderBody extends AmendmentQuery {
  @ApiProperty({
    type: [BallotPlaceBody],
    example: [{ id: '3f1c9f6e-7c1f-4f43-9d57-0b8f9c1e6a54', version: 1 }],
    description: 'Every candidate of the ballot once, in the order wanted.',
  })
  @IsArray()
  @ArrayMaxSize(MAX_CANDIDATES)
  @NamedOnce('id')
  @ValidateNested({ each: true })
  @Type(() => BallotPlaceBody)
  readonly candidates!: readonly BallotPlaceBody[];
}

export class BallotBody {
  @ApiProperty({ type: [CandidateBody], description: 'In the order of the ballot.' })
  readonly items!: readonly CandidateBody[];
}
