import { Injectable } from '@nestjs/common';
import type { Actor, ElectionId } from '#kernel';
import {
  AuditService,
  electionChain,
  type ChainHead,
  type ListedEntry,
  type TrailQuery,
} from '#features/audit';
import { Database } from '#platform/database';
import { ElectionAccess } from './election-access.js';

/** The trail of an election, for its members. */
@Injectable()
export class ElectionTrailService {
  constructor(
    private readonly database: Database,
    private readonly access: ElectionAccess,
    private readonly audit: AuditService,
  ) {}

  /** One entry more than `limit` where there is a next page. */
  async list(actor: Actor, id: ElectionId, query: TrailQuery): Promise<readonly ListedEntry[]> {
    await this.database.read((tx) => this.access.view(tx, actor, id));
    return this.audit.readChain(electionChain(id), query);
  }

  async getHead(actor: Actor, id: ElectionId): Promise<ChainHead> {
    await this.database.read((tx) => this.access.view(tx, actor, id));
    return this.audit.readHead(electionChain(id));
  }
}
