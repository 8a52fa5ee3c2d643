import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform/database';
import type { ChainName } from './domain/audit-chain.js';
import type { AuditEntry } from './domain/audit-entry.js';
import { seal } from './domain/seal.js';
import { AuditChainsRepository } from './persistence/audit-chains.repository.js';

const BATCH = 500;

/**
 * Chains the entries that wait. Off the path of requests, because a chain has one end: sealing inside each
 * transaction would make all of them queue for it.
 */
@Injectable()
export class AuditSealer {
  constructor(
    private readonly database: Database,
    private readonly chains: AuditChainsRepository,
  ) {}

  /** Returns how many entries were sealed; as many as a batch holds means that there may be more. */
  async sealBatch(limit = BATCH): Promise<number> {
    return this.database.transaction(async (tx) => {
      const waiting = await this.chains.takeUnsealed(tx, limit);
      for (const [chain, entries] of byChain(waiting)) await this.extend(tx, chain, entries);
      return waiting.length;
    });
  }

  async run(): Promise<'done' | 'more'> {
    return (await this.sealBatch()) === BATCH ? 'more' : 'done';
  }

  private async extend(
    tx: Transaction,
    chain: ChainName,
    entries: readonly AuditEntry[],
  ): Promise<void> {
    const { head, seals } = seal(await this.chains.lockHead(tx, chain), entries);
    await this.chains.append(tx, head, seals);
  }
}

/** Chains in a fixed order: two sealers that meet then wait for each other in one direction only. */
function byChain(entries: readonly AuditEntry[]): readonly [ChainName, AuditEntry[]][] {
  const groups = new Map<ChainName, AuditEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.chain) ?? [];
    group.push(entry);
    groups.set(entry.chain, group);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
