import { createTransport } from 'nodemailer';
import type { Logger } from '#platform/logging';
import type { SmtpSettings } from './mail-settings.js';
import { assertSendable, Mailer, MailError, type Mail } from './mailer.js';

export interface SmtpLimits {
  readonly connectMs: number;
  /** From the first packet to the server's last word; a server that drips a byte now and then is cut off, too. */
  readonly wholeMs: number;
}

const LIMITS: SmtpLimits = { connectMs: 5_000, wholeMs: 15_000 };

/** A connection for each mail: mails are rare, and a kept connection is one more thing that breaks unseen. */
export class SmtpMailer extends Mailer {
  private readonly transport: ReturnType<typeof createSmtpTransport>;

  constructor(
    private readonly settings: SmtpSettings,
    private readonly logger: Logger,
    private readonly limits: SmtpLimits = LIMITS,
  ) {
    super();
    this.transport = createSmtpTransport(settings.url, limits);
  }

  async send(mail: Mail): Promise<void> {
    assertSendable(mail);
    try {
      await this.transport.sendMail({
        from: this.settings.from,
        // As an object it is taken as it stands and not read as a list.
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(this.limits.wholeMs),
      });
    } catch (error) {
      throw this.report(error);
    }
  }

  /** Servers repeat the address in their answers, so the error itself neither is logged nor leaves here. */
  private report(error: unknown): MailError {
    const { code, responseCode, command } = tellable(error);
    this.logger.warn({ code, response_code: responseCode, command }, 'a mail could not be sent');
    const facts = [code, responseCode, command].filter((fact) => fact !== undefined);
    return new MailError(facts.join(' ') || 'the mail server failed');
  }
}

function createSmtpTransport(url: string, { connectMs, wholeMs }: SmtpLimits) {
  return createTransport({
    url,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: wholeMs,
    // A password does not cross the network in the clear, whatever the server offers.
    requireTLS: new URL(url).password !== '',
    // A mail is text of ours; nothing in it may make the library open a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

interface Tellable {
  readonly code: string | undefined;
  readonly responseCode: number | undefined;
  readonly command: string | undefined;
}

/** The fields that are the library's own words or a number. */
function tellable(error: unknown): Tellable {
  const { code, responseCode, command } = Object(error) as Readonly<Record<string, unknown>>;
  return {
    code: typeof code === 'string' ? code : undefined,
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    command: typeof command === 'string' ? command : undefined,
  };
}
