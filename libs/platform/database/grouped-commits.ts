import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '#kernel';

export interface GroupSettings {
  /** Groups of different keys are committed side by side in so many lanes. */
  readonly lanes: number;
  /** The weight of a group at most; an item that weighs more goes alone. */
  readonly maxWeight: number;
  /** What may wait in this process; more is refused, so that nobody waits for longer than they have patience. */
  readonly maxWaiting: number;
  /** Before each new try of what failed by the state of the server. */
  readonly pausesMs: readonly number[];
}

export interface GroupItem {
  /** What has one key goes through one lane, in the order in which it came. */
  readonly key: string;
  readonly weight: number;
}

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Natural batching: while one group is being committed, the next one collects. No timer, and nothing waits when nobody
 * else is there. An item is answered after the commit of its group, never before.
 *
 * What fails because the server is away or busy is tried again as it is: the work must be safe to repeat, since a commit
 * whose answer was lost may have happened. What fails otherwise is split in two until the item at fault fails alone.
 */
export class GroupedCommits<Item extends GroupItem, Outcome> {
  private readonly lanes: Lane<Item, Outcome>[];
  private waiting = 0;

  constructor(
    private readonly settings: GroupSettings,
    /** Commits all of it or nothing, and answers in the same order. */
    commit: (items: readonly Item[]) => Promise<readonly Outcome[]>,
    private readonly refuse: () => Error,
  ) {
    this.lanes = Array.from({ length: settings.lanes }, () => new Lane(settings, commit));
  }

  /** The weight of all that waits. */
  get depth(): number {
    return this.waiting;
  }

  async submit(item: Item): Promise<Outcome> {
    if (this.waiting + item.weight > this.settings.maxWaiting && this.waiting > 0) {
      throw this.refuse();
    }
    this.waiting += item.weight;
    try {
      return await this.laneOf(item.key).submit(item);
    } finally {
      this.waiting -= item.weight;
    }
  }

  private laneOf(key: string): Lane<Item, Outcome> {
    let hash = 0;
    for (let at = 0; at < key.length; at += 1) hash = (hash * 31 + key.charCodeAt(at)) | 0;
    return this.lanes[Math.abs(hash) % this.lanes.length] as Lane<Item, Outcome>;
  }
}

class Lane<Item extends GroupItem, Outcome> {
  private readonly waiting: Waiting<Item, Outcome>[] = [];
  private isBusy = false;

  constructor(
    private readonly settings: GroupSettings,
    private readonly commit: (items: readonly Item[]) => Promise<readonly Outcome[]>,
  ) {}

  async submit(item: Item): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.isBusy) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    while (this.waiting.length > 0) await this.settle(this.nextGroup());
    this.isBusy = false;
  }

  private nextGroup(): readonly Waiting<Item, Outcome>[] {
    let weight = 0;
    const beyond = this.waiting.findIndex(({ item }, at) => {
      weight += item.weight;
      return at > 0 && weight > this.settings.maxWeight;
    });
    return this.waiting.splice(0, beyond === -1 ? this.waiting.length : beyond);
  }

  /** Never throws: whoever waits hears it. */
  private async settle(group: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.persist(group.map(({ item }) => item));
      group.forEach(({ resolve }, at) => {
        resolve(outcomes[at] as Outcome);
      });
    } catch (error) {
      if (group.length === 1 || isOfTheServer(error)) {
        for (const { reject } of group) reject(error);
        return;
      }
      const half = Math.ceil(group.length / 2);
      await this.settle(group.slice(0, half));
      await this.settle(group.slice(half));
    }
  }

  private async persist(items: readonly Item[]): Promise<readonly Outcome[]> {
    for (const pauseMs of this.settings.pausesMs) {
      try {
        return await this.commit(items);
      } catch (error) {
        if (!isOfTheServer(error)) throw error;
        await delay(pauseMs);
      }
    }
    return this.commit(items);
  }
}

/** Not about what was sent: the same may well pass in a moment. */
function isOfTheServer(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'database_unavailable';
}
