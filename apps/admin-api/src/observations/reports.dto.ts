import { ApiProperty } from '@nestjs/swagger';
import {
  STREAMS,
  type ActivityInOffice,
  type RawReport,
  type RawReportKey,
  type StreamName,
} from '#features/observations';
import { SOURCE_STATUSES, type SourceStatus } from '#features/sources';
import { DomainError } from '#kernel';
import { ChoiceField, decodeCursor, PageQuery } from '#platform/http';

export class ReportsQuery extends PageQuery {
  @ChoiceField(STREAMS, { optional: true, example: 'votes', description: 'Votes where not said.' })
  readonly stream: StreamName = 'votes';
}

class ReportedBody {
  @ApiProperty({ required: false, example: 'female', description: 'Of a vote.' })
  readonly gender?: string;

  @ApiProperty({ required: false, example: 'less_60', description: 'Of a vote.' })
  readonly age?: string;

  @ApiProperty({ required: false, example: false, description: 'Of a vote.' })
  readonly has_torn?: boolean;

  @ApiProperty({ required: false, example: 'UDN', description: 'Of a ballot.' })
  readonly party_id?: string;
}

export class RawReportBody {
  @ApiProperty({ example: '10000000001' })
  readonly id!: string;

  @ApiProperty({ example: 1 })
  readonly index!: number;

  @ApiProperty({ example: 1, description: 'The highest one of a source and index stands.' })
  readonly revision!: number;

  @ApiProperty({ example: 1, description: 'Place in the order of first reports of the office.' })
  readonly sequence!: number;

  @ApiProperty({ format: 'uuid' })
  readonly source_id!: string;

  @ApiProperty({ example: 'GA-0412-7781' })
  readonly elector_id!: string;

  @ApiProperty({ enum: SOURCE_STATUSES, example: 'unverified', description: 'As it is now.' })
  readonly status!: SourceStatus;

  @ApiProperty({ type: ReportedBody, nullable: true, description: 'Null of a withdrawal.' })
  readonly reported!: ReportedBody | null;

  @ApiProperty({ format: 'date-time' })
  readonly observed_at!: string;

  @ApiProperty({ format: 'date-time' })
  readonly received_at!: string;

  @ApiProperty({ example: true, description: 'Whether it came with a password.' })
  readonly is_trusted!: boolean;

  @ApiProperty({ example: false, description: 'Whether it came in a batch.' })
  readonly is_batched!: boolean;
}

export function toRawReportBody(report: RawReport): RawReportBody {
  return {
    ...{ id: report.id, index: report.index, revision: report.revision },
    ...{ sequence: report.sequence, source_id: report.sourceId, elector_id: report.electorId },
    ...{ status: report.status, reported: report.attributes },
    observed_at: report.observedAt.toISOString(),
    received_at: report.receivedAt.toISOString(),
    ...{ is_trusted: report.isTrusted, is_batched: report.isBatched },
  };
}

export const keyOfReport = (report: RawReport): RawReportKey => [
  report.index,
  report.sequence,
  Number(report.isTrusted),
  report.revision,
];

export function reportKeyFrom(cursor: string | undefined): RawReportKey | undefined {
  if (cursor === undefined) return undefined;
  const decoded = decodeCursor(cursor);
  const keys = decoded.ok ? decoded.value : [];
  const numbers = keys.filter((key) => typeof key === 'number');
  const [index = 0, sequence = 0, trusted = 0, revision = 0] = numbers;
  const areSmall = [index, sequence, trusted].every((key) => Math.abs(key) < 2 ** 31);
  if (areSmall && numbers.length === 4 && keys.length === 4) {
    return [index, sequence, trusted, revision];
  }
  throw new DomainError(
    'malformed_cursor',
    'The cursor is not one that this list gave out. Start again without it.',
  );
}

export class SourceActivityBody {
  @ApiProperty({ format: 'uuid' })
  readonly office_id!: string;

  @ApiProperty({ enum: STREAMS, example: 'votes' })
  readonly stream!: StreamName;

  @ApiProperty({ example: 120, description: 'Indexes for which a report of it stands.' })
  readonly standing!: number;

  @ApiProperty({ example: 1 })
  readonly withdrawn!: number;

  @ApiProperty({ example: 3 })
  readonly corrected!: number;

  @ApiProperty({ example: 40, description: 'Reports that came in batches.' })
  readonly batched!: number;

  @ApiProperty({ example: 124 })
  readonly highest_index!: number;

  @ApiProperty({ example: 80, description: 'Indexes that others reported, too.' })
  readonly compared!: number;

  @ApiProperty({ example: 78, description: 'Of these, where it says what was agreed.' })
  readonly agreed!: number;

  @ApiProperty({ example: 0, description: 'Reports that stand and count nowhere.' })
  readonly uncounted!: number;

  @ApiProperty({ format: 'date-time' })
  readonly first_received_at!: string;

  @ApiProperty({ format: 'date-time' })
  readonly last_received_at!: string;

  @ApiProperty({ example: 4, description: 'Most single reports within one minute.' })
  readonly fastest_minute!: number;
}

export class SourceActivitiesBody {
  @ApiProperty({ type: [SourceActivityBody] })
  readonly items!: readonly SourceActivityBody[];
}

export function toActivityBody(activity: ActivityInOffice): SourceActivityBody {
  const { standing, withdrawn, corrected, batched, compared, agreed, uncounted } = activity;
  return {
    ...{ office_id: activity.officeId, stream: activity.stream },
    ...{ standing, withdrawn, corrected, batched, compared, agreed, uncounted },
    highest_index: activity.highestIndex,
    first_received_at: activity.firstReceivedAt.toISOString(),
    last_received_at: activity.lastReceivedAt.toISOString(),
    fastest_minute: activity.fastestMinute,
  };
}
