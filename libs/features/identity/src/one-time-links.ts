import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type AccountId, type Actor, type Clock } from '#kernel';
import { AuditService, PLATFORM_CHAIN } from '#features/audit';
import type { Transaction } from '#platform/database';
import { linkRefused } from './domain/errors.js';
import { isUsable, LINK_LIFETIME_MS, type LinkPurpose } from './domain/one-time-link.js';
import { digestOf } from './domain/secret-token.js';
import { AccountsRepository } from './persistence/accounts.repository.js';
import { OneTimeLinksRepository } from './persistence/one-time-links.repository.js';

const TOKEN_BYTES = 32;

/** Links that go out by mail: each works once, for a while, and only the newest of its kind. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly links: OneTimeLinksRepository,
    private readonly accounts: AccountsRepository,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async issue(
    tx: Transaction,
    actor: Actor,
    accountId: AccountId,
    purpose: LinkPurpose,
  ): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + LINK_LIFETIME_MS[purpose]);
    await this.links.put(tx, { digest: digestOf(token), accountId, purpose, createdAt, expiresAt });
    await this.audit.record(actor, tx, {
      chain: PLATFORM_CHAIN,
      action: 'link.issued',
      subject: { kind: 'account', id: accountId },
      after: { purpose },
    });
    return token;
  }

  /** Looks without using it up. */
  async getOwner(tx: Transaction, token: string, purpose: LinkPurpose): Promise<AccountId> {
    const link = await this.links.find(tx, digestOf(token), purpose);
    if (link === undefined || !isUsable(link, this.clock.now())) throw linkRefused();
    return link.accountId;
  }

  /** Uses it up, if the transaction commits. */
  async redeem(
    tx: Transaction,
    actor: Actor,
    token: string,
    purpose: LinkPurpose,
  ): Promise<AccountId> {
    const digest = digestOf(token);
    const link = await this.links.lock(tx, digest, purpose);
    if (link === undefined || !isUsable(link, this.clock.now())) throw linkRefused();
    await this.links.markUsed(tx, digest, this.clock.now());
    await this.markVerified(tx, actor, link.accountId);
    return link.accountId;
  }

  /** Whoever opens a link that went to an address reads the mail there. */
  private async markVerified(tx: Transaction, actor: Actor, id: AccountId): Promise<void> {
    const account = await this.accounts.lock(tx, id);
    if (account === undefined || account.emailVerifiedAt !== null) return;
    await this.accounts.setEmailVerified(tx, id, this.clock.now());
    await this.audit.record(actor, tx, {
      chain: PLATFORM_CHAIN,
      action: 'email.verified',
      subject: { kind: 'account', id },
      before: { verified: false },
      after: { verified: true },
    });
  }
}
