import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { SourceId } from '#kernel';
import {
  EVIDENCE_FLAGS,
  EVIDENCE_FOLDERS,
  type EvidenceFlag,
  type EvidenceFolder,
  type EvidenceLink,
  type EvidenceSource,
  type NamedUsage,
  type ShownEvidence,
} from '#features/media';
import { SOURCE_STATUSES, type SourceStatus } from '#features/sources';
import { ChoiceField, IdField, PageQuery } from '#platform/http';

/** What a key of the store can be long. */
const MAX_PATH = 1_024;
const PATH_EXAMPLE = 'source-GA-0412-7781/verbal_process/1.jpeg';

export class EvidenceListQuery extends PageQuery {
  @ChoiceField([...EVIDENCE_FOLDERS, 'other'], {
    optional: true,
    description: '`other` for files outside the agreed folders.',
  })
  readonly folder?: EvidenceFolder | 'other';

  @IdField({ optional: true, description: 'What this source sent.' })
  readonly source_id?: SourceId;
}

export class EvidenceSourceBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'GA-0412-7781' })
  readonly elector_id!: string;

  @ApiProperty({
    enum: SOURCE_STATUSES,
    example: 'independent',
    description: 'In this election, now.',
  })
  readonly status!: SourceStatus;
}

export class EvidenceBody {
  @ApiProperty({ example: '9f86d0…', description: 'What the trail calls this file.' })
  readonly id!: string;

  @ApiProperty({ example: PATH_EXAMPLE, description: 'What a link is asked for with.' })
  readonly path!: string;

  @ApiProperty({ type: String, enum: EVIDENCE_FOLDERS, nullable: true, example: 'verbal_process' })
  readonly folder!: EvidenceFolder | null;

  @ApiProperty({ example: '1.jpeg' })
  readonly name!: string;

  @ApiProperty({
    example: 482_113,
    description: 'In bytes. Of the first version, like time and hash.',
  })
  readonly size!: number;

  @ApiProperty({ format: 'date-time' })
  readonly uploaded_at!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '2c26b4…',
    description:
      'As the sender stated it and the store checked it; null where none was stated, or of parts only.',
  })
  readonly sha256!: string | null;

  @ApiProperty({
    example: 1,
    description: 'More than one: it was overwritten. The first is shown.',
  })
  readonly versions!: number;

  @ApiProperty({
    example: false,
    description: 'Whether there are older versions than the one shown: too many to be read.',
  })
  readonly is_cut!: boolean;

  @ApiProperty({ format: 'date-time', description: 'Of the latest version.' })
  readonly last_uploaded_at!: string;

  @ApiProperty({ type: EvidenceSourceBody, nullable: true })
  readonly source!: EvidenceSourceBody | null;

  @ApiProperty({
    enum: EVIDENCE_FLAGS,
    isArray: true,
    description: 'What somebody should look at.',
  })
  readonly flags!: readonly EvidenceFlag[];

  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Other offices of this election in which the same bytes lie.',
  })
  readonly same_in!: readonly string[];
}

export class EvidenceLinkRequest {
  @ApiProperty({ example: PATH_EXAMPLE, maxLength: MAX_PATH, description: '`path` of the list.' })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_PATH)
  readonly path!: string;
}

export class EvidenceLinkBody {
  @ApiProperty({
    format: 'uri',
    description: 'Opens the first version, for whoever has it: do not pass it on.',
  })
  readonly url!: string;

  @ApiProperty({ format: 'date-time' })
  readonly expires_at!: string;
}

export class EvidenceUsageBody {
  @ApiProperty({ type: EvidenceSourceBody })
  readonly source!: EvidenceSourceBody;

  @ApiProperty({ example: 48_211_300, description: 'Of all versions together.' })
  readonly bytes!: number;

  @ApiProperty({ example: 112, description: 'Every version counts as one.' })
  readonly files!: number;

  @ApiProperty({ example: 20_480_000_000 })
  readonly max_bytes!: number;

  @ApiProperty({ example: 20_000, description: 'At either bound no more keys are lent.' })
  readonly max_files!: number;
}

export class EvidenceUsagesBody {
  @ApiProperty({ type: [EvidenceUsageBody] })
  readonly items!: readonly EvidenceUsageBody[];
}

export function toEvidenceBody(file: ShownEvidence): EvidenceBody {
  const { id, path, folder, name, size, sha256, versions, flags } = file;
  return {
    ...{ id, path, folder, name, size, sha256, versions, flags },
    uploaded_at: file.uploadedAt.toISOString(),
    is_cut: file.isCut,
    last_uploaded_at: file.lastUploadedAt.toISOString(),
    source: file.source && toSourceBody(file.source),
    same_in: file.sameIn,
  };
}

export function toEvidenceLinkBody({ url, expiresAt }: EvidenceLink): EvidenceLinkBody {
  return { url, expires_at: expiresAt.toISOString() };
}

export function toUsageBody(usage: NamedUsage): EvidenceUsageBody {
  const { source, bytes, files, maxBytes, maxFiles } = usage;
  return { source: toSourceBody(source), bytes, files, max_bytes: maxBytes, max_files: maxFiles };
}

export function toSourceBody({ id, electorId, status }: EvidenceSource): EvidenceSourceBody {
  return { id, elector_id: electorId, status };
}
