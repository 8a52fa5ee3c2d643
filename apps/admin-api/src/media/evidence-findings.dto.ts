import { ApiProperty } from '@nestjs/swagger';
import {
  EVIDENCE_FOLDERS,
  FINDING_KINDS,
  type EvidenceFolder,
  type FindingKind,
  type NamedFinding,
  type OfficeWithoutPaper,
} from '#features/media';
import { ChoiceField, PageQuery } from '#platform/http';
import { EvidenceSourceBody, toSourceBody } from './evidence.dto.js';

export class EvidenceFindingsQuery extends PageQuery {
  @ChoiceField(FINDING_KINDS, {
    example: 'same_file',
    description:
      '`same_file`: the same bytes in several offices. `after_suspension`: sent after its source was suspended.',
  })
  readonly kind!: FindingKind;
}

export class EvidenceFindingBody {
  @ApiProperty({ format: 'uuid' })
  readonly office_id!: string;

  @ApiProperty({ example: '9f86d0…', description: 'As in the list of the office.' })
  readonly id!: string;

  @ApiProperty({ type: String, enum: EVIDENCE_FOLDERS, nullable: true, example: 'votes' })
  readonly folder!: EvidenceFolder | null;

  @ApiProperty({ type: EvidenceSourceBody })
  readonly source!: EvidenceSourceBody;

  @ApiProperty({ format: 'date-time' })
  readonly uploaded_at!: string;

  @ApiProperty({ format: 'date-time', description: 'Of the latest version.' })
  readonly last_uploaded_at!: string;

  @ApiProperty({ type: [String], format: 'uuid', description: 'Other offices with these bytes.' })
  readonly same_in!: readonly string[];
}

export class OfficeWithoutPaperBody {
  @ApiProperty({ format: 'uuid' })
  readonly office_id!: string;

  @ApiProperty({ example: 'LBV-012-3' })
  readonly code!: string;

  @ApiProperty({ example: 250, description: 'Counted by reporters.' })
  readonly ballots!: number;

  @ApiProperty({ example: true, description: 'Whether a paper was keyed.' })
  readonly has_official_result!: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When its files were last looked at; null: not yet.',
  })
  readonly scanned_at!: string | null;
}

export function toFindingBody(finding: NamedFinding): EvidenceFindingBody {
  return {
    office_id: finding.officeId,
    id: finding.id,
    folder: finding.folder,
    source: toSourceBody(finding.source),
    uploaded_at: finding.uploadedAt.toISOString(),
    last_uploaded_at: finding.lastUploadedAt.toISOString(),
    same_in: finding.sameIn,
  };
}

export function toOfficeWithoutPaperBody(office: OfficeWithoutPaper): OfficeWithoutPaperBody {
  return {
    office_id: office.officeId,
    code: office.code,
    ballots: office.ballots,
    has_official_result: office.hasOfficialResult,
    scanned_at: office.scannedAt?.toISOString() ?? null,
  };
}
