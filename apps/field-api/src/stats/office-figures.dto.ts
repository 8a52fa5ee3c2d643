import { ApiProperty } from '@nestjs/swagger';

const count = (example: number): MethodDecorator & PropertyDecorator =>
  ApiProperty({ type: 'integer', minimum: 0, example });

class VoteTotals {
  @count(123) readonly votes!: number;
  @count(60) readonly male!: number;
  @count(63) readonly female!: number;
  @count(45) readonly less_30!: number;
  @count(60) readonly less_60!: number;
  @count(18) readonly more_60!: number;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    example: 7,
    description: 'Who was seen tearing up a ballot of the ruling party.',
  })
  readonly has_torn!: number;
}

class LastVote {
  @count(123) readonly index!: number;

  @ApiProperty({ enum: ['male', 'female'], example: 'female' })
  readonly gender!: string;

  @ApiProperty({ enum: ['less_30', 'less_60', 'more_60'], example: 'less_60' })
  readonly age!: string;

  @ApiProperty({ example: false })
  readonly has_torn!: boolean;

  @ApiProperty({ format: 'date-time', example: '2025-08-15T14:02:11Z' })
  readonly timestamp!: string;
}

/** Observed votes of an office. */
export class OfficeVotesBody {
  @ApiProperty()
  readonly totals!: VoteTotals;

  @ApiProperty({
    type: LastVote,
    nullable: true,
    description: 'The highest index that counts, with the time of its first agreeing report.',
  })
  readonly last_vote!: LastVote | null;
}

class LastPaper {
  @count(250) readonly index!: number;

  @ApiProperty({ example: 'ABC' })
  readonly party_id!: string;
}

class PartyBallots {
  @ApiProperty({ example: 'ABC', description: 'Also `blank` and `null`.' })
  readonly party_id!: string;

  @ApiProperty({ type: 'integer', minimum: 1, example: 120 })
  readonly ballots!: number;

  @ApiProperty({
    example: 0.48,
    description: 'Of all ballots counted, to four decimals. Not the official share.',
  })
  readonly share!: number;
}

/** Counted ballots of an office. */
export class OfficeBallotsBody {
  @ApiProperty({ type: LastPaper, nullable: true })
  readonly last_paper!: LastPaper | null;

  @ApiProperty({
    type: [PartyBallots],
    description: 'Whoever has a ballot, by ballots, then in the order of the list.',
  })
  readonly results!: readonly PartyBallots[];

  @count(250) readonly total_ballots!: number;
}
