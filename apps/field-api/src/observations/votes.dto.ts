import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import type { Item, Report, VoteAttributes } from '#features/observations';
import { AGES, GENDERS } from '#features/observations';
import { ChoiceField } from '#platform/http';
import { IndexField, ObservedAtField, RevisionField } from './report-fields.js';

class VoteFields {
  @ChoiceField(GENDERS, { example: 'female' })
  readonly gender!: VoteAttributes['gender'];

  @ChoiceField(AGES, { example: 'less_60' })
  readonly age!: VoteAttributes['age'];

  @ApiProperty({ example: false, description: 'Whether a torn paper was shown.' })
  @IsBoolean()
  readonly has_torn!: boolean;

  @ObservedAtField()
  readonly observed_at?: Date | undefined;
}

export class VoteBody extends VoteFields {
  @IndexField()
  readonly index!: number;

  @RevisionField(true)
  readonly revision?: number | undefined;
}

export class VoteCorrectionBody extends VoteFields {
  @RevisionField(false)
  readonly revision!: number;
}

export class TakenVoteBody {
  @ApiProperty({ example: '10000000001', pattern: '^\\d+$' })
  readonly id!: string;

  @ApiProperty({ example: 1 })
  readonly index!: number;
}

export function toVoteItem(
  deed: 'report' | 'correct',
  index: number,
  {
    gender,
    age,
    has_torn: hasTorn,
    observed_at: observedAt,
    revision,
  }: VoteBody | VoteCorrectionBody,
): Item<VoteAttributes> {
  return { deed, index, attributes: { gender, age, hasTorn }, revision, observedAt };
}

export function toTakenVote({ id, index }: Report<VoteAttributes>): TakenVoteBody {
  return { id, index };
}
