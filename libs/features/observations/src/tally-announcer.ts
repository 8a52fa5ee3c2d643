import { Injectable } from '@nestjs/common';
import { LiveBus } from '#platform/live';
import type { StreamName } from './domain/stream.js';
import type { Tally } from './domain/tally.js';

/** What is announced when the figures of an office have moved; the id is that of the office. */
export const TALLY_TOPICS = {
  votes: 'tally.votes',
  ballots: 'tally.ballots',
} as const satisfies Readonly<Record<StreamName, string>>;

@Injectable()
export class TallyAnnouncer {
  constructor(private readonly bus: LiveBus) {}

  /** After the commit, never before. */
  announce<A extends object>(tallies: readonly Tally<A>[]): void {
    for (const { stream, officeId, version } of tallies) {
      this.bus.announce({ topic: TALLY_TOPICS[stream], id: officeId, version });
    }
  }
}
