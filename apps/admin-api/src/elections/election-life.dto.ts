import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { ELECTION_STATES, type ElectionState } from '#features/elections';
import { ChoiceField, InstantField, TextField } from '#platform/http';
import { MAX_REASON } from './change-terms.dto.js';

export class MoveBody {
  @ChoiceField(ELECTION_STATES, { example: 'scheduled' })
  readonly to!: ElectionState;

  @TextField(MAX_REASON, {
    optional: true,
    example: 'Les bureaux sont prêts plus tôt que prévu.',
    description: 'Needed where a move comes before its hour, and to cancel.',
  })
  readonly reason?: string;
}

export class ExtensionBody {
  @InstantField({ example: '2026-11-28T20:00:00+01:00' })
  readonly closes_at!: Date;

  @TextField(MAX_REASON, { example: 'Le bureau a ouvert avec deux heures de retard.' })
  readonly reason!: string;
}

export class VisibilityBody {
  @ApiProperty({ example: true })
  @IsBoolean()
  readonly public!: boolean;

  @InstantField({
    nullable: true,
    example: '2026-11-28T07:00:00+01:00',
    description: 'Embargo: before that moment the public sees nothing.',
  })
  readonly public_from?: Date | null;
}

export class DecisionBody {
  @ApiProperty({ example: true })
  @IsBoolean()
  readonly approved!: boolean;

  @TextField(MAX_REASON, { optional: true, example: 'Identité de l’organisateur vérifiée.' })
  readonly reason?: string;
}
