import { Injectable } from '@nestjs/common';
import type { Actor, AreaId, CentreId, ElectionId } from '#kernel';
import { RegistryReader } from '#features/elections';
import { ResultsService, type AllResults } from '#features/official-results';
import { RollUpsReader } from '#features/roll-ups';
import { Database } from '#platform/database';
import { CentreFiguresReader, type CentreFigures } from './centre-figures.js';
import { fieldBody, type FieldBody } from './field-body.js';

export interface RealtimeFigures {
  /** Of the field's sums; the official ones have their own. */
  readonly version: number;
  readonly field: (scope: AreaId | ElectionId) => FieldBody;
  readonly centre: CentreFigures | undefined;
}

/** What members see of an election while it runs: the field's figures beside official ones, published or not. */
@Injectable()
export class RealtimeService {
  constructor(
    private readonly database: Database,
    private readonly results: ResultsService,
    private readonly registry: RegistryReader,
    private readonly rollUps: RollUpsReader,
    private readonly centres: CentreFiguresReader,
  ) {}

  /** Official figures, of an election that the actor may see. */
  async getOfficial(actor: Actor, id: ElectionId): Promise<AllResults> {
    return this.results.get(actor, id);
  }

  /** The field's figures of the whole, of some areas and of a centre. Whether they may be seen was asked for the official ones. */
  async getField(
    id: ElectionId,
    areas: readonly AreaId[],
    centreId: CentreId | undefined,
  ): Promise<RealtimeFigures> {
    return this.database.recentSnapshot(async (tx) => {
      const version = await this.rollUps.findVersion(tx, id);
      const sumsOf = await this.rollUps.getAll(tx, id, [id, ...areas]);
      const listOrder = (await this.registry.findBallot(tx, id)).map(({ partyId }) => partyId);
      const centre = centreId && (await this.centres.get(tx, id, centreId, listOrder));
      return { version, centre, field: (scope) => fieldBody(sumsOf(scope), listOrder) };
    });
  }
}
