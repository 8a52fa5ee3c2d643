import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId, SessionId } from '#kernel';
import type { RevocationReason } from '../domain/session.js';

@Entity({ name: 'sessions', synchronize: false })
export class SessionRow {
  @PrimaryColumn('uuid')
  readonly id!: SessionId;

  @Column('uuid', { name: 'account_id' })
  readonly accountId!: AccountId;

  @Column({ type: 'timestamptz', name: 'created_at' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  readonly expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true })
  readonly revokedAt!: Date | null;

  @Column('text', { name: 'revoked_reason', nullable: true })
  readonly revokedReason!: RevocationReason | null;

  @Column('text', { name: 'client_label', nullable: true })
  readonly clientLabel!: string | null;
}
