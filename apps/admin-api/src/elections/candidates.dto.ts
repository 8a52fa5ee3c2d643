import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { ElectionId } from '#kernel';
import type { Candidate, CandidateEdit, CandidateForm } from '#features/elections';
import {
  IdField,
  PageQuery,
  PatternField,
  SearchField,
  SortField,
  TextField,
  WholeNumberField,
} from '#platform/http';
import { AmendmentQuery, EditTerms } from './change-terms.dto.js';

const MAX_NAME = 200;
const MAX_ORDER = 1_000;
const MAX_SIZE = 10_000;
const PARTY_ID = /^[A-Za-z0-9_-]{1,64}$/;
const COLOUR = /^#[0-9A-Fa-f]{6}$/;
const LIST_SIZE = {
  nullable: true,
  example: null,
  description:
    'How many people stand on the list, in each constituency where there are several; no list takes more seats. For dhondt, sainte_lague and largest_remainder only; null: enough, or unknown.',
};
const ON_BALLOT =
  'What reports and ballots name; unique in the election. blank and null are reserved.';

export class CreateCandidateBody extends AmendmentQuery {
  @IdField()
  readonly election_id!: ElectionId;

  @PatternField(PARTY_ID, { example: 'UDN', description: ON_BALLOT })
  readonly party_id!: string;

  @TextField(MAX_NAME, { example: 'Awa Moussavou' })
  readonly name!: string;

  @TextField(MAX_NAME, { nullable: true, example: 'Union démocratique nationale' })
  readonly party_name?: string | null;

  @PatternField(COLOUR, { nullable: true, example: '#1f7a3d' })
  readonly colour?: string | null;

  @WholeNumberField(1, MAX_ORDER, {
    optional: true,
    example: 1,
    description: 'Place on the ballot; after everybody else if left out.',
  })
  readonly list_order?: number;

  @WholeNumberField(1, MAX_SIZE, LIST_SIZE)
  readonly list_size?: number | null;
}

export class EditCandidateBody extends EditTerms {
  @PatternField(PARTY_ID, { optional: true, example: 'UDN', description: ON_BALLOT })
  readonly party_id?: string;

  @TextField(MAX_NAME, { optional: true, example: 'Awa Moussavou' })
  readonly name?: string;

  @TextField(MAX_NAME, { nullable: true, example: 'Union démocratique nationale (UDN)' })
  readonly party_name?: string | null;

  @PatternField(COLOUR, { nullable: true, example: '#1f7a3d' })
  readonly colour?: string | null;

  @WholeNumberField(1, MAX_ORDER, { optional: true, example: 1 })
  readonly list_order?: number;

  @WholeNumberField(1, MAX_SIZE, LIST_SIZE)
  readonly list_size?: number | null;
}

export class CandidateListQuery extends IntersectionType(PageQuery) {
  @IdField({ description: 'Of which election.' })
  readonly election_id!: ElectionId;

  @SearchField('Part of the name or of the party, or the beginning of the party id.')
  readonly q?: string;

  @SortField(['list_order', 'name', 'party_id'])
  readonly sort?: string;
}

export class CandidateBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ format: 'uuid' })
  readonly election_id!: string;

  @ApiProperty({ example: 'UDN' })
  readonly party_id!: string;

  @ApiProperty({ example: 'Awa Moussavou' })
  readonly name!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Union démocratique nationale' })
  readonly party_name!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '#1f7a3d' })
  readonly colour!: string | null;

  @ApiProperty({ example: 1 })
  readonly list_order!: number;

  @ApiProperty({ type: 'integer', ...LIST_SIZE })
  readonly list_size!: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: '/api/candidates/3f1c9f6e-7c1f-4f43-9d57-0b8f9c1e6a54/photo?v=1a2b3c4d5e6f7a8b',
    description: 'Where the photo is, or null. The address changes with the photo.',
  })
  readonly photo!: string | null;

  @ApiProperty({ example: 1 })
  readonly version!: number;
}

export function toCandidateForm(body: CreateCandidateBody): CandidateForm {
  const { party_id: partyId, name, party_name: partyName = null, colour = null } = body;
  return {
    ...{ partyId, name, partyName },
    colour: colour?.toLowerCase() ?? null,
    listOrder: body.list_order,
    listSize: body.list_size,
  };
}

export function toCandidateEdit(body: EditCandidateBody): CandidateEdit {
  const { party_id: partyId, name, party_name: partyName, colour } = body;
  return {
    ...{ partyId, name, partyName },
    colour: colour?.toLowerCase() ?? colour,
    listOrder: body.list_order,
    listSize: body.list_size,
  };
}

const SHOWN_OF_HASH = 16;

export function toCandidateBody(candidate: Candidate): CandidateBody {
  const { id, partyId, name, partyName, colour, listOrder, photoSha256, version } = candidate;
  return {
    id,
    election_id: candidate.electionId,
    party_id: partyId,
    name,
    party_name: partyName,
    colour,
    list_order: listOrder,
    list_size: candidate.listSize,
    photo:
      photoSha256 === null
        ? null
        : `/api/candidates/${id}/photo?v=${photoSha256.slice(0, SHOWN_OF_HASH)}`,
    version,
  };
}
