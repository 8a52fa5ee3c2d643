import { Injectable } from '@nestjs/common';
import type { AccountId, Actor, ElectionId } from '#kernel';
import { AuditService, electionChain } from '#features/audit';
import { AccountDirectory, type Account } from '#features/identity';
import { Database, type Transaction } from '#platform/database';
import { lastOwner, notFound } from './domain/errors.js';
import type { Member } from './domain/member.js';
import type { Role } from './domain/permission.js';
import { ElectionAccess } from './election-access.js';
import { InvitationsRepository } from './persistence/invitations.repository.js';
import { MembersRepository } from './persistence/members.repository.js';

export interface NamedMember extends Member {
  readonly account: Pick<Account, 'name' | 'email'>;
}

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly members: MembersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly accounts: AccountDirectory,
    private readonly access: ElectionAccess,
    private readonly audit: AuditService,
  ) {}

  async list(actor: Actor, electionId: ElectionId): Promise<readonly NamedMember[]> {
    return this.database.read(async (tx) => {
      await this.access.view(tx, actor, electionId);
      const members = await this.members.findAll(tx, electionId);
      const accounts = await this.accounts.findAll(
        tx,
        members.map(({ accountId }) => accountId),
      );
      return members.flatMap((member) => {
        const account = accounts.get(member.accountId);
        return account === undefined ? [] : [{ ...member, account }];
      });
    });
  }

  async setRole(
    actor: Actor,
    electionId: ElectionId,
    accountId: AccountId,
    role: Role,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.access.hold(tx, actor, electionId, 'manage_members');
      const member = await this.getMember(tx, electionId, accountId);
      if (member.role === role) return;
      await this.assertOwnerRemains(tx, member);
      await this.members.setRole(tx, member, role);
      await this.audit.record(actor, tx, {
        chain: electionChain(electionId),
        action: 'member.role_changed',
        subject: { kind: 'account', id: accountId },
        before: { role: member.role },
        after: { role },
      });
      await this.withdrawInvitationsOf(actor, tx, member);
    });
  }

  /** An owner removes anybody; everybody may leave. */
  async remove(actor: Actor, electionId: ElectionId, accountId: AccountId): Promise<void> {
    await this.database.transaction(async (tx) => {
      const isLeaving = 'id' in actor && actor.id === accountId;
      await this.access.hold(tx, actor, electionId, isLeaving ? 'read' : 'manage_members');
      const member = await this.getMember(tx, electionId, accountId);
      await this.assertOwnerRemains(tx, member);
      await this.members.delete(tx, member);
      await this.audit.record(actor, tx, {
        chain: electionChain(electionId),
        action: isLeaving ? 'member.left' : 'member.removed',
        subject: { kind: 'account', id: accountId },
        before: { role: member.role },
      });
      await this.withdrawInvitationsOf(actor, tx, member);
    });
  }

  /** Whoever is no owner any more brings nobody in, not even by a link that was sent before. */
  private async withdrawInvitationsOf(
    actor: Actor,
    tx: Transaction,
    { electionId, accountId }: Member,
  ): Promise<void> {
    for (const { id } of await this.invitations.findAll(tx, electionId, accountId)) {
      await this.invitations.delete(tx, id);
      await this.audit.record(actor, tx, {
        chain: electionChain(electionId),
        action: 'invitation.withdrawn',
        subject: { kind: 'invitation', id },
      });
    }
  }

  private async getMember(
    tx: Transaction,
    electionId: ElectionId,
    accountId: AccountId,
  ): Promise<Member> {
    const member = await this.members.find(tx, electionId, accountId);
    if (member === undefined) throw notFound('member');
    return member;
  }

  /** The election is held meanwhile, so two owners cannot leave each other alone with nobody. */
  private async assertOwnerRemains(tx: Transaction, { electionId, role }: Member): Promise<void> {
    if (role !== 'owner') return;
    if ((await this.members.countOwners(tx, electionId)) <= 1) throw lastOwner();
  }
}
