import { Injectable } from '@nestjs/common';
import type { Election } from '#features/elections';
import type { Transaction } from '#platform/database';
import type { AllResults } from './domain/all-results.js';
import { ResultsPicture } from './results-picture.js';

/** All results as they stand, in the reader's own snapshot. Who may see them is for the reader to ask. */
@Injectable()
export class ResultsReader {
  constructor(private readonly picture: ResultsPicture) {}

  async get(tx: Transaction, election: Election): Promise<AllResults> {
    return this.picture.get(tx, election);
  }
}
