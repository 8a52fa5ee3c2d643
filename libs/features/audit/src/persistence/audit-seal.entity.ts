import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChainName } from '../domain/audit-chain.js';
import { textAsNumber } from '#platform/database';

@Entity({ name: 'audit_seals', synchronize: false })
export class AuditSealRow {
  @PrimaryColumn('text')
  readonly chain!: ChainName;

  @PrimaryColumn('bigint', { transformer: textAsNumber })
  readonly position!: number;

  @Column('bigint', { name: 'entry_id', transformer: textAsNumber })
  readonly entryId!: number;

  @Column('bytea')
  readonly hash!: Buffer;
}
