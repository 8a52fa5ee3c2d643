import { Global, Module, type DynamicModule } from '@nestjs/common';
import { LOGGER, type Logger } from '#platform/logging';
import type { MailSettings } from './mail-settings.js';
import { Mailbox } from './mailbox.js';
import { MailboxController } from './mailbox.controller.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** The routes of the mailbox exist only where there is one: in production they are not there to be found. */
@Global()
@Module({})
export class MailModule {
  static forRoot(settings: MailSettings): DynamicModule {
    if (settings.kind === 'smtp') {
      const mailer = {
        provide: Mailer,
        useFactory: (logger: Logger) => new SmtpMailer(settings, logger),
        inject: [LOGGER],
      };
      return { module: MailModule, providers: [mailer], exports: [Mailer] };
    }
    return {
      module: MailModule,
      controllers: [MailboxController],
      providers: [
        { provide: Mailbox, useFactory: () => new Mailbox(settings.from) },
        { provide: Mailer, useExisting: Mailbox },
      ],
      exports: [Mailer],
    };
  }
}
