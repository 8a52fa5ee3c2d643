import { Injectable } from '@nestjs/common';
import type { Actor, AreaId, ElectionId } from '#kernel';
import { RegistryReader } from '#features/elections';
import { ResultsService, type AllResults } from '#features/official-results';
import { RollUpsReader } from '#features/roll-ups';
import { Database } from '#platform/database';
import { fieldBody, type FieldBody } from './field-body.js';

export interface RealtimeFigures {
  /** Of the field's sums; the official ones have their own. */
  readonly version: number;
  readonly field: (scope: AreaId | ElectionId) => FieldBody;
}

/** What members see of an election while it runs: the field's figures beside official ones, published or not. */
@Injectable()
export class RealtimeService {
  constructor(
    private readonly database: Database,
    private readonly results: ResultsService,
    private readonly registry: RegistryReader,
    private readonly rollUps: RollUpsReader,
  ) {}

  /** Official figures, of an election that the actor may see. */
  async getOfficial(actor: Actor, id: ElectionId): Promise<AllResults> {
    return this.results.get(actor, id);
  }

  /** The field's figures of the whole and of some areas. Whether they may be seen was asked for the official ones. */
  async getField(id: ElectionId, areas: readonly AreaId[]): Promise<RealtimeFigures> {
    return this.database.recentSnapshot(async (tx) => {
      const version = await this.rollUps.findVersion(tx, id);
      const sumsOf = await this.rollUps.getAll(tx, id, [id, ...areas]);
      const listOrder = (await this.registry.findBallot(tx, id)).map(({ partyId }) => partyId);
      return { version, field: (scope) => fieldBody(sumsOf(scope), listOrder) };
    });
  }
}
