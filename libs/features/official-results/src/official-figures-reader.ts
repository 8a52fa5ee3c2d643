import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { ResultRules } from './domain/result-rules.js';
import type { AreaNode } from './domain/roll-up.js';
import {
  OfficialFiguresRepository,
  type OfficialFigures,
  type ResultMoves,
} from './persistence/official-figures.repository.js';
import { ResultRulesRepository } from './persistence/result-rules.repository.js';
import { ResultsPictureRepository } from './persistence/results-picture.repository.js';

export type { OfficialFigures, ResultMoves };

/**
 * What other features read of official results, in their own transaction: figures that count, and never an entry that
 * waits. Who may see them is for these to ask.
 */
@Injectable()
export class OfficialFiguresReader {
  constructor(
    private readonly figures: OfficialFiguresRepository,
    private readonly rules: ResultRulesRepository,
    private readonly picture: ResultsPictureRepository,
  ) {}

  /** Its `resultsVersion` moves with every figure that counts: while it stands still, so does everything here. */
  async getRules(tx: Transaction, electionId: ElectionId): Promise<ResultRules> {
    return this.rules.get(tx, electionId);
  }

  async findAreas(tx: Transaction, electionId: ElectionId): Promise<readonly AreaNode[]> {
    return this.picture.findAreas(tx, electionId);
  }

  /** Of some offices, or of all. */
  async findFigures(
    tx: Transaction,
    electionId: ElectionId,
    officeIds?: readonly OfficeId[],
  ): Promise<readonly OfficialFigures[]> {
    return this.figures.findAll(tx, electionId, officeIds);
  }

  /** By the clocks of the processes that key: ask for more than is needed. */
  async findMoves(tx: Transaction, electionId: ElectionId, since: Date): Promise<ResultMoves> {
    return this.figures.findMoves(tx, electionId, since);
  }
}
