import { ApiProperty } from '@nestjs/swagger';
import type { OfficeId } from '#kernel';
import {
  MAX_STANDING_REASON,
  SOURCE_STATUSES,
  type Source,
  type SourceFilter,
  type SourceStatus,
  type SourceWithOffices,
} from '#features/sources';
import {
  ChoiceField,
  IdField,
  PageQuery,
  PatternField,
  SortField,
  TextField,
  WholeNumberField,
} from '#platform/http';

const STATUS =
  'What it counts for in this election. Only members change it; `independent` needs a password.';

export class SourceListQuery extends PageQuery {
  @ChoiceField(SOURCE_STATUSES, { optional: true })
  readonly status?: SourceStatus;

  @IdField({ optional: true, description: 'That have signed in at this office.' })
  readonly office_id?: OfficeId;

  @PatternField(/^[A-Za-z0-9_-]{1,64}$/, {
    optional: true,
    description: 'The beginning of the elector_id.',
  })
  readonly q?: string;

  @SortField(['elector_id', 'since', 'changed_at'])
  readonly sort?: string;
}

export class SourceStatusBody {
  @ChoiceField(SOURCE_STATUSES, { example: 'suspended' })
  readonly to!: SourceStatus;

  @TextField(MAX_STANDING_REASON, { example: 'Pièce d’identité refusée' })
  readonly reason!: string;

  @WholeNumberField(1, undefined, {
    optional: true,
    example: 1,
    description: 'The version that you decided from: 409 where it has changed since.',
  })
  readonly version?: number;
}

export class SourceBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'GA-0412-7781' })
  readonly elector_id!: string;

  @ApiProperty({ example: true })
  readonly has_password!: boolean;

  @ApiProperty({ enum: SOURCE_STATUSES, example: 'unverified', description: STATUS })
  readonly status!: SourceStatus;

  @ApiProperty({ example: 1, description: 'Of the status.' })
  readonly version!: number;

  @ApiProperty({ format: 'date-time', description: 'First sign-in in this election.' })
  readonly since!: string;

  @ApiProperty({ format: 'date-time' })
  readonly changed_at!: string;
}

export class SourceOfficeBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'LBV-012-3' })
  readonly code!: string;

  @ApiProperty({ format: 'date-time', description: 'First sign-in at this office.' })
  readonly since!: string;
}

export class SourceDetailsBody extends SourceBody {
  @ApiProperty({ type: [SourceOfficeBody] })
  readonly offices!: readonly SourceOfficeBody[];
}

export function toSourceFilter({ status, office_id, q }: SourceListQuery): SourceFilter {
  return { status, officeId: office_id, electorId: q };
}

export function toSourceBody(source: Source): SourceBody {
  const { id, electorId, hasPassword, status, version, since, changedAt } = source;
  return {
    id,
    elector_id: electorId,
    has_password: hasPassword,
    status,
    version,
    since: since.toISOString(),
    changed_at: changedAt.toISOString(),
  };
}

export function toSourceDetailsBody(source: SourceWithOffices): SourceDetailsBody {
  const offices = source.offices.map(({ officeId, code, since }) => ({
    ...{ id: officeId, code, since: since.toISOString() },
  }));
  return Object.assign(toSourceBody(source), { offices });
}
