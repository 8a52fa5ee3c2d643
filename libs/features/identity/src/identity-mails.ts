import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Database } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { Mailer } from '#platform/mail';
import type { Account } from './domain/account.js';
import { resetMail, verificationMail, type MailText } from './domain/mail-texts.js';
import { linkAddress, type LinkPurpose } from './domain/one-time-link.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from './identity-settings.js';
import { OneTimeLinks } from './one-time-links.js';

const TEXT = { reset: resetMail, verify: verificationMail } as const;

/**
 * Mails leave behind the answer's back. An answer that waited for them would tell by its time whether there was
 * somebody to write to; one that failed with them would tell it by its status.
 */
@Injectable()
export class IdentityMails implements BeforeApplicationShutdown {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinks,
    private readonly mailer: Mailer,
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Does something later, and does not say what came of it except to the log. */
  later(work: () => Promise<void>): void {
    const running = new Promise<void>((resolve) => setImmediate(resolve))
      .then(work)
      .catch((error: unknown) => {
        this.logger.error({ err: error }, 'a mail about an account could not be sent');
      })
      .finally(() => {
        this.underWay.delete(running);
      });
    this.underWay.add(running);
  }

  /** To the address that the account has, never to the one that was typed into a form. */
  async send({ email }: Account, text: MailText): Promise<void> {
    await this.mailer.send({ to: email, ...text });
  }

  async sendLink(actor: Actor, account: Account, purpose: LinkPurpose): Promise<void> {
    const token = await this.database.transaction((tx) =>
      this.links.issue(tx, actor, account.id, purpose),
    );
    await this.send(account, TEXT[purpose](linkAddress(this.settings.publicUrl, purpose, token)));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }
}
