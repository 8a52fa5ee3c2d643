import { ApiProperty } from '@nestjs/swagger';
import type { Reliability } from '#features/observations';
import type { Confirmations } from '#features/verification';

class SourcesByStatusBody {
  @ApiProperty({ example: 1 })
  readonly unverified!: number;

  @ApiProperty({ example: 2 })
  readonly independent!: number;

  @ApiProperty({ example: 0 })
  readonly suspended!: number;
}

class AgreementBody {
  @ApiProperty({ example: 118, description: 'Indexes that more than one source reported.' })
  readonly compared!: number;

  @ApiProperty({ example: 117, description: 'Of these, where all say the same.' })
  readonly agreed!: number;
}

class GapsBody {
  @ApiProperty({ example: 1, description: 'Indexes below the last one that nobody reported.' })
  readonly count!: number;

  @ApiProperty({ example: [37], type: [Number], description: 'The first hundred of them.' })
  readonly indexes!: readonly number[];
}

class DriftBody {
  @ApiProperty({ example: 119, description: 'How far the source that is behind has come.' })
  readonly lowest!: number;

  @ApiProperty({ example: 123, description: 'How far the one that is ahead has come.' })
  readonly highest!: number;
}

export class ReliabilityBody {
  @ApiProperty({ type: SourcesByStatusBody, description: 'That reported.' })
  readonly sources!: SourcesByStatusBody;

  @ApiProperty({ type: AgreementBody })
  readonly agreement!: AgreementBody;

  @ApiProperty({ type: GapsBody })
  readonly gaps!: GapsBody;

  @ApiProperty({ example: 1, description: 'Indexes on which sources differ, or above the roll.' })
  readonly disputed!: number;

  @ApiProperty({ example: 4, description: 'Reports that stand and count nowhere.' })
  readonly uncounted_reports!: number;

  @ApiProperty({ type: DriftBody, nullable: true })
  readonly drift!: DriftBody | null;
}

export function toReliabilityBody({ uncounted, ...rest }: Reliability): ReliabilityBody {
  return { ...rest, uncounted_reports: uncounted };
}

class ConfirmationsBody {
  @ApiProperty({
    example: 12,
    description: 'Votes that a citizen confirmed as they were reported.',
  })
  readonly confirmed!: number;

  @ApiProperty({ example: 1, description: 'Votes of which a citizen said something else.' })
  readonly corrected!: number;

  @ApiProperty({ example: 2, description: 'Votes that citizens were shown and nobody recognised.' })
  readonly not_recognised!: number;
}

export class VotesReliabilityBody extends ReliabilityBody {
  @ApiProperty({
    type: ConfirmationsBody,
    description: 'What citizens said of reports of their own vote.',
  })
  readonly confirmations!: ConfirmationsBody;
}

export function toVotesReliabilityBody(
  { uncounted, ...rest }: Reliability,
  { confirmed, corrected, notRecognised }: Confirmations,
): VotesReliabilityBody {
  return {
    ...rest,
    uncounted_reports: uncounted,
    confirmations: { confirmed, corrected, not_recognised: notRecognised },
  };
}
