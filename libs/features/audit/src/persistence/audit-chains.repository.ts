import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transaction } from '#platform/database';
import type { ChainHead, ChainName } from '../domain/audit-chain.js';
import type { AuditEntry } from '../domain/audit-entry.js';
import { emptyHead, type Seal, type SealedEntry } from '../domain/seal.js';
import { toEntry } from './audit-entries.repository.js';
import { AuditEntryRow } from './audit-entry.entity.js';
import { AuditSealRow } from './audit-seal.entity.js';

interface HeadRow {
  readonly chain: ChainName;
  readonly length: string;
  readonly head: Buffer | null;
}

@Injectable()
export class AuditChainsRepository {
  /** Takes waiting entries out of the queue, oldest first; what another process is taking is left to it. */
  async takeUnsealed(tx: Transaction, limit: number): Promise<readonly AuditEntry[]> {
    const [taken] = await tx.query<[{ readonly entry_id: string }[], number]>(
      `delete from audit_unsealed where entry_id in (
         select entry_id from audit_unsealed order by entry_id limit $1 for update skip locked)
       returning entry_id`,
      [limit],
    );
    const ids = taken.map((row) => Number(row.entry_id));
    const rows = await tx.find(AuditEntryRow, { where: { id: In(ids) }, order: { id: 'ASC' } });
    return rows.map(toEntry);
  }

  /** Creates the chain at its first entry, and holds it until the transaction ends. */
  async lockHead(tx: Transaction, chain: ChainName): Promise<ChainHead> {
    await tx.query('insert into audit_chains (chain) values ($1) on conflict do nothing', [chain]);
    const rows = await tx.query<HeadRow[]>(
      'select chain, length, head from audit_chains where chain = $1 for update',
      [chain],
    );
    return toHead(rows[0], chain);
  }

  async append(tx: Transaction, head: ChainHead, seals: readonly Seal[]): Promise<void> {
    await tx.insert(
      AuditSealRow,
      seals.map(({ chain, position, entryId, hash }) => ({
        chain,
        position,
        entryId,
        hash: Buffer.from(hash, 'hex'),
      })),
    );
    await tx.query('update audit_chains set length = $2, head = $3 where chain = $1', [
      head.chain,
      head.length,
      Buffer.from(head.hash, 'hex'),
    ]);
  }

  /** Chains that have links but no head of their own are among them: that is how a removed head shows. */
  async findHeads(tx: Transaction): Promise<readonly ChainHead[]> {
    const rows = await tx.query<HeadRow[]>(
      `select chain, coalesce(length, 0) as length, head
         from (select distinct chain from audit_seals) sealed full join audit_chains using (chain)
        order by chain`,
    );
    return rows.map((row) => toHead(row, row.chain));
  }

  async findHead(tx: Transaction, chain: ChainName): Promise<ChainHead> {
    const rows = await tx.query<HeadRow[]>(
      'select chain, length, head from audit_chains where chain = $1',
      [chain],
    );
    return toHead(rows[0], chain);
  }

  /** The next links of a chain after a position, in order. */
  async readLinks(
    tx: Transaction,
    chain: ChainName,
    after: number,
    limit: number,
  ): Promise<readonly SealedEntry[]> {
    const rows = (await tx
      .createQueryBuilder(AuditSealRow, 'seal')
      .innerJoinAndMapOne('seal.entry', AuditEntryRow, 'entry', 'entry.id = seal.entry_id')
      .where('seal.chain = :chain and seal.position > :after', { chain, after })
      .orderBy('seal.position', 'ASC')
      .limit(limit)
      .getMany()) as (AuditSealRow & { readonly entry: AuditEntryRow })[];
    return rows.map((row) => ({
      entry: toEntry(row.entry),
      position: row.position,
      hash: row.hash.toString('hex'),
    }));
  }

  async countUnsealed(tx: Transaction): Promise<number> {
    return this.count(tx, 'select count(*) as n from audit_unsealed');
  }

  /** Entries that are in no chain and wait for none: somebody took them out of both. */
  async countUnchained(tx: Transaction): Promise<number> {
    return this.count(
      tx,
      `select count(*) as n from audit_entries e
        where not exists (select from audit_seals s where s.entry_id = e.id)
          and not exists (select from audit_unsealed u where u.entry_id = e.id)`,
    );
  }

  private async count(tx: Transaction, sql: string): Promise<number> {
    const rows = await tx.query<{ readonly n: string }[]>(sql);
    return Number(rows[0]?.n ?? 0);
  }
}

function toHead(row: HeadRow | undefined, chain: ChainName): ChainHead {
  if (row?.head == null) return emptyHead(chain);
  return { chain, length: Number(row.length), hash: row.head.toString('hex') };
}
