import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { AreaId, CentreId } from '#kernel';
import {
  MAX_CODE,
  MAX_PLACE_NAME,
  MAX_REGISTERED,
  type Office,
  type OfficeChange,
  type Edit,
  type OfficeFilter,
  type OfficeForm,
} from '#features/elections';
import {
  ChoiceField,
  IdField,
  InstantField,
  PageQuery,
  SearchField,
  SortField,
  TextField,
  WholeNumberField,
} from '#platform/http';
import { AmendmentQuery, EditTerms } from './change-terms.dto.js';

const ROLL = 'Voters on the roll; null where it is unknown, which is not zero.';
const OWN_HOURS = 'Where the office differs from its centre; null where it does not.';

export class CreateOfficeBody extends AmendmentQuery {
  @TextField(MAX_CODE, { example: 'LBV-012-3', description: 'Unique in the election.' })
  readonly code!: string;

  @TextField(MAX_PLACE_NAME, { nullable: true, example: 'Bureau 3' })
  readonly name?: string | null;

  @WholeNumberField(0, MAX_REGISTERED, { nullable: true, example: 412, description: ROLL })
  readonly registered?: number | null;

  @InstantField({ nullable: true, example: null, description: OWN_HOURS })
  readonly opens_at?: Date | null;

  @InstantField({ nullable: true, example: null, description: OWN_HOURS })
  readonly closes_at?: Date | null;
}

export class EditOfficeBody extends EditTerms {
  @TextField(MAX_CODE, { optional: true, example: 'LBV-012-3' })
  readonly code?: string;

  @TextField(MAX_PLACE_NAME, { nullable: true, example: 'Bureau 3 (annexe)' })
  readonly name?: string | null;

  @IdField({ optional: true, description: 'The centre that it moves to.' })
  readonly centre_id?: CentreId;

  @WholeNumberField(0, MAX_REGISTERED, { nullable: true, example: 415, description: ROLL })
  readonly registered?: number | null;

  @InstantField({ nullable: true, example: null, description: OWN_HOURS })
  readonly opens_at?: Date | null;

  @InstantField({ nullable: true, example: null, description: OWN_HOURS })
  readonly closes_at?: Date | null;
}

export class OfficesOfCentreQuery extends IntersectionType(PageQuery) {
  @ChoiceField(['known', 'unknown'], {
    optional: true,
    description: 'Only offices whose number of registered voters is known, or is not.',
  })
  readonly roll?: string;

  @SearchField('The beginning of the code, or part of the name of the office or its centre.')
  readonly q?: string;

  @SortField(['code', 'registered'])
  readonly sort?: string;
}

export class OfficeListQuery extends OfficesOfCentreQuery {
  @IdField({ optional: true, description: 'In this area, or anywhere under it.' })
  readonly area_id?: AreaId;

  @IdField({ optional: true, description: 'In this centre.' })
  readonly centre_id?: CentreId;
}

export class OfficeBody {
  @ApiProperty({ format: 'uuid', description: 'The poll_office_id of the field API.' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly centre_id!: string;

  @ApiProperty({ example: 'LBV-012-3' })
  readonly code!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Bureau 3' })
  readonly name!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 412, description: ROLL })
  readonly registered!: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly opens_at!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly closes_at!: string | null;

  @ApiProperty({ example: 1 })
  readonly version!: number;
}

export function toOfficeForm(body: CreateOfficeBody): OfficeForm {
  const { code, name = null, registered = null } = body;
  const { opens_at: opensAt = null, closes_at: closesAt = null } = body;
  return { code, name, registered, opensAt, closesAt };
}

export function toOfficeChange(body: EditOfficeBody): Edit<OfficeChange> {
  const { code, name, centre_id: centreId, registered } = body;
  const { opens_at: opensAt, closes_at: closesAt } = body;
  return { code, name, centreId, registered, opensAt, closesAt };
}

export function toOfficeFilter(query: OfficesOfCentreQuery | OfficeListQuery): OfficeFilter {
  const { roll, q: search } = query;
  return {
    search,
    isRollKnown: roll === undefined ? undefined : roll === 'known',
    ...('area_id' in query ? { areaId: query.area_id } : {}),
    ...('centre_id' in query ? { centreId: query.centre_id } : {}),
  };
}

export function toOfficeBody(office: Office): OfficeBody {
  const { id, centreId, code, name, registered, opensAt, closesAt, version } = office;
  return {
    ...{ id, centre_id: centreId, code, name, registered },
    opens_at: opensAt?.toISOString() ?? null,
    closes_at: closesAt?.toISOString() ?? null,
    version,
  };
}
