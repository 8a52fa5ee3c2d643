import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId, AccountKind } from '#kernel';
import type { EmailKey } from '../domain/email-address.js';

@Entity({ name: 'accounts', synchronize: false })
export class AccountRow {
  @PrimaryColumn('uuid')
  readonly id!: AccountId;

  @Column('text')
  readonly email!: string;

  @Column('text', { name: 'email_key' })
  readonly emailKey!: EmailKey;

  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly kind!: AccountKind;

  @Column('text', { name: 'password_hash' })
  readonly passwordHash!: string;

  @Column({ type: 'timestamptz', name: 'email_verified_at', nullable: true })
  readonly emailVerifiedAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', insert: false })
  readonly createdAt!: Date;

  @Column('integer')
  readonly version!: number;
}
