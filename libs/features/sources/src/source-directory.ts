import { Injectable } from '@nestjs/common';
import type { Actor, ElectionId, SourceId } from '#kernel';
import { ElectionAccess, type PageRequest, type SortedRow } from '#features/elections';
import { Database } from '#platform/database';
import { sourceNotFound } from './domain/errors.js';
import type { SourceFilter, SourceSort } from './domain/lists.js';
import type { Source, SourceOffice } from './domain/source.js';
import { StandingsRepository } from './persistence/standings.repository.js';

export interface SourceWithOffices extends Source {
  readonly offices: readonly SourceOffice[];
}

/** Who reports in an election, for its members. */
@Injectable()
export class SourceDirectory {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly standings: StandingsRepository,
  ) {}

  async list(
    actor: Actor,
    electionId: ElectionId,
    filter: SourceFilter,
    page: PageRequest<SourceSort>,
  ): Promise<readonly SortedRow<Source>[]> {
    return this.database.read(async (tx) => {
      await this.access.view(tx, actor, electionId);
      return this.standings.findPage(tx, electionId, filter, page);
    });
  }

  async get(actor: Actor, electionId: ElectionId, id: SourceId): Promise<SourceWithOffices> {
    return this.database.read(async (tx) => {
      await this.access.view(tx, actor, electionId);
      const source = await this.standings.find(tx, electionId, id);
      if (source === undefined) throw sourceNotFound();
      return { ...source, offices: await this.standings.findOffices(tx, electionId, id) };
    });
  }
}
