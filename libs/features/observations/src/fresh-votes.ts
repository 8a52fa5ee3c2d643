import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import {
  FreshVotesRepository,
  type FreshnessAsked,
  type FreshVote,
} from './persistence/fresh-votes.repository.js';

/** What was just reported: for features that show it to somebody while it is new. */
@Injectable()
export class FreshVotes {
  constructor(private readonly votes: FreshVotesRepository) {}

  /**
   * First single reports (of no batch) of each office within the last milliseconds; each index once, the oldest first. Of an
   * index that was reported before these milliseconds the report is not the first.
   */
  async findAll(tx: Transaction, asked: readonly FreshnessAsked[]): Promise<readonly FreshVote[]> {
    return this.votes.findAll(tx, asked);
  }
}

export type { FreshVote };
