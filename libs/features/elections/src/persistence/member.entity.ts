import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountId, ElectionId } from '#kernel';
import type { Role } from '../domain/permission.js';

@Entity({ name: 'election_members', synchronize: false })
export class MemberRow {
  @PrimaryColumn('uuid', { name: 'election_id' })
  readonly electionId!: ElectionId;

  @PrimaryColumn('uuid', { name: 'account_id' })
  readonly accountId!: AccountId;

  @Column('text')
  readonly role!: Role;

  @Column({ type: 'timestamptz', name: 'since', insert: false })
  readonly since!: Date;
}
