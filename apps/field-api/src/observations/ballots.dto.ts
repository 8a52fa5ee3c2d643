import { ApiProperty } from '@nestjs/swagger';
import type { BallotAttributes, Item } from '#features/observations';
import { PatternField } from '#platform/http';
import { IndexField, ObservedAtField, RevisionField } from './report-fields.js';

export const PARTY_ID = /^[A-Za-z0-9_-]{1,64}$/;

class BallotFields {
  @PatternField(PARTY_ID, {
    example: 'UDN',
    description: 'Of a candidate on the ballot, or `blank` or `null`.',
  })
  readonly party_id!: string;

  @ObservedAtField()
  readonly observed_at?: Date | undefined;
}

export class BallotBody extends BallotFields {
  @IndexField()
  readonly index!: number;

  @RevisionField(true)
  readonly revision?: number | undefined;
}

export class BallotCorrectionBody extends BallotFields {
  @RevisionField(false)
  readonly revision!: number;
}

export class TakenBallotBody {
  @ApiProperty({ example: 'ok', enum: ['ok'] })
  readonly status!: 'ok';
}

export const TAKEN: TakenBallotBody = { status: 'ok' };

export function toBallotItem(
  deed: 'report' | 'correct',
  index: number,
  { party_id: partyId, observed_at: observedAt, revision }: BallotBody | BallotCorrectionBody,
): Item<BallotAttributes> {
  return { deed, index, attributes: { partyId }, revision, observedAt };
}
