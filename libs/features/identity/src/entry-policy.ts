import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { Account } from './domain/account.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from './identity-settings.js';
import { IdentityMails } from './identity-mails.js';

/**
 * Whether an account whose address nobody has proved can be entered. Where it can, whoever registers an address and
 * then tries to sign in learns whether it was taken; so an installation that must not tell requires the proof.
 */
@Injectable()
export class EntryPolicy {
  constructor(
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
    private readonly mails: IdentityMails,
  ) {}

  admits({ emailVerifiedAt }: Account): boolean {
    return this.settings.emailVerification === 'optional' || emailVerifiedAt !== null;
  }

  /** Somebody knew the password: they are sent a new link, and told nothing. */
  remind(actor: Actor, account: Account): void {
    this.mails.later(() => this.mails.sendLink(actor, account, 'verify'));
  }
}
