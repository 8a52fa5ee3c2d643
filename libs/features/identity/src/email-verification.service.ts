import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database } from '#platform/database';
import { Attempts } from './attempts.js';
import { OneTimeLinks } from './one-time-links.js';

@Injectable()
export class EmailVerificationService {
  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinks,
    private readonly attempts: Attempts,
  ) {}

  /** What opening the link proves is written down where it is used up, in OneTimeLinks. */
  async verify(actor: Actor, token: string): Promise<void> {
    await this.attempts.anything(actor);
    await this.database.transaction((tx) => this.links.redeem(tx, actor, token, 'verify'));
  }
}
