import { Injectable } from '@nestjs/common';
import type { ElectorId, SourceId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { SourceWithSecret } from '../domain/source.js';

interface Row {
  readonly id: SourceId;
  readonly elector_id: ElectorId;
  readonly password_hash: string | null;
}

const COLUMNS = 'id, elector_id, password_hash';

/** Identities. They hold in every election. */
@Injectable()
export class SourcesRepository {
  async findByElector(
    tx: Transaction,
    electorId: ElectorId,
  ): Promise<SourceWithSecret | undefined> {
    const rows = await tx.query<Row[]>(`select ${COLUMNS} from sources where elector_id = $1`, [
      electorId,
    ]);
    return rows.map(toSource)[0];
  }

  /** Undefined where somebody else was faster; their row is committed by then. */
  async insert(
    tx: Transaction,
    electorId: ElectorId,
    passwordHash: string | null,
  ): Promise<SourceWithSecret | undefined> {
    const rows = await tx.query<Row[]>(
      `insert into sources (elector_id, password_hash) values ($1, $2)
       on conflict (elector_id) do nothing returning ${COLUMNS}`,
      [electorId, passwordHash],
    );
    return rows.map(toSource)[0];
  }

  /** Sign-ins of one source follow each other. Reports that refer to it go on meanwhile. */
  async hold(tx: Transaction, id: SourceId): Promise<SourceWithSecret | undefined> {
    const rows = await tx.query<Row[]>(
      `select ${COLUMNS} from sources where id = $1 for no key update`,
      [id],
    );
    return rows.map(toSource)[0];
  }

  async setPassword(tx: Transaction, id: SourceId, passwordHash: string): Promise<void> {
    await tx.query('update sources set password_hash = $2 where id = $1', [id, passwordHash]);
  }
}

function toSource({ id, elector_id: electorId, password_hash: passwordHash }: Row) {
  return { id, electorId, passwordHash };
}
