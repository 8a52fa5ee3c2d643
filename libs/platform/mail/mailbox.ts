import { systemClock, type Clock } from '#kernel';
import { assertSendable, Mailer, type Mail } from './mailer.js';

export interface KeptMail extends Mail {
  readonly from: string;
  readonly sentAt: Date;
}

const CAPACITY = 100;

/** For development: mails go no further than the memory of the process, and a page shows them. */
export class Mailbox extends Mailer {
  private readonly kept: KeptMail[] = [];

  constructor(
    private readonly from: string,
    private readonly clock: Clock = systemClock,
  ) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    assertSendable(mail);
    const { to, subject, text } = mail;
    this.kept.unshift({ from: this.from, to, subject, text, sentAt: this.clock.now() });
    this.kept.length = Math.min(this.kept.length, CAPACITY);
    return Promise.resolve();
  }

  /** Newest first. */
  list(): readonly KeptMail[] {
    return [...this.kept];
  }
}
