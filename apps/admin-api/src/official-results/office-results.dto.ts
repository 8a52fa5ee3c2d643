import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { CandidateId } from '#kernel';
import {
  HIGHEST_FIGURE,
  type Field,
  type KeyedResult,
  type Settled,
} from '#features/official-results';
import { ChoiceField, IdField, TextField, WholeNumberField } from '#platform/http';
import { NamedOnce } from './named-once.js';

const MAX_CANDIDATES = 1_000;
const MAX_REASON = 2_000;
const EMPTY = 'Null or left out: nothing is written there. Empty is not zero.';

export class CandidateVotesBody {
  @IdField()
  readonly candidate_id!: CandidateId;

  @WholeNumberField(0, HIGHEST_FIGURE, { nullable: true, example: 290, description: EMPTY })
  readonly votes?: number | null;
}

export class KeyResultBody {
  @WholeNumberField(0, HIGHEST_FIGURE, { nullable: true, example: 412, description: EMPTY })
  readonly registered?: number | null;

  @WholeNumberField(0, HIGHEST_FIGURE, { nullable: true, example: 300 })
  readonly voters?: number | null;

  @WholeNumberField(0, HIGHEST_FIGURE, { nullable: true, example: 4 })
  readonly blank?: number | null;

  @WholeNumberField(0, HIGHEST_FIGURE, { nullable: true, example: 6 })
  readonly null_votes?: number | null;

  @WholeNumberField(0, HIGHEST_FIGURE, { nullable: true, example: 290 })
  readonly valid?: number | null;

  @ApiProperty({
    type: [CandidateVotesBody],
    example: [{ candidate_id: '3f1c9f6e-7c1f-4f43-9d57-0b8f9c1e6a54', votes: 290 }],
  })
  @IsArray()
  @ArrayMaxSize(MAX_CANDIDATES)
  @NamedOnce('candidate_id')
  @ValidateNested({ each: true })
  @Type(() => CandidateVotesBody)
  readonly votes!: readonly CandidateVotesBody[];

  @TextField(MAX_REASON, {
    optional: true,
    description:
      'The paper itself cannot be right: why it is kept as it is. Needs its photo, and keeps the election from being certified until the office is contested or keyed again.',
  })
  readonly as_written?: string;
}

class SettledFieldBody {
  @TextField(64, { example: 'blank', description: 'As `differing` names it.' })
  readonly field!: string;

  @WholeNumberField(0, HIGHEST_FIGURE, { nullable: true, example: 4 })
  readonly value?: number | null;
}

export class SettleBody {
  @ApiProperty({ type: [SettledFieldBody], example: [{ field: 'blank', value: 4 }] })
  @IsArray()
  @ArrayMaxSize(MAX_CANDIDATES)
  @NamedOnce('field')
  @ValidateNested({ each: true })
  @Type(() => SettledFieldBody)
  readonly fields!: readonly SettledFieldBody[];
}

export class ResultDecisionBody {
  @ChoiceField(['contest', 'cancel', 'put_back', 'set_aside'], {
    example: 'contest',
    description: 'set_aside: the paper is keyed afresh.',
  })
  readonly decision!: 'contest' | 'cancel' | 'put_back' | 'set_aside';

  @TextField(MAX_REASON, { example: 'Le procès-verbal porte deux signatures différentes.' })
  readonly reason!: string;
}

export class ReasonBody {
  @TextField(MAX_REASON, { example: 'Urnes détruites par l’inondation.' })
  readonly reason!: string;
}

export class WarningAnswerBody {
  @TextField(16, { example: 'W202', description: 'Of a warning that is open.' })
  readonly code!: string;

  @TextField(MAX_REASON, {
    nullable: true,
    example: 'Le bureau a reçu les électeurs du bureau voisin, fermé.',
    description: 'The explanation; null accepts the warning as it is.',
  })
  readonly text?: string | null;
}

export function toKeyedResult(body: KeyResultBody): KeyedResult {
  const { registered, voters, blank, null_votes: nullVotes, valid, votes } = body;
  return {
    figures: {
      ...{ registered, voters, blank, nullVotes, valid },
      votes: Object.fromEntries(
        votes.map(({ candidate_id: id, votes: count }) => [id, count ?? null]),
      ),
    },
    asWritten: body.as_written,
  };
}

export function toSettled({ fields }: SettleBody): Settled {
  return new Map(
    fields.map(({ field, value }) => [
      (field === 'null_votes' ? 'nullVotes' : field) as Field,
      value ?? null,
    ]),
  );
}
