import { ApiProperty } from '@nestjs/swagger';
import {
  wireName,
  type Cell,
  type Figures,
  type Finding,
  type ShownResult,
} from '#features/official-results';
import { CandidateVotesBody } from './office-results.dto.js';

class FiguresBody {
  @ApiProperty({ type: 'integer', nullable: true })
  readonly registered!: Cell;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly voters!: Cell;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly blank!: Cell;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly null_votes!: Cell;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly valid!: Cell;

  @ApiProperty({ type: [CandidateVotesBody] })
  readonly votes!: readonly CandidateVotesBody[];
}

class FindingBody {
  @ApiProperty({ example: 'F201' })
  readonly code!: string;

  @ApiProperty({ enum: ['error', 'warning'] })
  readonly kind!: string;

  @ApiProperty({ type: [String] })
  readonly fields!: readonly string[];

  @ApiProperty({ description: 'In French.' })
  readonly fr!: string;

  @ApiProperty({ description: 'In English.' })
  readonly en!: string;

  @ApiProperty({ description: 'Not answered yet; errors stay open.' })
  readonly open!: boolean;
}

class DifferingBody {
  @ApiProperty({ example: 'blank' })
  readonly field!: string;

  @ApiProperty({ type: [Number], description: 'What the two read, the smaller first.' })
  readonly readings!: readonly Cell[];

  @ApiProperty()
  readonly settled!: boolean;
}

class VersionBody {
  @ApiProperty({ format: 'uuid' })
  readonly author_id!: string;

  @ApiProperty({ format: 'date-time' })
  readonly entered_at!: string;
}

export class OfficeResultBody {
  @ApiProperty({ format: 'uuid' })
  readonly office_id!: string;

  @ApiProperty({ example: 'final' })
  readonly state!: string;

  @ApiProperty({ example: 2, description: 'Also the ETag: send it as If-Match.' })
  readonly version!: number;

  @ApiProperty({ enum: ['single', 'double'] })
  readonly mode!: string;

  @ApiProperty({ type: FiguresBody, nullable: true, description: 'What was agreed on.' })
  readonly figures!: FiguresBody | null;

  @ApiProperty({ type: [FiguresBody], description: 'Entries that you may see.' })
  readonly entries!: readonly FiguresBody[];

  @ApiProperty({ type: [DifferingBody] })
  readonly differing!: readonly DifferingBody[];

  @ApiProperty({ description: 'Something was keyed that you do not see yet.' })
  readonly masked!: boolean;

  @ApiProperty({ type: [String] })
  readonly possible!: readonly string[];

  @ApiProperty({ type: [FindingBody] })
  readonly findings!: readonly FindingBody[];

  @ApiProperty({ type: String, nullable: true })
  readonly as_written!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly photo!: string | null;

  @ApiProperty({ type: [VersionBody] })
  readonly versions!: readonly VersionBody[];
}

export function toOfficeResultBody(shown: ShownResult): OfficeResultBody {
  const { stored, view, mode, possible, versions } = shown;
  const sees = !view.isMasked || view.figures !== null;
  return {
    office_id: stored.officeId,
    state: view.state,
    version: stored.version,
    mode,
    figures: view.figures === null ? null : toFigures(view.figures),
    entries: view.entries.map(({ figures }) => toFigures(figures)),
    differing: view.differing.map(({ field, readings, settled }) => ({
      field: wireName(field),
      readings: [...readings],
      settled: settled !== undefined,
    })),
    masked: view.isMasked,
    possible,
    findings: shown.findings.map((finding) => toFinding(finding, shown)),
    as_written: sees ? stored.asWritten : null,
    photo: stored.photoSha256 === null ? null : `/api/offices/${stored.officeId}/results/photo`,
    versions: versions.map(({ authorId, enteredAt }) => ({
      author_id: authorId,
      entered_at: enteredAt.toISOString(),
    })),
  };
}

function toFigures({ registered, voters, blank, nullVotes, valid, votes }: Figures): FiguresBody {
  return {
    ...{ registered, voters, blank, null_votes: nullVotes, valid },
    votes: [...votes].map(([id, count]) => ({ candidate_id: id, votes: count })),
  };
}

function toFinding(finding: Finding, { openWarnings }: ShownResult): FindingBody {
  const { code, kind, fields, french: fr, english: en } = finding;
  const open = kind === 'error' || openWarnings.includes(finding);
  return { code, kind, fields: fields.map(wireName), fr, en, open };
}
