import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import { PLATFORM_CHAIN, type ChainHead, type ChainName } from './domain/audit-chain.js';
import type { Change } from './domain/audit-entry.js';
import { auditNotFound } from './domain/errors.js';
import { AuditChainsRepository } from './persistence/audit-chains.repository.js';
import {
  AuditEntriesRepository,
  type EntryFilter,
  type ListedEntry,
} from './persistence/audit-entries.repository.js';

export interface TrailQuery extends Omit<EntryFilter, 'chain'> {
  readonly beforeId?: number | undefined;
  readonly limit: number;
}

export type { ListedEntry };

@Injectable()
export class AuditService {
  constructor(
    private readonly database: Database,
    private readonly entries: AuditEntriesRepository,
    private readonly chains: AuditChainsRepository,
  ) {}

  /** Writes down what is being changed, in the transaction that changes it: both are committed, or neither. */
  async record(actor: Actor, tx: Transaction, ...changes: readonly Change[]): Promise<void> {
    if (changes.length > 0) await this.entries.insert(tx, actor, changes);
  }

  /** Records only what was not recorded yet, for changes that happen outside a transaction of ours. */
  async recordOnce(actor: Actor, changes: readonly Change[]): Promise<readonly Change[]> {
    return this.database.transaction(async (tx) => {
      const fresh: Change[] = [];
      for (const change of changes) {
        await this.entries.lockAction(tx, change.chain, change.action);
        const known = await this.entries.findSubjectIds(tx, change.chain, change.action);
        const isRepeated = fresh.some(
          ({ action, subject }) => action === change.action && subject.id === change.subject.id,
        );
        if (!known.has(change.subject.id) && !isRepeated) fresh.push(change);
      }
      await this.record(actor, tx, ...fresh);
      return fresh;
    });
  }

  /** The platform's own trail. One entry more than `limit` where there is a next page. */
  async list(actor: Actor, query: TrailQuery): Promise<readonly ListedEntry[]> {
    assertReadsPlatform(actor);
    return this.readChain(PLATFORM_CHAIN, query);
  }

  /** What a reader keeps, to be able to tell later that nothing before it was changed or cut off. */
  async getHead(actor: Actor): Promise<ChainHead> {
    assertReadsPlatform(actor);
    return this.readHead(PLATFORM_CHAIN);
  }

  /** For features whose members read their own trail; they have decided that the reader is one. */
  async readChain(
    chain: ChainName,
    { beforeId, limit, ...filter }: TrailQuery,
  ): Promise<readonly ListedEntry[]> {
    return this.database.read((tx) =>
      this.entries.findPage(tx, { ...filter, chain }, beforeId, limit + 1),
    );
  }

  async readHead(chain: ChainName): Promise<ChainHead> {
    return this.database.read((tx) => this.chains.findHead(tx, chain));
  }
}

/** It is for the admins of the platform; to everybody else it does not exist. */
function assertReadsPlatform({ kind }: Actor): void {
  if (kind !== 'platform_admin') throw auditNotFound();
}
