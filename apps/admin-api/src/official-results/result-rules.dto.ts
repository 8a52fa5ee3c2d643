import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsObject, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { isUuid, type AreaId } from '#kernel';
import { refusedFields } from '#features/elections';
import { TOLERANCES, type ResultRules, type RulesEdit } from '#features/official-results';
import { ChoiceField, DecimalField, WholeNumberField } from '#platform/http';
import { Optional } from './optional.js';

const MAX_LEVELS = 8;
const MAX_SEATS = 10_000;

class TolerancesBody {
  @WholeNumberField(TOLERANCES.blankPercent.lowest, TOLERANCES.blankPercent.highest, {
    optional: true,
    example: 3,
    description: TOLERANCES.blankPercent.means,
  })
  readonly blank_percent?: number;

  @WholeNumberField(TOLERANCES.nullPercent.lowest, TOLERANCES.nullPercent.highest, {
    optional: true,
    example: 3,
    description: TOLERANCES.nullPercent.means,
  })
  readonly null_percent?: number;

  @WholeNumberField(TOLERANCES.turnoutHighPercent.lowest, TOLERANCES.turnoutHighPercent.highest, {
    optional: true,
    example: 100,
    description: TOLERANCES.turnoutHighPercent.means,
  })
  readonly turnout_high_percent?: number;

  @WholeNumberField(TOLERANCES.turnoutLowPercent.lowest, TOLERANCES.turnoutLowPercent.highest, {
    optional: true,
    example: 10,
    description: TOLERANCES.turnoutLowPercent.means,
  })
  readonly turnout_low_percent?: number;

  @WholeNumberField(TOLERANCES.turnoutApartPoints.lowest, TOLERANCES.turnoutApartPoints.highest, {
    optional: true,
    example: 25,
    description: TOLERANCES.turnoutApartPoints.means,
  })
  readonly turnout_apart_points?: number;

  @WholeNumberField(TOLERANCES.dominancePercent.lowest, TOLERANCES.dominancePercent.highest, {
    optional: true,
    example: 95,
    description: TOLERANCES.dominancePercent.means,
  })
  readonly dominance_percent?: number;

  @WholeNumberField(TOLERANCES.rollDifference.lowest, TOLERANCES.rollDifference.highest, {
    optional: true,
    example: 0,
    description: TOLERANCES.rollDifference.means,
  })
  readonly roll_difference?: number;

  @WholeNumberField(
    TOLERANCES.observedVotersDifference.lowest,
    TOLERANCES.observedVotersDifference.highest,
    {
      optional: true,
      example: 5,
      description: TOLERANCES.observedVotersDifference.means,
    },
  )
  readonly observed_voters_difference?: number;

  @WholeNumberField(
    TOLERANCES.countedBallotsDifference.lowest,
    TOLERANCES.countedBallotsDifference.highest,
    {
      optional: true,
      example: 2,
      description: TOLERANCES.countedBallotsDifference.means,
    },
  )
  readonly counted_ballots_difference?: number;

  @WholeNumberField(
    TOLERANCES.countedPartyDifference.lowest,
    TOLERANCES.countedPartyDifference.highest,
    {
      optional: true,
      example: 2,
      description: TOLERANCES.countedPartyDifference.means,
    },
  )
  readonly counted_party_difference?: number;

  @WholeNumberField(TOLERANCES.discrepancyPercent.lowest, TOLERANCES.discrepancyPercent.highest, {
    optional: true,
    example: 1,
    description: TOLERANCES.discrepancyPercent.means,
  })
  readonly discrepancy_percent?: number;
}

export class EditResultRulesBody {
  @ApiProperty({ required: false, example: true, description: 'Two people key each paper.' })
  @Optional()
  @IsBoolean()
  readonly double_entry?: boolean;

  @WholeNumberField(1, MAX_LEVELS, {
    nullable: true,
    example: null,
    description: 'Seats are shared out in each area of this level; null: in the whole.',
  })
  readonly constituency_level?: number | null;

  @ApiProperty({
    required: false,
    type: Object,
    additionalProperties: { type: 'integer', minimum: 0, maximum: MAX_SEATS },
    example: {},
    description: 'Seats by area of that level; they add up to the seats of the election.',
  })
  @Optional()
  @IsObject()
  readonly seats_by_area?: Readonly<Record<string, number>>;

