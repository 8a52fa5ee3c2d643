import { Injectable } from '@nestjs/common';
import type { AccountId, ElectionId, InvitationId } from '#kernel';
import type { EmailKey } from '#features/identity';
import type { Transaction } from '#platform/database';
import type { Invitation } from '../domain/member.js';
import { InvitationRow } from './invitation.entity.js';

export type AddressedInvitation = Invitation & { readonly emailKey: EmailKey };

@Injectable()
export class InvitationsRepository {
  /** Takes the place of an older one to the same address, whose link ends with that. */
  async put(
    tx: Transaction,
    invitation: AddressedInvitation & { readonly digest: Buffer },
  ): Promise<void> {
    const { electionId, emailKey } = invitation;
    await tx.delete(InvitationRow, { electionId, emailKey });
    await tx.insert(InvitationRow, invitation);
  }

  async findAll(
    tx: Transaction,
    electionId: ElectionId,
    invitedBy?: AccountId,
  ): Promise<readonly Invitation[]> {
    return tx.find(InvitationRow, {
      where: { electionId, ...(invitedBy === undefined ? {} : { invitedBy }) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async count(tx: Transaction, electionId: ElectionId): Promise<number> {
    return tx.countBy(InvitationRow, { electionId });
  }

  async find(
    tx: Transaction,
    electionId: ElectionId,
    id: InvitationId,
  ): Promise<Invitation | undefined> {
    return (await tx.findOneBy(InvitationRow, { electionId, id })) ?? undefined;
  }

  async findByDigest(tx: Transaction, digest: Buffer): Promise<AddressedInvitation | undefined> {
    return (await tx.findOneBy(InvitationRow, { digest })) ?? undefined;
  }

  /** False when somebody else used or withdrew it a moment ago. */
  async delete(tx: Transaction, id: InvitationId): Promise<boolean> {
    return (await tx.delete(InvitationRow, { id })).affected === 1;
  }
}
