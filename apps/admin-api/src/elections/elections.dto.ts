import { ApiProperty, IntersectionType, PartialType } from '@nestjs/swagger';
import {
  ELECTION_KINDS,
  ELECTION_STATES,
  METHODS,
  possibleMoves,
  type Election,
  type ElectionEdit,
  type ElectionForm,
  type ElectionKind,
  type ElectionState,
  type ElectionView,
  type Method,
} from '#features/elections';
import {
  ChoiceField,
  DecimalField,
  InstantField,
  PageQuery,
  PatternField,
  SearchField,
  SortField,
  TextField,
  TimeZoneField,
  WholeNumberField,
} from '#platform/http';

const MAX_CODE = 64;
const MAX_NAME = 200;
const MAX_SEATS = 10_000;

class ElectionFields {
  @TextField(MAX_CODE, { example: 'PRES-2026', description: 'Unique among those you create.' })
  readonly code!: string;

  @TextField(MAX_NAME, { example: 'Élection présidentielle 2026' })
  readonly name!: string;

  @PatternField(/^[A-Z]{2}$/, { example: 'GA', description: 'ISO 3166-1, two letters.' })
  readonly country!: string;

  @ChoiceField(ELECTION_KINDS, { example: 'presidential' })
  readonly kind!: ElectionKind;

  @ChoiceField(METHODS, {
    example: 'two_rounds',
    description: 'How the outcome is found. A referendum is decided by plurality.',
  })
  readonly method!: Method;

  @WholeNumberField(1, MAX_SEATS, {
    nullable: true,
    example: null,
    description: 'How many seats the lists share; for dhondt, sainte_lague and largest_remainder.',
  })
  readonly seats?: number | null;

  @DecimalField(0, 100, 2, {
    nullable: true,
    example: null,
    description: 'Share of the valid votes below which a list takes no part in the seats.',
  })
  readonly threshold_percent?: number | null;

  @InstantField({ example: '2026-11-28T07:00:00+01:00' })
  readonly opens_at!: Date;

  @InstantField({ example: '2026-11-28T18:00:00+01:00' })
  readonly closes_at!: Date;

  @InstantField({
    optional: true,
    example: '2026-12-01T18:00:00+01:00',
    description: 'Until when the field may report. 72 hours after closes_at if left out.',
  })
  readonly reports_until?: Date;

  @TimeZoneField({ example: 'Africa/Libreville', description: 'Of the IANA list.' })
  readonly time_zone!: string;
}

export class CreateElectionBody extends ElectionFields {}

export class EditElectionBody extends PartialType(ElectionFields, { skipNullProperties: false }) {
  @WholeNumberField(1, undefined, {
    optional: true,
    example: 1,
    description:
      'The version that you changed. With it, a change that somebody else made meanwhile is not lost.',
  })
  readonly version?: number;
}

export class ElectionListQuery extends IntersectionType(PageQuery) {
  @ChoiceField(ELECTION_STATES, { optional: true })
  readonly state?: ElectionState;

  @ChoiceField(ELECTION_KINDS, { optional: true })
  readonly kind?: ElectionKind;

  @SearchField('Part of the name or of the code.')
  readonly q?: string;

  @SortField(['opens_at', 'name', 'code', 'created_at'])
  readonly sort?: string;
}

/** What everybody may see of an election that they know of. */
export class ElectionSummary {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'PRES-2026' })
  readonly code!: string;

  @ApiProperty({ example: 'Élection présidentielle 2026' })
  readonly name!: string;

  @ApiProperty({ example: 'GA' })
  readonly country!: string;

  @ApiProperty({ enum: ELECTION_KINDS })
  readonly kind!: string;

  @ApiProperty({ format: 'date-time' })
  readonly opens_at!: string;

  @ApiProperty({ format: 'date-time' })
  readonly closes_at!: string;
}

export class ElectionBody extends ElectionSummary {
  @ApiProperty({ enum: METHODS })
  readonly method!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  readonly seats!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  readonly threshold_percent!: number | null;

  @ApiProperty({ format: 'date-time' })
  readonly reports_until!: string;

  @ApiProperty({ example: 'Africa/Libreville' })
  readonly time_zone!: string;

  @ApiProperty({ enum: ELECTION_STATES, description: 'Where it stands now, by the clock.' })
  readonly state!: string;

  @ApiProperty({ type: [String], description: 'What an owner may move it to from here.' })
  readonly possible_moves!: readonly string[];

  @ApiProperty({ enum: ['private', 'awaiting_approval', 'public'] })
  readonly visibility!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Embargo: before that moment the public sees nothing.',
  })
  readonly public_from!: string | null;

  @ApiProperty({ enum: ['owner', 'editor', 'auditor'], description: 'Yours in this election.' })
  readonly role!: string;

  @ApiProperty({ format: 'date-time' })
  readonly created_at!: string;

  @ApiProperty({ example: 1, description: 'Grows by one with each change.' })
  readonly version!: number;
}

export function toElectionForm(body: CreateElectionBody): ElectionForm {
  const { code, name, country, kind, method } = body;
  return {
    ...{ code, name, country, kind, method },
    seats: body.seats ?? null,
    thresholdPercent: body.threshold_percent ?? null,
    opensAt: body.opens_at,
    closesAt: body.closes_at,
    reportsUntil: body.reports_until,
    timeZone: body.time_zone,
  };
}

export function toElectionEdit(body: EditElectionBody): ElectionEdit {
  const { code, name, country, kind, method, seats, version } = body;
  return {
    ...{ code, name, country, kind, method, seats, version },
    thresholdPercent: body.threshold_percent,
    opensAt: body.opens_at,
    closesAt: body.closes_at,
    reportsUntil: body.reports_until,
    timeZone: body.time_zone,
  };
}

export function toElectionSummary(election: Election): ElectionSummary {
  return summaryOf(election);
}

function summaryOf(election: Election) {
  const { id, code, name, country, kind, opensAt, closesAt } = election;
  return {
    ...{ id, code, name, country, kind },
    opens_at: opensAt.toISOString(),
    closes_at: closesAt.toISOString(),
  };
}

export function toElectionBody({ election, role, state }: ElectionView): ElectionBody {
  return {
    ...summaryOf(election),
    method: election.method,
    seats: election.seats,
    threshold_percent: election.thresholdPercent,
    reports_until: election.reportsUntil.toISOString(),
    time_zone: election.timeZone,
    state,
    possible_moves: possibleMoves(state),
    visibility: election.visibility,
    public_from: election.publicFrom?.toISOString() ?? null,
    role,
    created_at: election.createdAt.toISOString(),
    version: election.version,
  };
}
