import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SessionId } from '#kernel';

@Entity({ name: 'refresh_tokens', synchronize: false })
export class RefreshTokenRow {
  @PrimaryColumn('bytea')
  readonly digest!: Buffer;

  @Column('uuid', { name: 'session_id' })
  readonly sessionId!: SessionId;

  @Column({ type: 'timestamptz', name: 'issued_at' })
  readonly issuedAt!: Date;

  @Column({ type: 'timestamptz', name: 'used_at', nullable: true })
  readonly usedAt!: Date | null;

  @Column('bytea', { name: 'replaced_by', nullable: true })
  readonly replacedBy!: Buffer | null;
}
