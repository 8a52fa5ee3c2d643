import { ApiProperty } from '@nestjs/swagger';
import {
  DECISIONS,
  DISCREPANCY_STATES,
  officialPapers,
  possibleDecisions,
  PROVENANCES,
  provenanceOf,
  type DiscrepancyState,
  type FieldSide,
  type HandlingDecision,
  type OfficeDiscrepancy,
  type Provenance,
} from '#features/discrepancies';
import { ChoiceField, TextField } from '#platform/http';
import { HandlingBody, PairBody, toHandlingBody, toPairBody } from './pair.dto.js';

const MAX_REASON = 2_000;

export class DecideDiscrepancyBody {
  @ChoiceField(DECISIONS, {
    example: 'explain',
    description: 'Owners and editors explain; owners accept and reopen.',
  })
  readonly decision!: HandlingDecision;

  @TextField(MAX_REASON, { example: 'L’observateur est arrivé à 9 heures.' })
  readonly reason!: string;
}

class FieldSideBody {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: nothing was reported.' })
  readonly total!: number | null;

  @ApiProperty({ enum: PROVENANCES })
  readonly provenance!: Provenance;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'From this index on, independent sources alone.',
  })
  readonly first_independent!: number | null;
}

class OfficialSideBody {
  @ApiProperty({ description: 'Of the paper. Only final ones are compared.', example: 'final' })
  readonly state!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly voters!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Valid, blank and null together.' })
  readonly papers!: number | null;
}

export class OfficeDiscrepancyBody {
  @ApiProperty({ format: 'uuid' })
  readonly office_id!: string;

  @ApiProperty({ example: 'LBV-012-3' })
  readonly code!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly registered!: number | null;

  @ApiProperty({ enum: DISCREPANCY_STATES })
  readonly state!: DiscrepancyState;

  @ApiProperty({ type: FieldSideBody, description: 'Voters seen.' })
  readonly observed!: FieldSideBody;

  @ApiProperty({ type: FieldSideBody, description: 'Papers read out.' })
  readonly counted!: FieldSideBody;

  @ApiProperty({ type: OfficialSideBody })
  readonly official!: OfficialSideBody;

  @ApiProperty({ type: [PairBody], description: 'Every two figures that should be the same.' })
  readonly differences!: readonly PairBody[];

  @ApiProperty({ enum: DECISIONS, isArray: true, description: 'By whoever may.' })
  readonly possible!: readonly HandlingDecision[];

  @ApiProperty({ type: [HandlingBody], description: 'The newest first.' })
  readonly handlings!: readonly HandlingBody[];
}

export function toOfficeDiscrepancyBody(found: OfficeDiscrepancy): OfficeDiscrepancyBody {
  const { office, sides, state, pairs, handlings } = found;
  return {
    ...{ office_id: office.id, code: office.code, registered: office.registered, state },
    observed: toFieldSide(sides.observed),
    counted: toFieldSide(sides.counted),
    official: {
      state: sides.standing,
      voters: sides.official?.voters ?? null,
      papers: officialPapers(sides.official),
    },
    differences: pairs.map(toPairBody),
    possible: possibleDecisions(state),
    handlings: handlings.map((one, n) => toHandlingBody(one, n === 0 ? state : undefined)),
  };
}

function toFieldSide(side: FieldSide | null): FieldSideBody {
  return {
    total: side?.total ?? null,
    provenance: provenanceOf(side),
    first_independent: side?.firstIndependent ?? null,
  };
}
