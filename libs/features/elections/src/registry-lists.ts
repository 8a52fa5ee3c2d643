import { Injectable } from '@nestjs/common';
import type { Actor, ElectionId } from '#kernel';
import { ReadThroughCache } from '#platform/cache';
import { Database, type Transaction } from '#platform/database';
import { ElectionAccess } from './election-access.js';
import type { SortedRow } from './domain/lists.js';

/**
 * Lists of the registry, each read from the database once for each version of it. Whether the actor may see them
 * is asked every time, and of the database.
 */
@Injectable()
export class RegistryLists {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly cache: ReadThroughCache,
  ) {}

  async read<T extends object>(
    actor: Actor,
    electionId: ElectionId,
    list: string,
    question: object,
    load: (tx: Transaction) => Promise<readonly SortedRow<T>[]>,
  ): Promise<readonly SortedRow<T>[]> {
    return this.database.read(async (tx) => {
      const { election } = await this.access.view(tx, actor, electionId);
      const key = {
        area: `elections.${list}`,
        schema: 1,
        version: election.registryVersion,
        parts: [electionId, JSON.stringify(question)],
      };
      const text = await this.cache.get(key, async () => JSON.stringify(await load(tx)));
      return JSON.parse(text, reviveHours) as readonly SortedRow<T>[];
    });
  }
}

const HOURS = new Set(['opensAt', 'closesAt']);

/** A cache holds text; of all that stands in these lists, only hours are more than that. */
function reviveHours(key: string, value: unknown): unknown {
  return HOURS.has(key) && typeof value === 'string' ? new Date(value) : value;
}
