import { Injectable } from '@nestjs/common';
import type { Actor, AreaId, ElectionId } from '#kernel';
import { ElectionAccess } from '#features/elections';
import { Database } from '#platform/database';
import type { StreamName } from './domain/stream.js';
import type { Watch, WatchCounts, WatchedOffice } from './domain/watch.js';
import { WatchedOfficesRepository } from './persistence/watched-offices.repository.js';

export interface WatchFilter {
  readonly watch: Watch;
  readonly stream: StreamName;
  readonly areaId?: AreaId | undefined;
}

/** Which offices the team of an election should look at. */
@Injectable()
export class FieldWatchService {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly watched: WatchedOfficesRepository,
  ) {}

  async count(actor: Actor, id: ElectionId, stream: StreamName): Promise<WatchCounts> {
    return this.database.read(async (tx) => {
      await this.access.view(tx, actor, id);
      return this.watched.count(tx, id, stream);
    });
  }

  /** In the order of their codes, from after one on. */
  async list(
    actor: Actor,
    id: ElectionId,
    filter: WatchFilter,
    after: string | undefined,
    limit: number,
  ): Promise<readonly WatchedOffice[]> {
    return this.database.read(async (tx) => {
      await this.access.view(tx, actor, id);
      return this.watched.findPage(tx, id, filter, after, limit);
    });
  }
}
