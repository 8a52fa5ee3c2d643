import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  CLOCK,
  type AccountActor,
  type Clock,
  type InvitationId,
  type Actor,
  type ElectionId,
} from '#kernel';
import { digestOf, parseEmail, type EmailAddress } from '#features/identity';
import { Database, type Transaction } from '#platform/database';
import type { Election } from './domain/election.js';
import { invitationRefused, notFound, refusedFields } from './domain/errors.js';
import { INVITATION_LIFETIME_MS, type Invitation } from './domain/member.js';
import type { Role } from './domain/permission.js';
import { ElectionAccess, requireDirector, type ElectionView } from './election-access.js';
import { InvitationMails } from './invitation-mails.js';
import { InvitationsRepository } from './persistence/invitations.repository.js';
import { Team } from './team.js';

export interface InvitationForm {
  readonly email: string;
  readonly role: Role;
}

export interface SentInvitation {
  readonly invitation: Invitation;
  readonly isMailSent: boolean;
}

const TOKEN_BYTES = 32;

/** Into a team one comes by a link that went to one's own address; nobody is put there unasked. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly team: Team,
    private readonly access: ElectionAccess,
    private readonly mails: InvitationMails,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor, electionId: ElectionId): Promise<readonly Invitation[]> {
    return this.database.read(async (tx) => {
      await this.access.view(tx, actor, electionId, 'manage_members');
      return this.invitations.findAll(tx, electionId);
    });
  }

  /** Whether the address has an account is nobody's business: the answer is the same. */
  async invite(
    actor: Actor,
    electionId: ElectionId,
    form: InvitationForm,
  ): Promise<SentInvitation> {
    const email = parseEmail(form.email);
    if (!email.ok) {
      throw refusedFields([
        { field: 'email', code: 'is_email', detail: 'email must be an e-mail address' },
      ]);
    }
    // First whether they may at all: a stranger's tries count for nothing and against nobody.
    await this.database.read((tx) => this.access.view(tx, actor, electionId, 'manage_members'));
    const inviter = requireDirector(actor);
    await this.team.countInvitation(inviter);
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const { election, invitation } = await this.database.transaction((tx) =>
      this.write(tx, inviter, electionId, email.value, form.role, token),
    );
    const isMailSent = await this.mails.send(invitation, election, token);
    return { invitation, isMailSent };
  }

  async withdraw(actor: Actor, electionId: ElectionId, id: InvitationId): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.access.hold(tx, actor, electionId, 'manage_members');
      const invitation = await this.invitations.find(tx, electionId, id);
      if (invitation === undefined) throw notFound('invitation');
      await this.invitations.delete(tx, id);
      await this.team.record(actor, tx, electionId, 'invitation.withdrawn', {
        kind: 'invitation',
        id,
      });
    });
  }

  /** By whoever is signed in with the address that the link went to. A link works once. */
  async accept(actor: Actor, token: string): Promise<ElectionView> {
    const guest = requireDirector(actor);
    return this.database.transaction(async (tx) => {
      const found = await this.invitations.findByDigest(tx, digestOf(token));
      if (found === undefined || found.expiresAt <= this.clock.now()) throw invitationRefused();
      if (!(await this.team.isAddressOf(tx, guest, found.emailKey))) throw invitationRefused();
      if (!(await this.invitations.delete(tx, found.id))) throw invitationRefused();
      const { id, electionId, role } = found;
      await this.team.join(tx, guest, electionId, role);
      await this.team.record(
        actor,
        tx,
        electionId,
        'member.joined',
        { kind: 'account', id: guest.id },
        { role, invitation_id: id },
      );
      return this.access.view(tx, actor, electionId);
    });
  }

  private async write(
    tx: Transaction,
    inviter: AccountActor,
    electionId: ElectionId,
    email: EmailAddress,
    role: Role,
    token: string,
  ): Promise<{ readonly election: Election; readonly invitation: Invitation }> {
    const { election } = await this.access.hold(tx, inviter, electionId, 'manage_members');
    await this.team.assertRoomFor(tx, electionId, email.key);
    const createdAt = this.clock.now();
    const invitation = {
      id: randomUUID() as InvitationId,
      electionId,
      email: email.typed,
      role,
      invitedBy: inviter.id,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + INVITATION_LIFETIME_MS),
    };
    await this.invitations.put(tx, { ...invitation, emailKey: email.key, digest: digestOf(token) });
    // The address is personal, and the trail is for ever: it names the invitation.
    const subject = { kind: 'invitation', id: invitation.id };
    await this.team.record(inviter, tx, electionId, 'invitation.sent', subject, { role });
    return { election, invitation };
  }
}