  @ChoiceField(['national', 'constituency'], { optional: true, example: 'national' })
  readonly threshold_scope?: 'national' | 'constituency';

  @DecimalField(0, 100, 2, { nullable: true, example: null, description: 'Of a referendum.' })
  readonly turnout_quorum_percent?: number | null;

  @DecimalField(0, 100, 2, { nullable: true, example: null, description: 'Of a referendum.' })
  readonly approval_quorum_percent?: number | null;

  @ApiProperty({ required: false, type: TolerancesBody })
  @Optional()
  @ValidateNested()
  @Type(() => TolerancesBody)
  readonly tolerances?: TolerancesBody;
}

export class ResultRulesBody {
  @ApiProperty()
  readonly double_entry!: boolean;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly constituency_level!: number | null;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  readonly seats_by_area!: Readonly<Record<string, number>>;

  @ApiProperty({ enum: ['national', 'constituency'] })
  readonly threshold_scope!: string;

  @ApiProperty({ type: Number, nullable: true })
  readonly turnout_quorum_percent!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  readonly approval_quorum_percent!: number | null;

  @ApiProperty({ type: TolerancesBody })
  readonly tolerances!: TolerancesBody;
}

export function toRulesEdit(body: EditResultRulesBody): RulesEdit {
  const { tolerances } = body;
  return {
    doubleEntry: body.double_entry,
    constituencyLevel: body.constituency_level,
    seatsByArea: body.seats_by_area === undefined ? undefined : toSeats(body.seats_by_area),
    thresholdScope: body.threshold_scope,
    turnoutQuorumPercent: body.turnout_quorum_percent,
    approvalQuorumPercent: body.approval_quorum_percent,
    tolerances: tolerances && {
      blankPercent: tolerances.blank_percent,
      nullPercent: tolerances.null_percent,
      turnoutHighPercent: tolerances.turnout_high_percent,
      turnoutLowPercent: tolerances.turnout_low_percent,
      turnoutApartPoints: tolerances.turnout_apart_points,
      dominancePercent: tolerances.dominance_percent,
      rollDifference: tolerances.roll_difference,
      observedVotersDifference: tolerances.observed_voters_difference,
      countedBallotsDifference: tolerances.counted_ballots_difference,
      countedPartyDifference: tolerances.counted_party_difference,
      discrepancyPercent: tolerances.discrepancy_percent,
    },
  };
}

/** Keys that a client chose: each is checked, since no decorator looks into them. */
function toSeats(given: Readonly<Record<string, unknown>>): Readonly<Record<AreaId, number>> {
  const problems = Object.entries(given).flatMap(([id, seats]) =>
    isUuid(id) &&
    typeof seats === 'number' &&
    Number.isInteger(seats) &&
    seats >= 0 &&
    seats <= MAX_SEATS
      ? []
      : [
          {
            field: 'seats_by_area',
            code: 'not_seats',
            detail: 'gives each area a number of seats',
          },
        ],
  );
  if (problems[0] !== undefined) throw refusedFields([problems[0]]);
  return Object.fromEntries(
    Object.entries(given).map(([id, seats]) => [id.toLowerCase(), seats]),
  ) as Record<AreaId, number>;
}

export function toRulesBody(rules: ResultRules): ResultRulesBody {
  const { tolerances } = rules;
  return {
    double_entry: rules.doubleEntry,
    constituency_level: rules.constituencyLevel,
    seats_by_area: rules.seatsByArea,
    threshold_scope: rules.thresholdScope,
    turnout_quorum_percent: rules.turnoutQuorumPercent,
    approval_quorum_percent: rules.approvalQuorumPercent,
    tolerances: {
      blank_percent: tolerances.blankPercent,
      null_percent: tolerances.nullPercent,
      turnout_high_percent: tolerances.turnoutHighPercent,
      turnout_low_percent: tolerances.turnoutLowPercent,
      turnout_apart_points: tolerances.turnoutApartPoints,
      dominance_percent: tolerances.dominancePercent,
      roll_difference: tolerances.rollDifference,
      observed_voters_difference: tolerances.observedVotersDifference,
      counted_ballots_difference: tolerances.countedBallotsDifference,
      counted_party_difference: tolerances.countedPartyDifference,
      discrepancy_percent: tolerances.discrepancyPercent,
    },
  };
}
