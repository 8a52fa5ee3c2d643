import { ApiProperty } from '@nestjs/swagger';
import type { AreaId } from '#kernel';
import {
  STREAMS,
  WATCHES,
  type StreamName,
  type Watch,
  type WatchCounts,
  type WatchedOffice,
} from '#features/observations';
import { ChoiceField, IdField, PageQuery } from '#platform/http';

export class StreamQuery {
  @ChoiceField(STREAMS, { optional: true, example: 'votes', description: 'Votes where not said.' })
  readonly stream: StreamName = 'votes';
}

export class WatchQuery extends PageQuery {
  @ChoiceField(WATCHES, {
    example: 'without_source',
    description:
      '`without_source`: nobody signed in there; `silent`: somebody did and reported nothing; `unverified_only`: no independent source reported; `disputed`: sources differ, or an index lies above the roll.',
  })
  readonly watch!: Watch;

  @ChoiceField(STREAMS, { optional: true, example: 'votes', description: 'Votes where not said.' })
  readonly stream: StreamName = 'votes';

  @IdField({ optional: true, description: 'In this area or anywhere under it.' })
  readonly area_id?: AreaId;
}

export class WatchCountsBody {
  @ApiProperty({ example: 3037 })
  readonly offices!: number;

  @ApiProperty({ example: 12, description: 'Nobody has signed in there.' })
  readonly without_source!: number;

  @ApiProperty({ example: 40, description: 'Somebody has, and reported nothing.' })
  readonly silent!: number;

  @ApiProperty({ example: 310, description: 'Their figures rest on unverified sources alone.' })
  readonly unverified_only!: number;

  @ApiProperty({ example: 5 })
  readonly disputed!: number;
}

export class WatchedOfficeBody {
  @ApiProperty({ format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ example: 'C1-1' })
  readonly code!: string;

  @ApiProperty({ format: 'uuid' })
  readonly centre_id!: string;

  @ApiProperty({ example: 400, nullable: true, type: Number })
  readonly registered!: number | null;

  @ApiProperty({ example: 2, description: 'That have signed in there.' })
  readonly sources!: number;

  @ApiProperty({ example: 214, description: 'Observed votes that count.' })
  readonly votes!: number;

  @ApiProperty({ example: 0, description: 'Counted ballots that count.' })
  readonly ballots!: number;

  @ApiProperty({ example: 1, description: 'Indexes of both that somebody should look at.' })
  readonly disputed!: number;
}

export function toWatchCountsBody(counts: WatchCounts): WatchCountsBody {
  const { offices, withoutSource, silent, unverifiedOnly, disputed } = counts;
  return {
    ...{ offices, silent, disputed },
    ...{ without_source: withoutSource, unverified_only: unverifiedOnly },
  };
}

export function toWatchedOfficeBody({ centreId, ...office }: WatchedOffice): WatchedOfficeBody {
  return { ...office, centre_id: centreId };
}
