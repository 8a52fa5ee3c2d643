import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId, ElectionId, InvitationId } from '#kernel';
import type { EmailKey } from '#features/identity';
import type { Invitation } from '../domain/member.js';
import type { Role } from '../domain/permission.js';

@Entity({ name: 'invitations', synchronize: false })
export class InvitationRow implements Invitation {
  @PrimaryColumn('uuid')
  readonly id!: InvitationId;

  @Column('uuid', { name: 'election_id' })
  readonly electionId!: ElectionId;

  @Column('text')
  readonly email!: string;

  @Column('text', { name: 'email_key' })
  readonly emailKey!: EmailKey;

  @Column('text')
  readonly role!: Role;

  @Column('bytea', { select: false })
  readonly digest!: Buffer;

  @Column('uuid', { name: 'invited_by' })
  readonly invitedBy!: AccountId;

  @Column({ type: 'timestamptz', name: 'created_at' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  readonly expiresAt!: Date;
}
