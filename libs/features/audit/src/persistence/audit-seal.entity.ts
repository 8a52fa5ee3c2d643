import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChainName } from '../domain/audit-chain.js';
import { wholeNumber } from './whole-number.js';

@Entity({ name: 'audit_seals', synchronize: false })
export class AuditSealRow {
  @PrimaryColumn('text')
  readonly chain!: ChainName;

  @PrimaryColumn('bigint', { transformer: wholeNumber })
  readonly position!: number;

  @Column('bigint', { name: 'entry_id', transformer: wholeNumber })
  readonly entryId!: number;

  @Column('bytea')
  readonly hash!: Buffer;
}
