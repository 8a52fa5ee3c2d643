import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { ElectionId, ImportId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { ImportProgress, ImportRun } from '../domain/polling-map/import-run.js';
import { PollingMapImportRow } from './polling-map-import.entity.js';

export type NewImport = Pick<ImportRun, 'id' | 'electionId' | 'isDryRun' | 'startedAt'> & {
  readonly startedBy: string;
};

export type ImportVerdict = Pick<
  ImportRun,
  'state' | 'file' | 'summary' | 'problems' | 'problemCount'
>;

const SHOWN = 50;

@Injectable()
export class PollingMapImportsRepository {
  async insert(tx: Transaction, run: NewImport): Promise<ImportRun> {
    const row = {
      ...run,
      state: 'waiting',
      file: null,
      progress: {},
      summary: null,
      problems: [],
      problemCount: 0,
      heartbeatAt: run.startedAt,
      finishedAt: null,
    } as const;
    await tx.insert(PollingMapImportRow, row);
    return row;
  }

  async find(tx: Transaction, id: ImportId): Promise<ImportRun | undefined> {
    return (await tx.findOneBy(PollingMapImportRow, { id })) ?? undefined;
  }

  /** The newest ones. */
  async findLatest(tx: Transaction, electionId: ElectionId): Promise<readonly ImportRun[]> {
    return tx.find(PollingMapImportRow, {
      where: { electionId },
      order: { startedAt: 'DESC', id: 'DESC' },
      take: SHOWN,
    });
  }

  /** Says also that the run is alive. */
  async note(
    tx: Transaction,
    id: ImportId,
    progress: ImportProgress | undefined,
    at: Date,
  ): Promise<void> {
    await tx.query(
      `update polling_map_imports set heartbeat_at = $2, state = coalesce($3, state),
              progress = coalesce($4::jsonb, progress)
        where id = $1 and finished_at is null`,
      [id, at, progress?.state ?? null, progress === undefined ? null : JSON.stringify(progress)],
    );
  }

  /** A run ends once: what was written down in the transaction of the import stands. */
  async finish(tx: Transaction, id: ImportId, verdict: ImportVerdict, at: Date): Promise<void> {
    await tx.update(
      PollingMapImportRow,
      { id, finishedAt: IsNull() },
      {
        ...verdict,
        heartbeatAt: at,
        finishedAt: at,
      },
    );
  }
}
