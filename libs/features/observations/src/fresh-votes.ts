import { Injectable } from '@nestjs/common';
import type { OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import { FreshVotesRepository, type FreshVote } from './persistence/fresh-votes.repository.js';

/** What was just reported: for features that show it to somebody while it is new. */
@Injectable()
export class FreshVotes {
  constructor(private readonly votes: FreshVotesRepository) {}

  /** First single reports (of no batch) of an office within the last milliseconds; each index once, the oldest first. */
  async findAll(
    tx: Transaction,
    officeId: OfficeId,
    withinMs: number,
  ): Promise<readonly FreshVote[]> {
    return this.votes.findAll(tx, officeId, withinMs);
  }
}

export type { FreshVote };
