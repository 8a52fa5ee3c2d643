import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId } from '#kernel';
import type { LinkPurpose } from '../domain/one-time-link.js';

@Entity({ name: 'one_time_links', synchronize: false })
export class OneTimeLinkRow {
  @PrimaryColumn('bytea')
  readonly digest!: Buffer;

  @Column('uuid', { name: 'account_id' })
  readonly accountId!: AccountId;

  @Column('text')
  readonly purpose!: LinkPurpose;

  @Column({ type: 'timestamptz', name: 'created_at' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  readonly expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'used_at', nullable: true })
  readonly usedAt!: Date | null;
}
