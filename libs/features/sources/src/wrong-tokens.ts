import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#kernel';
import { clientNetwork } from '#platform/rate-limits';
import { BoundedMap } from './domain/bounded-map.js';
import { tooManyWrongTokens } from './domain/errors.js';
import { SOURCES_SETTINGS, type SourcesSettings } from './sources-settings.js';

interface Count {
  readonly endsAt: number;
  asked: number;
}

const WINDOW_MS = 60_000;
const REMEMBERED_NETWORKS = 20_000;

/**
 * How many tokens that this process does not know may be looked up for one network in a minute. In memory: it is there to spare the
 * database, so it cannot ask it. Tokens that are known are not counted: neighbours of an attacker go on reporting.
 */
@Injectable()
export class WrongTokens {
  private readonly counts = new BoundedMap<string, Count>(REMEMBERED_NETWORKS);

  constructor(
    @Inject(SOURCES_SETTINGS) private readonly settings: SourcesSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Before it is looked up, so that a thousand at once are counted as well. */
  count(address: string): void {
    const count = this.of(address);
    if (count.asked >= this.settings.wrongTokensByAddress) {
      throw tooManyWrongTokens(Math.ceil((count.endsAt - this.clock.now().getTime()) / 1_000));
    }
    count.asked += 1;
  }

  /** It was right after all, or could not be looked up. */
  forgive(address: string): void {
    const count = this.of(address);
    count.asked = Math.max(0, count.asked - 1);
  }

  private of(address: string): Count {
    const network = clientNetwork(address);
    const now = this.clock.now().getTime();
    const known = this.counts.get(network);
    if (known !== undefined && known.endsAt > now) return known;
    const count = { endsAt: now + WINDOW_MS, asked: 0 };
    this.counts.set(network, count);
    return count;
  }
}
