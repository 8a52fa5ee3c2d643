import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { Transaction } from '#platform/database';
import type { ChainName } from '../domain/audit-chain.js';
import type { AuditEntry, Change, JsonValue } from '../domain/audit-entry.js';
import { AuditEntryRow } from './audit-entry.entity.js';
import { AuditSealRow } from './audit-seal.entity.js';

export interface EntryFilter {
  readonly chain: ChainName;
  readonly action?: string | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly actorId?: string | undefined;
}

export interface ListedEntry {
  readonly entry: AuditEntry;
  /** Undefined while the entry waits for the elected worker. */
  readonly seal: { readonly position: number; readonly hash: string } | undefined;
}

type RowWithSeal = AuditEntryRow & { readonly seal: AuditSealRow | null };

@Injectable()
export class AuditEntriesRepository {
  async insert(tx: Transaction, actor: Actor, changes: readonly Change[]): Promise<void> {
    await tx.insert(
      AuditEntryRow,
      changes.map(({ chain, action, subject, before, after }) => ({
        chain,
        actorKind: actor.kind,
        actorId: 'id' in actor ? actor.id : null,
        action,
        subjectKind: subject.kind,
        subjectId: subject.id,
        before: (before ?? null) as object | null,
        after: (after ?? null) as object | null,
        origin: actor.origin?.address ?? null,
        correlationId: actor.origin?.correlationId ?? null,
      })),
    );
  }

  /** Until the transaction ends, nobody else who asks for the same lock records this action. */
  async lockAction(tx: Transaction, chain: ChainName, action: string): Promise<void> {
    await tx.query(
      `select pg_advisory_xact_lock(hashtextextended('scrutin.audit ' || $1 || $2, 0))`,
      [chain, action],
    );
  }

  /** Newest first, from below `beforeId`. */
  async findPage(
    tx: Transaction,
    filter: EntryFilter,
    beforeId: number | undefined,
    limit: number,
  ): Promise<readonly ListedEntry[]> {
    const query = tx
      .createQueryBuilder(AuditEntryRow, 'entry')
      .leftJoinAndMapOne('entry.seal', AuditSealRow, 'seal', 'seal.entry_id = entry.id')
      .where('entry.chain = :chain', { chain: filter.chain })
      .orderBy('entry.id', 'DESC')
      .limit(limit);
    const { action, subjectKind, subjectId, actorId } = filter;
    if (action !== undefined) query.andWhere('entry.action = :action', { action });
    if (subjectKind !== undefined)
      query.andWhere('entry.subject_kind = :subjectKind', { subjectKind });
    if (subjectId !== undefined) query.andWhere('entry.subject_id = :subjectId', { subjectId });
    if (actorId !== undefined) query.andWhere('entry.actor_id = :actorId', { actorId });
    if (beforeId !== undefined) query.andWhere('entry.id < :beforeId', { beforeId });
    const rows = (await query.getMany()) as RowWithSeal[];
    return rows.map((row) => ({
      entry: toEntry(row),
      seal:
        row.seal === null
          ? undefined
          : { position: row.seal.position, hash: row.seal.hash.toString('hex') },
    }));
  }

  /** Ids of the subjects that an action was already recorded for. */
  async findSubjectIds(
    tx: Transaction,
    chain: ChainName,
    action: string,
  ): Promise<ReadonlySet<string>> {
    const rows = await tx.find(AuditEntryRow, {
      where: { chain, action },
      select: { subjectId: true },
    });
    return new Set(rows.map(({ subjectId }) => subjectId));
  }
}

export function toEntry(row: AuditEntryRow): AuditEntry {
  return {
    id: row.id,
    chain: row.chain,
    // The driver gives a number for `infinity`.
    occurredAt: new Date(row.occurredAt),
    actor: { kind: row.actorKind, id: row.actorId },
    action: row.action,
    subject: { kind: row.subjectKind, id: row.subjectId },
    before: row.before as JsonValue,
    after: row.after as JsonValue,
    origin: row.origin,
    correlationId: row.correlationId,
  };
}
