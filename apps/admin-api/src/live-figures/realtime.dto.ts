import { ApiProperty } from '@nestjs/swagger';
import type { AreaId, CentreId, ElectionId } from '#kernel';
import type { CentreFigures, RealtimeFigures } from '#features/live-figures';
import type { AllResults, AreaNode } from '#features/official-results';
import { IdField } from '#platform/http';
import { ResultsQuery, SumsBody, toSumsBody } from '../official-results/results.dto.js';

export class RealtimeQuery extends ResultsQuery {
  @IdField({ optional: true, description: 'Also this centre.' })
  readonly centre_id?: CentreId;
}

const count = (example: number, description?: string): PropertyDecorator =>
  ApiProperty({
    type: 'integer',
    minimum: 0,
    example,
    ...(description === undefined ? {} : { description }),
  });
const percent = (example: string, description: string): PropertyDecorator =>
  ApiProperty({ type: String, nullable: true, example, description });

class ReportedOffices {
  @count(3037) readonly expected!: number;
  @count(2988, 'Of them, those of which something counts.') readonly reported!: number;
}

class VotesSeen {
  @count(1230) readonly votes!: number;
  @count(600) readonly male!: number;
  @count(630) readonly female!: number;
  @count(450) readonly less_30!: number;
  @count(600) readonly less_60!: number;
  @count(180) readonly more_60!: number;
  @count(7) readonly has_torn!: number;
}

class ObservedTurnout {
  @count(1230, 'Observed in the offices reported whose roll is known.') readonly votes!: number;
  @count(4000, 'Voters on the rolls of these offices, and of no others.')
  readonly registered!: number;

  @percent('30.75', 'Votes of registered; null where nobody is registered.')
  readonly percent!: string | null;
}

class VotesUnverified {
  @count(12) readonly offices!: number;
  @count(140) readonly votes!: number;
}

class BallotsUnverified {
  @count(12) readonly offices!: number;
  @count(140) readonly ballots!: number;
}

export class RealtimeVotes {
  @ApiProperty() readonly offices!: ReportedOffices;
  @count(4, 'Indexes on which sources differ, or above the roll.') readonly disputed!: number;
  @ApiProperty() readonly totals!: VotesSeen;
  @ApiProperty() readonly turnout!: ObservedTurnout;

  @ApiProperty({ description: 'What of it is known from unverified sources alone.' })
  readonly unverified!: VotesUnverified;
}

class BallotsOfParty {
  @ApiProperty({ example: 'UDN', description: 'Also `blank` and `null`.' })
  readonly party_id!: string;

  @count(120) readonly ballots!: number;

  @percent('48.00', 'Of all ballots counted here. Not the official share.')
  readonly share_percent!: string | null;
}

export class RealtimeBallots {
  @ApiProperty() readonly offices!: ReportedOffices;
  @count(4) readonly disputed!: number;
  @count(250) readonly total_ballots!: number;

  @ApiProperty({
    type: [BallotsOfParty],
    description: 'By ballots, then in the order of the list.',
  })
  readonly results!: readonly BallotsOfParty[];

  @ApiProperty({ description: 'What of it is known from unverified sources alone.' })
  readonly unverified!: BallotsUnverified;
}

export class RealtimeScope {
  @ApiProperty() readonly votes!: RealtimeVotes;
  @ApiProperty() readonly ballots!: RealtimeBallots;

  @ApiProperty({
    description: 'Official figures so far, published or not; of offices that are final.',
  })
  readonly official!: SumsBody;
}

export class RealtimeArea {
  @ApiProperty({ format: 'uuid' }) readonly area_id!: string;
  @ApiProperty({ example: 'G1' }) readonly code!: string;
  @ApiProperty({ example: 'Estuaire' }) readonly name!: string;
  @ApiProperty({ type: 'integer', example: 1 }) readonly level!: number;
  @ApiProperty() readonly figures!: RealtimeScope;
}

class RealtimeFieldFigures {
  @ApiProperty() readonly votes!: RealtimeVotes;
  @ApiProperty() readonly ballots!: RealtimeBallots;
}

export class RealtimeCentre {
  @ApiProperty({ format: 'uuid' }) readonly centre_id!: string;
  @ApiProperty({ example: 'C-012' }) readonly code!: string;
  @ApiProperty({ example: 'École publique' }) readonly name!: string;
  @ApiProperty() readonly figures!: RealtimeFieldFigures;
}

export class RealtimeBody {
  @count(4711, 'Moved by every change of the field figures.') readonly version!: number;
  @count(12, 'Moved by every change of an official figure.') readonly results_version!: number;
  @ApiProperty() readonly whole!: RealtimeScope;

  @ApiProperty({ type: RealtimeArea, nullable: true, description: 'The area asked for.' })
  readonly area!: RealtimeArea | null;

  @ApiProperty({
    type: RealtimeCentre,
    nullable: true,
    description: 'The centre asked for. Official figures are not added up by centre.',
  })
  readonly centre!: RealtimeCentre | null;

  @ApiProperty({ type: [RealtimeArea] }) readonly areas!: readonly RealtimeArea[];
  @ApiProperty({ type: String, nullable: true }) readonly next_cursor!: string | null;
}

export interface ChosenAreas {
  readonly area: AreaNode | undefined;
  readonly areas: readonly AreaNode[];
  readonly nextCursor: string | null;
}

export function toRealtimeBody(
  id: ElectionId,
  results: AllResults,
  { version, field, centre }: RealtimeFigures,
  { area, areas, nextCursor }: ChosenAreas,
): RealtimeBody {
  const scope = (of: AreaId | ElectionId, sums: AllResults['whole']): RealtimeScope => ({
    ...field(of),
    official: toSumsBody(sums, results.ballot),
  });
  const toArea = ({ id: areaId, code, name, level }: AreaNode): RealtimeArea => ({
    area_id: areaId,
    ...{ code, name, level },
    figures: scope(areaId, results.byArea.get(areaId) ?? results.whole),
  });
  return {
    version,
    results_version: results.version,
    whole: scope(id, results.whole),
    area: area === undefined ? null : toArea(area),
    centre: centre === undefined ? null : toCentre(centre),
    areas: areas.map(toArea),
    next_cursor: nextCursor,
  };
}

function toCentre({ centre: { id, code, name }, field }: CentreFigures): RealtimeCentre {
  return { centre_id: id, code, name, figures: field };
}
