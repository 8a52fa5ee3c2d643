import { Inject, Injectable } from '@nestjs/common';
import type { AccountActor, Actor, ElectionId } from '#kernel';
import { AuditService, electionChain, type JsonValue, type Subject } from '#features/audit';
import { AccountDirectory, type EmailKey } from '#features/identity';
import type { Transaction } from '#platform/database';
import { RateLimits, type RateRule } from '#platform/rate-limits';
import { alreadyMember, refusedFields } from './domain/errors.js';
import { MAX_MEMBERS } from './domain/member.js';
import type { Role } from './domain/permission.js';
import { ELECTIONS_SETTINGS, type ElectionsSettings } from './elections-settings.js';
import { InvitationsRepository } from './persistence/invitations.repository.js';
import { MembersRepository } from './persistence/members.repository.js';

const DAY_SECONDS = 24 * 3_600;

/** Who is in, and how somebody comes in; the decisions about it are taken by InvitationsService. */
@Injectable()
export class Team {
  private readonly invitationsByAccount: RateRule;

  constructor(
    private readonly members: MembersRepository,
    private readonly invitations: InvitationsRepository,
    private readonly accounts: AccountDirectory,
    private readonly limits: RateLimits,
    private readonly audit: AuditService,
    @Inject(ELECTIONS_SETTINGS) { invitationsPerDay }: ElectionsSettings,
  ) {
    this.invitationsByAccount = {
      name: 'elections.invite',
      limit: invitationsPerDay,
      windowSeconds: DAY_SECONDS,
    };
  }

  /** Each is a mail to somebody who did not ask for it. */
  async countInvitation({ id }: AccountActor): Promise<void> {
    await this.limits.hit(this.invitationsByAccount, id);
  }

  async assertRoomFor(tx: Transaction, electionId: ElectionId, emailKey: EmailKey): Promise<void> {
    const members = await this.members.findAll(tx, electionId);
    const account = await this.accounts.findByEmail(tx, emailKey);
    if (members.some(({ accountId }) => accountId === account?.id)) throw alreadyMember();
    if (members.length + (await this.invitations.count(tx, electionId)) < MAX_MEMBERS) return;
    throw refusedFields([
      {
        field: 'email',
        code: 'too_many',
        detail: `a team has at most ${String(MAX_MEMBERS)} members and open invitations`,
      },
    ]);
  }

  async isAddressOf(tx: Transaction, { id }: AccountActor, emailKey: EmailKey): Promise<boolean> {
    return (await this.accounts.findByEmail(tx, emailKey))?.id === id;
  }

  async join(
    tx: Transaction,
    { id }: AccountActor,
    electionId: ElectionId,
    role: Role,
  ): Promise<void> {
    const present = await this.members.find(tx, electionId, id);
    if (present !== undefined) throw alreadyMember();
    await this.members.insert(tx, electionId, id, role);
  }

  async record(
    actor: Actor,
    tx: Transaction,
    electionId: ElectionId,
    action: string,
    subject: Subject,
    after?: JsonValue,
  ): Promise<void> {
    const chain = electionChain(electionId);
    await this.audit.record(actor, tx, {
      chain,
      action,
      subject,
      ...(after === undefined ? {} : { after }),
    });
  }
}
