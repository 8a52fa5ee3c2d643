import type { AreaId, CentreId } from '#kernel';
import { IdField, PageQuery, WholeNumberField, WholeNumberText } from '#platform/http';

const MAX_LEVELS = 8;

export class PlacesQuery extends PageQuery {
  @IdField({ optional: true, description: 'This area and those directly under it.' })
  readonly area?: AreaId;

  @WholeNumberText()
  @WholeNumberField(1, MAX_LEVELS, {
    optional: true,
    description: 'All areas of a level instead; with an area, those within it.',
  })
  readonly level?: number;
}

export class LiveQuery extends PlacesQuery {
  @IdField({ optional: true, description: 'Also this centre.' })
  readonly centre?: CentreId;
}

export class PublishedQuery extends PlacesQuery {
  @WholeNumberText()
  @WholeNumberField(1, undefined, { optional: true, description: 'Left out: the latest.' })
  readonly version?: number;
}
