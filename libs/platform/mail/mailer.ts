/** One message in plain text to one address. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Why a mail did not leave. Says nothing of the address or the text: it ends up in logs. */
export class MailError extends Error {
  constructor(reason: string) {
    super(`The mail was not sent: ${reason}.`);
    this.name = 'MailError';
  }
}

/** Sends mail. Resolves when the next server has taken it over, which is not yet in the reader's hands. */
export abstract class Mailer {
  /** Throws a MailError when it did not leave. */
  abstract send(mail: Mail): Promise<void>;
}

const MAX_ADDRESS_LENGTH = 254;
/** One address and nothing else: no second recipient, no name, no comment, no line. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u;
const LINE_BREAKING = /[\p{Cc}\u2028\u2029]/u;

/** Whoever may choose an address or a subject must not choose headers or further recipients with it. */
export function assertSendable({ to, subject }: Mail): void {
  if (to.length > MAX_ADDRESS_LENGTH || !ADDRESS.test(to)) {
    throw new MailError('the recipient is not one plain address');
  }
  if (LINE_BREAKING.test(subject)) {
    throw new MailError('the subject holds control characters');
  }
}
