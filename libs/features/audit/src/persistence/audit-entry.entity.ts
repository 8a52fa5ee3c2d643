import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChainName } from '../domain/audit-chain.js';
import { textAsNumber } from '#platform/database';

@Entity({ name: 'audit_entries', synchronize: false })
export class AuditEntryRow {
  @PrimaryColumn('bigint', {
    transformer: textAsNumber,
  })
  readonly id!: number;

  @Column('text')
  readonly chain!: ChainName;

  @Column({ type: 'timestamptz', name: 'occurred_at', insert: false })
  readonly occurredAt!: Date;

  @Column('text', { name: 'actor_kind' })
  readonly actorKind!: string;

  @Column('text', { name: 'actor_id', nullable: true })
  readonly actorId!: string | null;

  @Column('text')
  readonly action!: string;

  @Column('text', { name: 'subject_kind' })
  readonly subjectKind!: string;

  @Column('text', { name: 'subject_id' })
  readonly subjectId!: string;

  @Column('jsonb', { nullable: true })
  readonly before!: object | null;

  @Column('jsonb', { nullable: true })
  readonly after!: object | null;

  @Column('text', { nullable: true })
  readonly origin!: string | null;

  @Column('text', { name: 'correlation_id', nullable: true })
  readonly correlationId!: string | null;
}
