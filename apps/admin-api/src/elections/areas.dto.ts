import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { AreaId } from '#kernel';
import {
  MAX_CODE,
  MAX_LEVELS,
  MAX_PLACE_NAME,
  type Area,
  type AreaFilter,
} from '#features/elections';
import {
  IdField,
  PageQuery,
  SearchField,
  SortField,
  TextField,
  WholeNumberField,
  WholeNumberText,
} from '#platform/http';
import { AmendmentQuery, EditTerms } from './change-terms.dto.js';

const MAX_KIND = 64;

export class CreateAreaBody extends AmendmentQuery {
  @TextField(MAX_CODE, { example: 'G1', description: 'Unique beside its siblings.' })
  readonly code!: string;

  @TextField(MAX_PLACE_NAME, { example: 'Estuaire' })
  readonly name!: string;

  @TextField(MAX_KIND, { nullable: true, example: 'province', description: 'What it is.' })
  readonly kind?: string | null;

  @IdField({ nullable: true, description: 'The area around it; null for a root.' })
  readonly parent_id?: AreaId | null;
}

export class EditAreaBody extends EditTerms {
  @TextField(MAX_CODE, { optional: true, example: 'G1' })
  readonly code?: string;

  @TextField(MAX_PLACE_NAME, { optional: true, example: 'Estuaire' })
  readonly name?: string;

  @TextField(MAX_KIND, { nullable: true, example: 'province' })
  readonly kind?: string | null;
}

export class AreaListQuery extends IntersectionType(PageQuery) {
  @IdField({ optional: true, description: 'Only those directly under this area.' })
  readonly parent_id?: AreaId;

  @WholeNumberText()
  @WholeNumberField(1, MAX_LEVELS, { optional: true, description: '1 for the roots.' })
  readonly level?: number;

  @SearchField('Part of the name, accents or not, or the beginning of the code.')
  readonly q?: string;

  @SortField(['code', 'name', 'level'])
  readonly sort?: string;
}

export class AreaBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  readonly parent_id!: string | null;

  @ApiProperty({ type: [String], description: 'From the root to the parent.' })
  readonly ancestors!: readonly string[];

  @ApiProperty({ example: 1 })
  readonly level!: number;

  @ApiProperty({ type: String, nullable: true, example: 'province' })
  readonly kind!: string | null;

  @ApiProperty({ example: 'G1' })
  readonly code!: string;

  @ApiProperty({ example: 'Estuaire' })
  readonly name!: string;

  @ApiProperty({ example: 1 })
  readonly version!: number;
}

export function toAreaFilter({ parent_id: parentId, level, q: search }: AreaListQuery): AreaFilter {
  return { parentId, level, search };
}

export function toAreaBody(area: Area): AreaBody {
  const { id, parentId, ancestors, level, kind, code, name, version } = area;
  return { id, parent_id: parentId, ancestors, level, kind, code, name, version };
}
