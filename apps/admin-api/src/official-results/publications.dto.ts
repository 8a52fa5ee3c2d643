import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { CandidateId } from '#kernel';
import type { Declaration, Publication } from '#features/official-results';
import { DecimalField, IdField, WholeNumberField } from '#platform/http';
import { NamedOnce } from './named-once.js';
import { Optional } from './optional.js';

const MAX_SUM = 2_000_000_000;
const FREE_FORM = { type: 'object', additionalProperties: true } as const;

class DeclaredCandidateBody {
  @IdField()
  readonly candidate_id!: CandidateId;

  @WholeNumberField(0, MAX_SUM, { optional: true, example: 575222 })
  readonly votes?: number;

  @DecimalField(0, 100, 4, { optional: true, example: 94.85, description: 'Of valid votes.' })
  readonly share_percent?: number;
}

/** What is about to be declared. Whatever is left out is not compared. */
export class PublishBody {
  @WholeNumberField(0, MAX_SUM, { optional: true })
  readonly registered?: number;

  @WholeNumberField(0, MAX_SUM, { optional: true })
  readonly voters?: number;

  @WholeNumberField(0, MAX_SUM, { optional: true })
  readonly blank?: number;

  @WholeNumberField(0, MAX_SUM, { optional: true })
  readonly null_votes?: number;

  @WholeNumberField(0, MAX_SUM, { optional: true })
  readonly valid?: number;

  @DecimalField(0, 100, 4, { optional: true, description: 'Voters of registered.' })
  readonly turnout_percent?: number;

  @ApiProperty({ required: false, type: [DeclaredCandidateBody] })
  @Optional()
  @IsArray()
  @ArrayMaxSize(1_000)
  @NamedOnce('candidate_id')
  @ValidateNested({ each: true })
  @Type(() => DeclaredCandidateBody)
  readonly candidates?: readonly DeclaredCandidateBody[];
}

export class PublicationSummary {
  @ApiProperty({ example: 1 })
  readonly number!: number;

  @ApiProperty({ format: 'date-time' })
  readonly published_at!: string;

  @ApiProperty({ format: 'uuid' })
  readonly published_by!: string;

  @ApiProperty()
  readonly results_version!: number;
}

export class PublicationBody extends PublicationSummary {
  @ApiProperty({ ...FREE_FORM })
  readonly results!: unknown;
}

export class PublicationsBody {
  @ApiProperty({ type: [PublicationSummary] })
  readonly items!: readonly PublicationSummary[];
}

export function toDeclaration(body: PublishBody): Declaration {
  return {
    registered: body.registered,
    voters: body.voters,
    blank: body.blank,
    nullVotes: body.null_votes,
    valid: body.valid,
    turnoutPercent: body.turnout_percent,
    candidates: body.candidates?.map(({ candidate_id: candidate, votes, share_percent }) => ({
      ...{ candidate, votes, sharePercent: share_percent },
    })),
  };
}

export function toPublicationSummary(publication: Publication): PublicationSummary {
  return summaryOf(publication);
}

export function toPublicationBody(publication: Publication): PublicationBody {
  return { ...summaryOf(publication), results: publication.results };
}

function summaryOf({ number, publishedAt, publishedBy, resultsVersion }: Publication) {
  return {
    number,
    published_at: publishedAt.toISOString(),
    published_by: publishedBy,
    results_version: resultsVersion,
  };
}
