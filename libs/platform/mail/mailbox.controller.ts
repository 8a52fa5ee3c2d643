import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '#platform/auth';
import { Mailbox } from './mailbox.js';
import { renderMailbox } from './mailbox-page.js';

interface MailAnswer {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sent_at: string;
}

/** A page for the developer, and the same for tests. Only an application with a mailbox has these routes. */
@Public()
@ApiExcludeController()
@Controller('dev')
export class MailboxController {
  constructor(@Inject(Mailbox) private readonly mailbox: Mailbox) {}

  @Get('mailbox')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  page(): string {
    return renderMailbox(this.mailbox.list());
  }

  @Get('mailbox.json')
  @Header('cache-control', 'no-store')
  list(): { readonly items: readonly MailAnswer[] } {
    const items = this.mailbox
      .list()
      .map(({ sentAt, ...mail }) => ({ ...mail, sent_at: sentAt.toISOString() }));
    return { items };
  }
}
