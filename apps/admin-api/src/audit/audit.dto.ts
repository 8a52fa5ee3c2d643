import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { ElectionId } from '#kernel';
import type { ChainHead, JsonValue, ListedEntry } from '#features/audit';
import { LowerCase, PageQuery } from '#platform/http';

const MAX_WORD = 128;

/** Whatever the change was about: an object as a rule. */
const ANY_JSON = {
  oneOf: [
    { type: 'object', additionalProperties: true },
    { type: 'array', items: {} },
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
  ],
};

export class AuditTrailQuery {
  @ApiProperty({
    type: String,
    required: false,
    format: 'uuid',
    description:
      'The election whose trail is wanted. Without it: the trail of the platform itself.',
  })
  @IsOptional()
  @IsUUID()
  @LowerCase()
  readonly election_id?: ElectionId;
}

export class AuditListQuery extends IntersectionType(PageQuery, AuditTrailQuery) {
  @ApiProperty({ required: false, example: 'schema.migrated', maxLength: MAX_WORD })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_WORD)
  readonly action?: string;

  @ApiProperty({ required: false, example: 'schema', maxLength: MAX_WORD })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_WORD)
  readonly subject_kind?: string;

  @ApiProperty({ required: false, maxLength: MAX_WORD })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_WORD)
  readonly subject_id?: string;

  @ApiProperty({ required: false, maxLength: MAX_WORD, description: 'Who did it.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_WORD)
  readonly actor_id?: string;
}

class AuditActorBody {
  @ApiProperty({ example: 'system', enum: ['director', 'platform_admin', 'system', 'public'] })
  readonly kind!: string;

  @ApiProperty({ type: String, nullable: true, example: 'scrutin db:migrate' })
  readonly id!: string | null;
}

class AuditSubjectBody {
  @ApiProperty({ example: 'schema' })
  readonly kind!: string;

  @ApiProperty({ example: 'CreateAudit20261120120000' })
  readonly id!: string;
}

class AuditSealBody {
  @ApiProperty({ example: 1, description: 'Place in the chain, from 1.' })
  readonly position!: number;

  @ApiProperty({ example: 'b2f1…', description: 'SHA-256 over this entry and the hash before it.' })
  readonly hash!: string;
}

export class AuditEntryBody {
  @ApiProperty({ example: 1 })
  readonly id!: number;

  @ApiProperty({ example: 'platform' })
  readonly chain!: string;

  @ApiProperty({ format: 'date-time', example: '2026-11-20T12:00:00.000Z' })
  readonly occurred_at!: string;

  @ApiProperty()
  readonly actor!: AuditActorBody;

  @ApiProperty({ example: 'schema.migrated' })
  readonly action!: string;

  @ApiProperty()
  readonly subject!: AuditSubjectBody;

  @ApiProperty({
    ...ANY_JSON,
    nullable: true,
    description: 'State before the change; null where there was none.',
  })
  readonly before!: JsonValue;

  @ApiProperty({
    ...ANY_JSON,
    nullable: true,
    description: 'State after the change; null where there is none.',
  })
  readonly after!: JsonValue;

  @ApiProperty({ type: String, nullable: true, description: 'Network address of the caller.' })
  readonly origin!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly correlation_id!: string | null;

  @ApiProperty({
    type: AuditSealBody,
    nullable: true,
    description: 'Null for the second or so until the entry is sealed.',
  })
  readonly seal!: AuditSealBody | null;
}

export class AuditHeadBody {
  @ApiProperty({ example: 'platform' })
  readonly chain!: string;

  @ApiProperty({ example: 42 })
  readonly length!: number;

  @ApiProperty({
    example: 'b2f1…',
    description: 'Keep it: `audit:verify --heads` checks against it.',
  })
  readonly hash!: string;
}

export function toAuditEntryBody({ entry, seal }: ListedEntry): AuditEntryBody {
  return {
    id: entry.id,
    chain: entry.chain,
    occurred_at: entry.occurredAt.toISOString(),
    actor: { ...entry.actor },
    action: entry.action,
    subject: { ...entry.subject },
    before: entry.before,
    after: entry.after,
    origin: entry.origin,
    correlation_id: entry.correlationId,
    seal: seal ?? null,
  };
}

export function toAuditHeadBody({ chain, length, hash }: ChainHead): AuditHeadBody {
  return { chain, length, hash };
}
