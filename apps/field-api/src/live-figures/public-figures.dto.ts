import { ApiProperty } from '@nestjs/swagger';
import type { Area } from '#features/elections';
import type {
  CentreFigures,
  LiveFigures,
  OpenPublication,
  PublishedFigures,
} from '#features/live-figures';
import { encodeCursor } from '#platform/http';

const FREE_FORM = { type: 'object', additionalProperties: true } as const;
const count = (example: number, description?: string): PropertyDecorator =>
  ApiProperty({
    type: 'integer',
    minimum: 0,
    example,
    ...(description === undefined ? {} : { description }),
  });
const percent = (example: string, description: string): PropertyDecorator =>
  ApiProperty({ type: String, nullable: true, example, description });

class OfficesReported {
  @count(3037) readonly expected!: number;
  @count(2988, 'Of them, those of which something counts.') readonly reported!: number;
}

class ObservedTotals {
  @count(1230) readonly votes!: number;
  @count(600) readonly male!: number;
  @count(630) readonly female!: number;
  @count(450) readonly less_30!: number;
  @count(600) readonly less_60!: number;
  @count(180) readonly more_60!: number;
  @count(7) readonly has_torn!: number;
}

class Turnout {
  @count(1230, 'Observed in the offices reported whose roll is known.') readonly votes!: number;
  @count(4000, 'Voters on the rolls of these offices, and of no others.')
  readonly registered!: number;

  @percent('30.75', 'Votes of registered; null where nobody is registered.')
  readonly percent!: string | null;
}

class UnverifiedVotes {
  @count(12) readonly offices!: number;
  @count(140) readonly votes!: number;
}

class UnverifiedBallots {
  @count(12) readonly offices!: number;
  @count(140) readonly ballots!: number;
}

export class ObservedVotes {
  @ApiProperty() readonly offices!: OfficesReported;
  @count(4, 'Indexes on which sources differ, or above the roll.') readonly disputed!: number;
  @ApiProperty() readonly totals!: ObservedTotals;
  @ApiProperty() readonly turnout!: Turnout;

  @ApiProperty({ description: 'What of it is known from unverified sources alone.' })
  readonly unverified!: UnverifiedVotes;
}

class PartyRow {
  @ApiProperty({ example: 'UDN', description: 'Also `blank` and `null`.' })
  readonly party_id!: string;

  @count(120) readonly ballots!: number;

  @percent('48.00', 'Of all ballots counted here. Not the official share.')
  readonly share_percent!: string | null;
}

export class CountedBallots {
  @ApiProperty() readonly offices!: OfficesReported;
  @count(4) readonly disputed!: number;
  @count(250) readonly total_ballots!: number;

  @ApiProperty({ type: [PartyRow], description: 'By ballots, then in the order of the list.' })
  readonly results!: readonly PartyRow[];

  @ApiProperty({ description: 'What of it is known from unverified sources alone.' })
  readonly unverified!: UnverifiedBallots;
}

export class ScopeFigures {
  @ApiProperty() readonly votes!: ObservedVotes;
  @ApiProperty() readonly ballots!: CountedBallots;

  @ApiProperty({
    ...FREE_FORM,
    nullable: true,
    description: 'Official figures as they were published last; null before.',
  })
  readonly official!: unknown;
}

class NamedArea {
  @ApiProperty({ format: 'uuid' }) readonly area_id!: string;
  @ApiProperty({ example: 'G1' }) readonly code!: string;
  @ApiProperty({ example: 'Estuaire' }) readonly name!: string;
  @ApiProperty({ type: 'integer', example: 1 }) readonly level!: number;
}

export class AreaFigures extends NamedArea {
  @ApiProperty() readonly figures!: ScopeFigures;
}

class FieldFigures {
  @ApiProperty() readonly votes!: ObservedVotes;
  @ApiProperty() readonly ballots!: CountedBallots;
}

