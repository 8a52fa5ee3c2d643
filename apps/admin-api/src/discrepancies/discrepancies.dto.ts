import { ApiProperty } from '@nestjs/swagger';
import type { AreaId } from '#kernel';
import {
  COMPARISON_CODES,
  DISCREPANCY_STATES,
  PROVENANCES,
  type AreaDiscrepancies,
  type ComparisonCode,
  type DiscrepancyFilter,
  type DiscrepancyState,
  type ListedOffice,
  type Provenance,
} from '#features/discrepancies';
import type { AreaNode } from '#features/official-results';
import {
  ChoiceField,
  IdField,
  PageQuery,
  SortField,
  WholeNumberField,
  WholeNumberText,
} from '#platform/http';
import { HandlingBody, PairBody, toHandlingBody, toPairBody } from './pair.dto.js';

const MAX_LEVELS = 8;

export class DiscrepancyListQuery extends PageQuery {
  @ChoiceField(DISCREPANCY_STATES, {
    optional: true,
    description: 'Left out: whatever differs by too much, handled or not.',
  })
  readonly state?: DiscrepancyState;

  @IdField({ optional: true, description: 'In this area or anywhere under it.' })
  readonly area_id?: AreaId;

  @ChoiceField(COMPARISON_CODES, {
    optional: true,
    description: 'Of which this differs by too much; see docs/discrepancies.md.',
  })
  readonly code?: ComparisonCode;

  @ChoiceField(PROVENANCES, {
    optional: true,
    description: 'Whose word the figures of the field rest on, the weaker of votes and ballots.',
  })
  readonly provenance?: Provenance;

  @SortField(['size', 'code'])
  readonly sort?: string;
}

export class DiscrepancyAreasQuery extends PageQuery {
  @IdField({ optional: true, description: 'The areas under this one; left out: the roots.' })
  readonly area_id?: AreaId;

  @WholeNumberText()
  @WholeNumberField(1, MAX_LEVELS, { optional: true, description: 'All areas of this level.' })
  readonly level?: number;
}

export class StateCountsBody {
  @ApiProperty()
  readonly not_comparable!: number;

  @ApiProperty()
  readonly none!: number;

  @ApiProperty()
  readonly open!: number;

  @ApiProperty()
  readonly explained!: number;

  @ApiProperty()
  readonly accepted!: number;
}

export class ListedDiscrepancyBody {
  @ApiProperty({ format: 'uuid' })
  readonly office_id!: string;

  @ApiProperty({ example: 'LBV-012-3' })
  readonly code!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly area_id!: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly registered!: number | null;

  @ApiProperty({ enum: DISCREPANCY_STATES })
  readonly state!: DiscrepancyState;

  @ApiProperty({ enum: PROVENANCES })
  readonly provenance!: Provenance;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly observed_voters!: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly counted_ballots!: number | null;

  @ApiProperty({ description: 'Of the paper. Only final ones are compared.', example: 'final' })
  readonly official_state!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly official_voters!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Valid, blank and null together.' })
  readonly official_papers!: number | null;

  @ApiProperty({ description: 'The largest difference that is too large; 0 where none is.' })
  readonly size!: number;

  @ApiProperty({ type: [PairBody], description: 'What differs by too much.' })
  readonly exceeding!: readonly PairBody[];

  @ApiProperty({ type: HandlingBody, nullable: true, description: 'The last one.' })
  readonly handling!: HandlingBody | null;
}

export class DiscrepancyListBody {
  @ApiProperty({
    type: StateCountsBody,
    description: 'Offices that the filter takes, whatever their state.',
  })
  readonly counts!: StateCountsBody;

  @ApiProperty({ type: [ListedDiscrepancyBody] })
  readonly items!: readonly ListedDiscrepancyBody[];

  @ApiProperty({ type: String, nullable: true })
  readonly next_cursor!: string | null;
}

class SideSumsBody {
  @ApiProperty({ description: 'Of which all sides are there: only these are added up.' })
  readonly offices!: number;

  @ApiProperty()
  readonly observed_voters!: number;

  @ApiProperty()
  readonly counted_ballots!: number;

  @ApiProperty()
  readonly official_voters!: number;

  @ApiProperty()
  readonly official_papers!: number;
}

class CompiledBody {
  @ApiProperty()
  readonly offices!: number;

  @ApiProperty({ description: 'Of which at least two figures could be compared.' })
  readonly compared!: number;

  @ApiProperty({ description: 'Of which something differs by too much: open and handled ones.' })
  readonly exceeding!: number;

  @ApiProperty()
  readonly open!: number;

  @ApiProperty({ description: 'Explained or accepted.' })
  readonly handled!: number;

  @ApiProperty({ type: SideSumsBody })
  readonly sums!: SideSumsBody;
}

class AreaDiscrepanciesBody extends CompiledBody {
  @ApiProperty({ format: 'uuid' })
  readonly area_id!: string;

  @ApiProperty({ example: 'G1' })
  readonly code!: string;

  @ApiProperty({ example: 'Estuaire' })
  readonly name!: string;

  @ApiProperty({ example: 1 })
  readonly level!: number;
}

export class DiscrepancyAreasBody {
  @ApiProperty({ type: CompiledBody })
  readonly whole!: CompiledBody;

  @ApiProperty({ type: [AreaDiscrepanciesBody] })
  readonly items!: readonly AreaDiscrepanciesBody[];

  @ApiProperty({ type: String, nullable: true })
  readonly next_cursor!: string | null;
}

export function toFilter(query: DiscrepancyListQuery): DiscrepancyFilter {
  const { state, code, provenance, area_id: areaId } = query;
  return { state, code, provenance, areaId };
}

export function toListedBody({ row, state, handling }: ListedOffice): ListedDiscrepancyBody {
  const { office, provenance, exceeding } = row;
  return {
    ...{ office_id: office.id, code: office.code, area_id: office.areaId },
    ...{ registered: office.registered, state, provenance },
    observed_voters: row.observedVoters,
    counted_ballots: row.countedBallots,
    official_state: row.standing,
    official_voters: row.officialVoters,
    official_papers: row.officialPapers,
    size: row.largest,
    exceeding: exceeding.map(toPairBody),
    handling: handling === undefined ? null : toHandlingBody(handling, state),
  };
}

export function toCompiledBody(found: AreaDiscrepancies): CompiledBody {
  return compile(found);
}

function compile({ offices, byState, sums }: AreaDiscrepancies) {
  const handled = byState.explained + byState.accepted;
  return {
    ...{ offices, compared: offices - byState.not_comparable },
    ...{ exceeding: byState.open + handled, open: byState.open, handled },
    sums: {
      offices: sums.offices,
      observed_voters: sums.observedVoters,
      counted_ballots: sums.countedBallots,
      official_voters: sums.officialVoters,
      official_papers: sums.officialPapers,
    },
  };
}

export function toAreaBody(
  { id, code, name, level }: AreaNode,
  found: AreaDiscrepancies,
): AreaDiscrepanciesBody {
  return { area_id: id, code, name, level, ...compile(found) };
}
