import { ApiProperty } from '@nestjs/swagger';
import type { ImportRun } from '#features/elections';
import { ChoiceField } from '#platform/http';
import { AmendmentQuery } from './change-terms.dto.js';

/** A country of a million offices has about a hundred. */
export const MAX_IMPORT_BYTES = 512 * 1024 * 1024;

const STATES = ['waiting', 'reading', 'checking', 'writing', 'done', 'refused', 'failed'];

export class ImportQuery extends AmendmentQuery {
  @ChoiceField(['true', 'false'], {
    optional: true,
    description: 'true: only say what the file would change, and what is wrong with it.',
  })
  readonly dry_run?: string;
}

class ImportedFileBody {
  @ApiProperty({ example: 91_234_567 })
  readonly bytes!: number;

  @ApiProperty({ example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  readonly sha256!: string;

  @ApiProperty({ enum: ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] })
  readonly encoding!: string;

  @ApiProperty({ example: ';' })
  readonly delimiter!: string;

  @ApiProperty({ example: 3_038 })
  readonly lines!: number;
}

class ImportProgressBody {
  @ApiProperty({ example: 42.5, description: 'How much of the file has been read.' })
  readonly percent_read!: number;

  @ApiProperty({ example: 1_300 })
  readonly rows!: number;
}

class CountsBody {
  @ApiProperty({ example: 3_037 })
  readonly created!: number;

  @ApiProperty({ example: 0 })
  readonly changed!: number;

  @ApiProperty({ example: 0 })
  readonly unchanged!: number;
}

class ImportSummaryBody {
  @ApiProperty({ example: 3_037 })
  readonly rows!: number;

  @ApiProperty()
  readonly areas!: CountsBody;

  @ApiProperty()
  readonly centres!: CountsBody;

  @ApiProperty()
  readonly offices!: CountsBody;

  @ApiProperty({ example: 12, description: 'Offices whose number of voters is not stated.' })
  readonly rolls_unknown!: number;
}

class ImportProblemBody {
  @ApiProperty({ type: 'integer', nullable: true, example: 118 })
  readonly line!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'inscrits' })
  readonly column!: string | null;

  @ApiProperty({ example: 'negative' })
  readonly code!: string;

  @ApiProperty({ description: 'What to do.' })
  readonly detail!: string;
}

export class ImportBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly election_id!: string;

  @ApiProperty()
  readonly dry_run!: boolean;

  @ApiProperty({
    enum: STATES,
    description: 'Refused and failed have changed nothing. Done has, unless it was a dry run.',
  })
  readonly state!: string;

  @ApiProperty({ type: ImportedFileBody, nullable: true })
  readonly file!: ImportedFileBody | null;

  @ApiProperty({ type: ImportProgressBody, nullable: true })
  readonly progress!: ImportProgressBody | null;

  @ApiProperty({ type: ImportSummaryBody, nullable: true })
  readonly summary!: ImportSummaryBody | null;

  @ApiProperty({ type: [ImportProblemBody], description: 'The first thousand, by line.' })
  readonly problems!: readonly ImportProblemBody[];

  @ApiProperty({ example: 0, description: 'All of them; reading ends after ten thousand.' })
  readonly problem_count!: number;

  @ApiProperty({ format: 'date-time' })
  readonly started_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly finished_at!: string | null;
}

export class ImportsBody {
  @ApiProperty({ type: [ImportBody], description: 'The newest fifty.' })
  readonly items!: readonly ImportBody[];
}

export function toImportBody(run: ImportRun): ImportBody {
  const { id, state, file, problems, problemCount } = run;
  return {
    id,
    election_id: run.electionId,
    dry_run: run.isDryRun,
    state,
    file,
    progress: progressOf(run),
    summary: summaryOf(run),
    problems,
    problem_count: problemCount,
    started_at: run.startedAt.toISOString(),
    finished_at: run.finishedAt?.toISOString() ?? null,
  };
}

function progressOf({ progress }: ImportRun): ImportProgressBody | null {
  const { bytesRead, bytes, rows } = progress;
  if (bytesRead === undefined || bytes === undefined || rows === undefined) return null;
  return { percent_read: Math.round((bytesRead / bytes) * 1_000) / 10, rows };
}

function summaryOf({ summary }: ImportRun): ImportSummaryBody | null {
  if (summary === null) return null;
  const { rollsUnknown, ...rest } = summary;
  return { ...rest, rolls_unknown: rollsUnknown };
}
