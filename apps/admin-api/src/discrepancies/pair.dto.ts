import { ApiProperty } from '@nestjs/swagger';
import {
  COMPARISON_CODES,
  COMPARISONS,
  DECISIONS,
  type ComparisonCode,
  type Difference,
  type DiscrepancyState,
  type Handling,
  type HandlingDecision,
  type Pair,
} from '#features/discrepancies';

/** Two figures of one office. */
export class PairBody {
  @ApiProperty({ enum: COMPARISON_CODES, example: 'D101' })
  readonly code!: ComparisonCode;

  @ApiProperty({ type: String, nullable: true, description: 'Of D301.' })
  readonly party_id!: string | null;

  @ApiProperty({ example: 'observed_voters', description: 'What the first figure is.' })
  readonly first!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: there is none.' })
  readonly first_value!: number | null;

  @ApiProperty({ example: 'official_voters' })
  readonly second!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly second_value!: number | null;

  @ApiProperty({ description: 'Both are there.' })
  readonly comparable!: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'First less second.' })
  readonly difference!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'By how much they may differ.' })
  readonly tolerance!: number | null;

  @ApiProperty({ description: 'They differ by more than that.' })
  readonly exceeds!: boolean;
}

class AnsweredPairBody {
  @ApiProperty({ enum: COMPARISON_CODES })
  readonly code!: ComparisonCode;

  @ApiProperty({ type: String, nullable: true })
  readonly party_id!: string | null;

  @ApiProperty()
  readonly first_value!: number;

  @ApiProperty()
  readonly second_value!: number;
}

export class HandlingBody {
  @ApiProperty({ example: 1, description: 'Counts the decisions of the office.' })
  readonly number!: number;

  @ApiProperty({ enum: DECISIONS })
  readonly decision!: HandlingDecision;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty({ format: 'uuid' })
  readonly handled_by!: string;

  @ApiProperty({ format: 'date-time' })
  readonly handled_at!: string;

  @ApiProperty({ description: 'It is the last one, and answers for what differs now.' })
  readonly holds!: boolean;

  @ApiProperty({ type: [AnsweredPairBody], description: 'The figures that it was given about.' })
  readonly figures!: readonly AnsweredPairBody[];
}

export function toPairBody(pair: Pair | Difference): PairBody {
  const { code, partyId, first: firstValue, second: secondValue } = pair;
  const { first, second } = COMPARISONS[code];
  const isDifference = 'difference' in pair;
  return {
    ...{ code, party_id: partyId, first, first_value: firstValue },
    ...{ second, second_value: secondValue, comparable: isDifference },
    difference: isDifference ? pair.difference : null,
    tolerance: isDifference ? pair.tolerance : null,
    exceeds: isDifference && pair.exceeds,
  };
}

/** `state` of the office where it is the last handling of it; left out for those before. */
export function toHandlingBody(handling: Handling, state?: DiscrepancyState): HandlingBody {
  const { number, decision, reason, by, at, pairs } = handling;
  return {
    ...{ number, decision, reason, handled_by: by, handled_at: at.toISOString() },
    holds: state === 'explained' || state === 'accepted',
    figures: pairs.map(({ code, partyId, first, second }) => ({
      ...{ code, party_id: partyId, first_value: first, second_value: second },
    })),
  };
}
