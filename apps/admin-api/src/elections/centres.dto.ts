import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { AreaId } from '#kernel';
import {
  MAX_CODE,
  MAX_PLACE_NAME,
  type Centre,
  type CentreChange,
  type Edit,
  type CentreFilter,
  type CentreForm,
} from '#features/elections';
import {
  DecimalField,
  IdField,
  InstantField,
  PageQuery,
  SearchField,
  SortField,
  TextField,
} from '#platform/http';
import { AmendmentQuery, EditTerms } from './change-terms.dto.js';

/** Coordinates to about a centimetre. */
const DECIMALS = 7;
const OWN_HOURS = 'Where the place differs from what surrounds it; null where it does not.';

export class CreateCentreBody extends AmendmentQuery {
  @TextField(MAX_CODE, { example: 'LBV-012', description: 'Unique in the election.' })
  readonly code!: string;

  @TextField(MAX_PLACE_NAME, { example: 'École publique de Nzeng-Ayong' })
  readonly name!: string;

  @IdField({ nullable: true, description: 'The area that it stands in.' })
  readonly area_id?: AreaId | null;

  @DecimalField(-90, 90, DECIMALS, { nullable: true, example: 0.4162 })
  readonly latitude?: number | null;

  @DecimalField(-180, 180, DECIMALS, { nullable: true, example: 9.4673 })
  readonly longitude?: number | null;

  @InstantField({ nullable: true, example: null, description: OWN_HOURS })
  readonly opens_at?: Date | null;

  @InstantField({ nullable: true, example: null, description: OWN_HOURS })
  readonly closes_at?: Date | null;
}

export class EditCentreBody extends EditTerms {
  @TextField(MAX_CODE, { optional: true, example: 'LBV-012' })
  readonly code?: string;

  @TextField(MAX_PLACE_NAME, { optional: true, example: 'École publique de Nzeng-Ayong II' })
  readonly name?: string;

  @IdField({ nullable: true })
  readonly area_id?: AreaId | null;

  @DecimalField(-90, 90, DECIMALS, { nullable: true, example: 0.4162 })
  readonly latitude?: number | null;

  @DecimalField(-180, 180, DECIMALS, { nullable: true, example: 9.4673 })
  readonly longitude?: number | null;

  @InstantField({ nullable: true, example: null, description: OWN_HOURS })
  readonly opens_at?: Date | null;

  @InstantField({ nullable: true, example: null, description: OWN_HOURS })
  readonly closes_at?: Date | null;
}

export class CentreListQuery extends IntersectionType(PageQuery) {
  @IdField({ optional: true, description: 'In this area, or anywhere under it.' })
  readonly area_id?: AreaId;

  @SearchField('Part of the name, accents or not, or the beginning of the code.')
  readonly q?: string;

  @SortField(['code', 'name'])
  readonly sort?: string;
}

export class CentreBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly area_id!: string | null;

  @ApiProperty({ example: 'LBV-012' })
  readonly code!: string;

  @ApiProperty({ example: 'École publique de Nzeng-Ayong' })
  readonly name!: string;

  @ApiProperty({ type: Number, nullable: true, example: 0.4162 })
  readonly latitude!: number | null;

  @ApiProperty({ type: Number, nullable: true, example: 9.4673 })
  readonly longitude!: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly opens_at!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readonly closes_at!: string | null;

  @ApiProperty({ example: 1 })
  readonly version!: number;
}

export function toCentreForm(body: CreateCentreBody): CentreForm {
  const { code, name, area_id: areaId = null, latitude = null, longitude = null } = body;
  const { opens_at: opensAt = null, closes_at: closesAt = null } = body;
  return { code, name, areaId, latitude, longitude, opensAt, closesAt };
}

export function toCentreChange(body: EditCentreBody): Edit<CentreChange> {
  const { code, name, area_id: areaId, latitude, longitude } = body;
  const { opens_at: opensAt, closes_at: closesAt } = body;
  return { code, name, areaId, latitude, longitude, opensAt, closesAt };
}

export function toCentreFilter({ area_id: areaId, q: search }: CentreListQuery): CentreFilter {
  return { areaId, search };
}

export function toCentreBody(centre: Centre): CentreBody {
  const { id, areaId, code, name, latitude, longitude, opensAt, closesAt, version } = centre;
  return {
    ...{ id, area_id: areaId, code, name, latitude, longitude },
    opens_at: opensAt?.toISOString() ?? null,
    closes_at: closesAt?.toISOString() ?? null,
    version,
  };
}
