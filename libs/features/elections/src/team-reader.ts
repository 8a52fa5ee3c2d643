import { Injectable } from '@nestjs/common';
import type { AccountActor, ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import { MembersRepository } from './persistence/members.repository.js';

export interface Seat {
  readonly actor: AccountActor;
  readonly electionId: ElectionId;
}

/** For what stays open for long: whether the people there are still in the team. All roles may read. */
@Injectable()
export class TeamReader {
  constructor(private readonly members: MembersRepository) {}

  async findMembers(tx: Transaction, seats: readonly Seat[]): Promise<(seat: Seat) => boolean> {
    // Admins of the platform are in no team, whatever stands there.
    const directors = seats.filter(({ actor }) => actor.kind === 'director');
    const found = await this.members.findPairs(
      tx,
      directors.map(({ electionId }) => electionId),
      directors.map(({ actor }) => actor.id),
    );
    const known = new Set(found.map(({ electionId, accountId }) => `${electionId} ${accountId}`));
    return ({ actor, electionId }) =>
      actor.kind === 'director' && known.has(`${electionId} ${actor.id}`);
  }
}
