import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ElectionId, ImportId } from '#kernel';
import type {
  ImportedFile,
  ImportProblem,
  ImportProgress,
  ImportRun,
  ImportState,
  ImportSummary,
} from '../domain/polling-map/import-run.js';

@Entity({ name: 'polling_map_imports', synchronize: false })
export class PollingMapImportRow implements ImportRun {
  @PrimaryColumn('uuid')
  readonly id!: ImportId;

  @Column('uuid', { name: 'election_id' })
  readonly electionId!: ElectionId;

  @Column('text', { name: 'started_by' })
  readonly startedBy!: string;

  @Column('boolean', { name: 'is_dry_run' })
  readonly isDryRun!: boolean;

  @Column('text')
  readonly state!: ImportState;

  @Column({ type: 'jsonb', nullable: true })
  readonly file!: ImportedFile | null;

  @Column('jsonb')
  readonly progress!: Partial<ImportProgress>;

  @Column({ type: 'jsonb', nullable: true })
  readonly summary!: ImportSummary | null;

  @Column('jsonb')
  readonly problems!: readonly ImportProblem[];

  @Column('integer', { name: 'problem_count' })
  readonly problemCount!: number;

  @Column({ type: 'timestamptz', name: 'started_at' })
  readonly startedAt!: Date;

  @Column({ type: 'timestamptz', name: 'heartbeat_at' })
  readonly heartbeatAt!: Date;

  @Column({ type: 'timestamptz', name: 'finished_at', nullable: true })
  readonly finishedAt!: Date | null;
}
