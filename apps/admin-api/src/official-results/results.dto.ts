import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID } from 'class-validator';
import type { AreaId, CandidateId } from '#kernel';
import {
  expectedOffices,
  percentText,
  type AllResults,
  type AreaNode,
  type Sums,
} from '#features/official-results';
import { IdField, PageQuery, TextField, WholeNumberField, WholeNumberText } from '#platform/http';
import { plain } from './plain.js';

const DECIMALS = 2;
const FREE_FORM = { type: 'object', additionalProperties: true } as const;

export class ResultsQuery extends IntersectionType(PageQuery) {
  @IdField({ optional: true, description: 'This area and those directly under it.' })
  readonly area_id?: AreaId;

  @WholeNumberText()
  @WholeNumberField(1, 8, { optional: true, description: 'All areas of a level instead.' })
  readonly level?: number;
}

export class LotsBody {
  @TextField(2_000, { description: 'As the outcome names it.', example: 'first_place||1@10|a+b' })
  readonly tie_key!: string;

  @ApiProperty({ type: [String], description: 'Candidates in the order in which they came.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsUUID(undefined, { each: true })
  readonly order!: readonly CandidateId[];

  @TextField(500, { example: 'Tirage au sort public du 30 novembre.' })
  readonly reason!: string;
}

class CandidateSumBody {
  @ApiProperty({ format: 'uuid' })
  readonly candidate_id!: string;

  @ApiProperty({ example: 575222 })
  readonly votes!: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '94.85',
    description: 'Percent of valid votes; null where there are none, or cells are empty.',
  })
  readonly share_percent!: string | null;
}

export class SumsBody {
  @ApiProperty({ ...FREE_FORM, description: 'How many offices stand where.' })
  readonly offices!: unknown;

  @ApiProperty({ description: 'Offices that are not cancelled.' })
  readonly expected!: number;

  @ApiProperty({ description: 'Of them, final.' })
  readonly reported!: number;

  @ApiProperty({ description: 'Final although the paper does not add up.' })
  readonly as_written!: number;

  @ApiProperty({ description: 'Voters by the registry, in all expected offices.' })
  readonly roll!: number;

  @ApiProperty({ description: 'Offices whose roll is unknown.' })
  readonly roll_unknown!: number;

  @ApiProperty()
  readonly registered!: number;

  @ApiProperty()
  readonly voters!: number;

  @ApiProperty()
  readonly blank!: number;

  @ApiProperty()
  readonly null_votes!: number;

  @ApiProperty()
  readonly valid!: number;

  @ApiProperty({
    ...FREE_FORM,
    description:
      'By registered, voters, blank, null_votes, valid and votes: final offices whose paper leaves that cell empty, so that the sum lacks it.',
  })
  readonly unknown!: unknown;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '70.41',
    description: 'Percent: voters of registered; null where nobody is, or cells are empty.',
  })
  readonly turnout_percent!: string | null;

  @ApiProperty({ type: [CandidateSumBody] })
  readonly candidates!: readonly CandidateSumBody[];
}

export class AreaResultsBody {
  @ApiProperty({ format: 'uuid' })
  readonly area_id!: string;

  @ApiProperty()
  readonly code!: string;

  @ApiProperty()
  readonly name!: string;

  @ApiProperty()
  readonly level!: number;

  @ApiProperty()
  readonly cancelled!: boolean;

  @ApiProperty()
  readonly sums!: SumsBody;
}

export class ResultsBody {
  @ApiProperty({ description: 'Moved by every change of a figure that counts.' })
  readonly version!: number;

  @ApiProperty()
  readonly whole!: SumsBody;

  @ApiProperty({ type: AreaResultsBody, nullable: true, description: 'The area asked for.' })
  readonly area!: AreaResultsBody | null;

  @ApiProperty({ type: [AreaResultsBody] })
  readonly areas!: readonly AreaResultsBody[];

  @ApiProperty({ type: String, nullable: true })
  readonly next_cursor!: string | null;

  @ApiProperty({
    ...FREE_FORM,
    description: '`kind`: elected, second_round, seats, referendum, tie or no_votes; and how.',
  })
  readonly outcome!: unknown;

  @ApiProperty({ ...FREE_FORM, description: 'Whether what is missing could still change it.' })
  readonly decision!: unknown;
}

export function toSumsBody(sums: Sums, ballot: readonly CandidateId[]): SumsBody {
  const { valid, voters, registered, unknown } = sums;
  const { nullVotes: null_votes, ...others } = unknown;
  const isTurnoutKnown = unknown.voters + unknown.registered === 0;
  const areSharesKnown = unknown.valid + unknown.votes === 0;
  return {
    offices: sums.offices,
    expected: expectedOffices(sums),
    reported: sums.offices.final,
    as_written: sums.asWritten,
    roll: sums.roll,
    roll_unknown: sums.rollUnknown,
    ...{ registered, voters, blank: sums.blank, null_votes: sums.nullVotes, valid },
    unknown: { ...others, null_votes },
    turnout_percent: isTurnoutKnown ? percent(voters, registered) : null,
    candidates: ballot.map((id) => {
      const votes = sums.votes.get(id) ?? 0;
      return {
        candidate_id: id,
        votes,
        share_percent: areSharesKnown ? percent(votes, valid) : null,
      };
    }),
  };
}

function percent(part: number, whole: number): string | null {
  return percentText(BigInt(part), BigInt(whole), DECIMALS);
}

export function toAreaBody(area: AreaNode, { byArea, whole, ballot }: AllResults): AreaResultsBody {
  const { id, code, name, level, isCancelled: cancelled } = area;
  return {
    area_id: id,
    ...{ code, name, level, cancelled },
    sums: toSumsBody(byArea.get(id) ?? whole, ballot),
  };
}

/** What a publication holds: the whole, every area and the outcome, as members saw them. */
export function toPublished(results: AllResults): unknown {
  return {
    whole: toSumsBody(results.whole, results.ballot),
    areas: results.areas.map((area) => toAreaBody(area, results)),
    outcome: plain(results.outcome),
    decision: plain(results.decision),
  };
}