class CentreFiguresBody {
  @ApiProperty({ format: 'uuid' }) readonly centre_id!: string;
  @ApiProperty({ example: 'C-012' }) readonly code!: string;
  @ApiProperty({ example: 'École publique' }) readonly name!: string;
  @ApiProperty() readonly figures!: FieldFigures;
}

class PublicationName {
  @ApiProperty({ type: 'integer', minimum: 1, example: 1 }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly published_at!: Date;
}

export class LiveFiguresBody {
  @count(4711, 'Moved by every change of the field figures.') readonly version!: number;

  @ApiProperty({ type: PublicationName, nullable: true })
  readonly publication!: PublicationName | null;

  @ApiProperty() readonly whole!: ScopeFigures;

  @ApiProperty({ type: AreaFigures, nullable: true, description: 'The area asked for.' })
  readonly area!: AreaFigures | null;

  @ApiProperty({
    type: CentreFiguresBody,
    nullable: true,
    description: 'The centre asked for. Official figures are not added up by centre.',
  })
  readonly centre!: CentreFiguresBody | null;

  @ApiProperty({ type: [AreaFigures] }) readonly areas!: readonly AreaFigures[];
  @ApiProperty({ type: String, nullable: true }) readonly next_cursor!: string | null;
}

export class AreaPublished extends NamedArea {
  @ApiProperty({ ...FREE_FORM, nullable: true, description: 'Null of an area that came later.' })
  readonly sums!: unknown;
}

export class PublishedFiguresBody extends PublicationName {
  @count(1, 'The highest version there is.') readonly latest!: number;
  @ApiProperty({ ...FREE_FORM }) readonly whole!: unknown;
  @ApiProperty({ type: AreaPublished, nullable: true }) readonly area!: AreaPublished | null;
  @ApiProperty({ type: [AreaPublished] }) readonly areas!: readonly AreaPublished[];
  @ApiProperty({ type: String, nullable: true }) readonly next_cursor!: string | null;
  @ApiProperty({ ...FREE_FORM }) readonly outcome!: unknown;
  @ApiProperty({ ...FREE_FORM }) readonly decision!: unknown;
}

type AreaRows = LiveFigures['areas'];

function pageOf<Body>(rows: AreaRows, limit: number, toBody: (area: Area) => Body) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    areas: shown.map(({ row }) => toBody(row)),
    next_cursor: rows.length > limit && last !== undefined ? encodeCursor(last.key) : null,
  };
}

function named({ id, code, name, level }: Area) {
  return { area_id: id, code, name, level };
}

function nameOf({ number, publishedAt }: OpenPublication) {
  return { version: number, published_at: publishedAt };
}

export function toLiveBody(id: Parameters<LiveFigures['field']>[0], limit: number) {
  return ({ version, publication, field, area, centre, areas }: LiveFigures): LiveFiguresBody => {
    const figuresOf = (scope: typeof id, official: unknown): ScopeFigures => ({
      ...field(scope),
      official: official ?? null,
    });
    const toArea = (one: Area): AreaFigures => ({
      ...named(one),
      figures: figuresOf(one.id, publication?.byArea.get(one.id)),
    });
    return {
      version,
      publication: publication === undefined ? null : nameOf(publication),
      whole: figuresOf(id, publication?.whole),
      area: area === undefined ? null : toArea(area),
      centre: centre === undefined ? null : toCentreBody(centre),
      ...pageOf(areas, limit, toArea),
    };
  };
}

function toCentreBody({ centre: { id, code, name }, field }: CentreFigures): CentreFiguresBody {
  return { centre_id: id, code, name, figures: field };
}

export function toPublishedBody(limit: number) {
  return ({ publication, latest, area, areas }: PublishedFigures): PublishedFiguresBody => {
    const { whole, outcome, decision, byArea } = publication;
    const toArea = (one: Area): AreaPublished => ({
      ...named(one),
      sums: byArea.get(one.id) ?? null,
    });
    return {
      ...nameOf(publication),
      ...{ latest, whole, outcome, decision },
      area: area === undefined ? null : toArea(area),
      ...pageOf(areas, limit, toArea),
    };
  };
}
