import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '#platform/logging';
import { Mailer } from '#platform/mail';
import type { Election } from './domain/election.js';
import { invitationLink, invitationMail } from './domain/invitation-mail.js';
import type { Invitation } from './domain/member.js';
import { ELECTIONS_SETTINGS, type ElectionsSettings } from './elections-settings.js';

@Injectable()
export class InvitationMails {
  constructor(
    private readonly mailer: Mailer,
    @Inject(ELECTIONS_SETTINGS) private readonly settings: ElectionsSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** False when it did not leave; the invitation stands, and inviting again sends another one. */
  async send({ email, role }: Invitation, { name }: Election, token: string): Promise<boolean> {
    const link = invitationLink(this.settings.publicUrl, token);
    try {
      await this.mailer.send({ to: email, ...invitationMail(name, role, link) });
      return true;
    } catch (error) {
      this.logger.warn({ err: error }, 'an invitation could not be sent');
      return false;
    }
  }
}
