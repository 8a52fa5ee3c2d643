import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import type { StandingChange } from './domain/standing.js';

export interface StandingHook {
  /** Committed together with the change, or not at all: a hook that throws undoes it. */
  inTransaction(tx: Transaction, change: StandingChange): Promise<void>;
  /** The change stands, whatever becomes of this. */
  afterCommit(change: StandingChange): Promise<void>;
}

/** Features that come after sources learn when a source counts for something else, and sources need not know them. */
@Injectable()
export class StandingHooks {
  private readonly hooks: StandingHook[] = [];

  add(hook: StandingHook): void {
    this.hooks.push(hook);
  }

  async inTransaction(tx: Transaction, change: StandingChange): Promise<void> {
    for (const hook of this.hooks) await hook.inTransaction(tx, change);
  }

  /** One hook's fault is not the next one's; faults come back, for whoever logs them. */
  async afterCommit(change: StandingChange): Promise<readonly unknown[]> {
    const outcomes = await Promise.allSettled(this.hooks.map(async (h) => h.afterCommit(change)));
    return outcomes.flatMap((outcome): unknown[] =>
      outcome.status === 'rejected' ? [outcome.reason] : [],
    );
  }
}
