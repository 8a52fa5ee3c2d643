import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform/database';
import type { Answer, ShownVote, VoteAttributes } from './domain/messages.js';
import {
  VerifiedVotesRepository,
  type GivenAnswer,
} from './persistence/verified-votes.repository.js';
import { VoteOffersRepository } from './persistence/vote-offers.repository.js';
import { WaitingLineRepository } from './persistence/waiting-line.repository.js';
import type { Occupant } from './seat.js';

/** `missed`: the vote was not theirs any more. `over`: the election is. */
export interface Outcome {
  readonly kind: 'recorded' | 'declined' | 'missed' | 'over';
  /** Whether the vote goes on to the next in line. */
  readonly goesOn: boolean;
}

/** Where answers are written down, each together with what becomes of the vote and of the place in the line. */
@Injectable()
export class AnswerBook {
  constructor(
    private readonly database: Database,
    private readonly offers: VoteOffersRepository,
    private readonly lines: WaitingLineRepository,
    private readonly verified: VerifiedVotesRepository,
  ) {}

  async take(occupant: Occupant, answer: Answer, vote: ShownVote): Promise<Outcome> {
    return this.database.transaction(async (tx) => {
      const { officeId, citizenId } = occupant;
      // Certified or cancelled while they thought: the key is about to be destroyed, and nothing is taken any more.
      if (await this.lines.isOver(tx, citizenId)) return { kind: 'over', goesOn: false };
      const to = answer.type === 'not_me' ? 'free' : 'answered';
      const wasTheirs = await this.offers.settle(tx, officeId, vote.index, citizenId, to);
      if (!wasTheirs) {
        await this.offers.backInLine(tx, citizenId);
        return { kind: 'missed', goesOn: false };
      }
      const counts = await this.verified.insert(tx, given(occupant, answer, vote));
      if (answer.type === 'not_me') {
        await this.offers.backInLine(tx, citizenId);
        return { kind: 'declined', goesOn: true };
      }
      // The same words and the same end, whether it counts or not: nothing tells that there was an earlier answer.
      await this.lines.leave(tx, citizenId);
      if (!counts) await this.offers.reopen(tx, officeId, vote.index, citizenId);
      return { kind: 'recorded', goesOn: !counts };
    });
  }

  /** Nobody answered in time. */
  async release({ officeId, citizenId }: Occupant, { index }: ShownVote): Promise<void> {
    await this.database.transaction(async (tx: Transaction) => {
      await this.offers.settle(tx, officeId, index, citizenId, 'free');
      await this.offers.backInLine(tx, citizenId);
    });
  }
}

function given(
  { officeId, citizenId }: Occupant,
  answer: Answer,
  { id: reportId, index, ...reported }: ShownVote,
): GivenAnswer {
  const whose = { officeId, citizenId, index, reportId };
  switch (answer.type) {
    case 'not_me':
      return { ...whose, answer: 'not_me', said: null };
    case 'confirm':
      return { ...whose, answer: 'confirmed', said: reported };
    case 'correct': {
      const { said } = answer;
      return { ...whose, answer: isSame(said, reported) ? 'confirmed' : 'corrected', said };
    }
  }
}

function isSame(one: VoteAttributes, other: VoteAttributes): boolean {
  return one.gender === other.gender && one.age === other.age && one.hasTorn === other.hasTorn;
}
