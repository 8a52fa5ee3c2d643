import { ApiProperty } from '@nestjs/swagger';
import type { AreaId, ElectionId } from '#kernel';
import { ELECTION_STATES, type Area, type Candidate, type NamedOffice } from '#features/elections';
import type { ShownElection } from '#features/live-figures';
import { IdField, PageQuery, SearchField, WholeNumberField, WholeNumberText } from '#platform/http';

const MAX_LEVELS = 8;
const moment = (): PropertyDecorator =>
  ApiProperty({ format: 'date-time', example: '2026-11-28T06:00:00.000Z' });

export class PublicAreasQuery extends PageQuery {
  @IdField({ optional: true, description: 'Those directly under this area; left out, the roots.' })
  readonly area?: AreaId;

  @WholeNumberText()
  @WholeNumberField(1, MAX_LEVELS, {
    optional: true,
    description: 'All areas of a level; with an area, those within it.',
  })
  readonly level?: number;

  @SearchField('Part of the name, or the beginning of the code; among all areas.')
  readonly q?: string;
}

export class PublicOfficesQuery extends PageQuery {
  @IdField({ description: 'Of this election.' })
  readonly election!: ElectionId;

  @IdField({ optional: true, description: 'In this area or anywhere under it.' })
  readonly area?: AreaId;

  @SearchField('Part of the name of office or centre, or the beginning of their code.')
  readonly q?: string;
}

export class PublicElectionBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'PRES-2026' })
  readonly code!: string;

  @ApiProperty({ example: 'Élection présidentielle 2026' })
  readonly name!: string;

  @ApiProperty({ example: 'GA' })
  readonly country!: string;

  @ApiProperty({ example: 'presidential' })
  readonly kind!: string;

  @ApiProperty({ example: 'two_rounds' })
  readonly method!: string;

  @ApiProperty({ type: 'integer', nullable: true, example: null })
  readonly seats!: number | null;

  @ApiProperty({ enum: ELECTION_STATES, example: 'open' })
  readonly state!: string;

  @moment() readonly opens_at!: Date;
  @moment() readonly closes_at!: Date;
  @moment() readonly reports_until!: Date;

  @ApiProperty({ example: 'Africa/Libreville' })
  readonly time_zone!: string;
}

export class PublicCandidateBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'UDN', description: 'What reports and ballots name.' })
  readonly party_id!: string;

  @ApiProperty({ example: 'Awa Moussavou' })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly party_name!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '#1f7a3d' })
  readonly colour!: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, example: 1 })
  readonly list_order!: number;
}

export class PublicElectionDetail extends PublicElectionBody {
  @ApiProperty({ type: [PublicCandidateBody], description: 'In the order of the ballot.' })
  readonly candidates!: readonly PublicCandidateBody[];
}

export class PublicAreaBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly parent_id!: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, example: 1 })
  readonly level!: number;

  @ApiProperty({ type: String, nullable: true, example: 'province' })
  readonly kind!: string | null;

  @ApiProperty({ example: 'G1' })
  readonly code!: string;

  @ApiProperty({ example: 'Estuaire' })
  readonly name!: string;
}

class AreaNameBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: String, nullable: true, example: 'province' })
  readonly kind!: string | null;

  @ApiProperty({ example: 'Estuaire' })
  readonly name!: string;
}

class CentreNameBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'C1' })
  readonly code!: string;

  @ApiProperty({ example: 'École publique' })
  readonly name!: string;

  @ApiProperty({ type: Number, nullable: true, example: 0.39 })
  readonly latitude!: number | null;

  @ApiProperty({ type: Number, nullable: true, example: 9.45 })
  readonly longitude!: number | null;
}

export class PublicOfficeBody {
  @ApiProperty({ format: 'uuid', description: 'The `poll_office_id` of the field.' })
  readonly id!: string;

  @ApiProperty({ example: 'C1-1' })
  readonly code!: string;

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly name!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 400 })
  readonly registered!: number | null;

  @ApiProperty()
  readonly centre!: CentreNameBody;

  @ApiProperty({ type: [AreaNameBody], description: 'From the root down.' })
  readonly areas!: readonly AreaNameBody[];

  @moment() readonly opens_at!: Date;
  @moment() readonly closes_at!: Date;
}

export function toElectionBody(shown: ShownElection): PublicElectionBody {
  return electionFields(shown);
}

export function toElectionDetail(
  shown: ShownElection,
  candidates: readonly Candidate[],
): PublicElectionDetail {
  return { ...electionFields(shown), candidates: candidates.map(toCandidateBody) };
}

function electionFields({ election, state }: ShownElection) {
  const { id, code, name, country, kind, method, seats } = election;
  return {
    ...{ id, code, name, country, kind, method, seats, state },
    opens_at: election.opensAt,
    closes_at: election.closesAt,
    reports_until: election.reportsUntil,
    time_zone: election.timeZone,
  };
}

function toCandidateBody(candidate: Candidate): PublicCandidateBody {
  const { id, partyId, name, partyName, colour, listOrder } = candidate;
  return { id, party_id: partyId, name, party_name: partyName, colour, list_order: listOrder };
}

export function toAreaBody(area: Area): PublicAreaBody {
  const { id, parentId, level, kind, code, name } = area;
  return { id, parent_id: parentId, level, kind, code, name };
}

export function toOfficeBody(office: NamedOffice): PublicOfficeBody {
  const { id, code, name, registered, centre, areas, opensAt, closesAt } = office;
  return {
    ...{ id, code, name, registered },
    centre: { ...centre },
    areas: areas.map((area) => ({ ...area })),
    ...{ opens_at: opensAt, closes_at: closesAt },
  };
}
