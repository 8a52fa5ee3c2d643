import { Injectable } from '@nestjs/common';
import type { ElectionId } from '#kernel';
import { TeamReader } from '#features/elections';
import { AccessTokenReader } from '#platform/auth';
import { Database } from '#platform/database';
import type { Doorkeeper, Guest, Stay } from './doorkeeper.js';

/** The team of an election. To everybody else it does not exist. */
@Injectable()
export class MembersDoor implements Doorkeeper {
  readonly messages = ['authenticate', 'join', 'leave'] as const;
  readonly asksForNames = true;

  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokenReader,
    private readonly teams: TeamReader,
  ) {}

  async identify(token: string): Promise<Guest | undefined> {
    return this.tokens.read(token);
  }

  async mayEnter(guest: Guest | undefined, electionId: ElectionId): Promise<boolean> {
    if (guest === undefined) return false;
    return (await this.findUnwelcome([{ actor: guest.actor, electionId }])).length === 0;
  }

  async findUnwelcome(stays: readonly Stay[]): Promise<readonly Stay[]> {
    const isMember = await this.database.read((tx) => this.teams.findMembers(tx, stays));
    return stays.filter((stay) => !isMember(stay));
  }
}
