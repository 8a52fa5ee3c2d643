import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { captureLog, eventually } from '#platform/testing';
import type { Mail } from './mailer.js';
import { SmtpMailer, type SmtpLimits } from './smtp-mailer.js';

const MAIL: Mail = {
  to: 'voter@example.org',
  subject: 'Réinitialiser votre mot de passe',
  text: 'Bonjour,\n\n.une ligne qui commence par un point\nhttp://127.0.0.1/reset?token=hush\n',
};
const FROM = 'Commission électorale <noreply@example.org>';
const SHORT: SmtpLimits = { connectMs: 200, wholeMs: 5_000 };
const SHORT_AS_A_WHOLE: SmtpLimits = { connectMs: 5_000, wholeMs: 500 };

interface Received {
  readonly from: string;
  readonly recipients: readonly string[];
  readonly raw: string;
}

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function startSmtp(
  options: SMTPServerOptions = {},
): Promise<{ readonly host: string; readonly received: readonly Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    hideSTARTTLS: true,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          recipients: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  open.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  );
  const { port } = server.server.address() as AddressInfo;
  return { host: `127.0.0.1:${port}`, received };
}

/** Something that listens where a mail server should, and behaves as told. */
async function startImpostor(behave: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    // Whoever does not read never learns that the other side hung up.
    socket.resume();
    behave(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function mailerTo(
  host: string,
  limits?: SmtpLimits,
): { readonly mailer: SmtpMailer; readonly log: () => string } {
  const { logger, text } = captureLog();
  const settings = { kind: 'smtp', url: `smtp://${host}`, from: FROM } as const;
  return { mailer: new SmtpMailer(settings, logger, limits), log: text };
}

async function failureOf(sending: Promise<void>): Promise<Error> {
  return sending.then(
    () => new Error('(it was sent)'),
    (error: unknown) => error as Error,
  );
}

describe('mail over SMTP', () => {
  it('arrives as it was written, from the sender of the installation, and says that a machine wrote it', async () => {
    const { host, received } = await startSmtp();
    await mailerTo(host).mailer.send(MAIL);
    expect(received).toHaveLength(1);
    const [mail] = received;
    expect(mail).toMatchObject({ from: 'noreply@example.org', recipients: [MAIL.to] });
    expect(mail?.raw).toMatch(/^To: voter@example\.org\r$/m);
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mail?.raw).toMatch(/^From: =\?UTF-8\?.* <noreply@example\.org>\r$/m);
    expect(mail?.raw).toMatch(/^\.une ligne qui commence par un point\r$/m);
    expect(mail?.raw).toContain('http://127.0.0.1/reset?token=hush');
  });

  it.each([
    { to: 'voter@example.org\r\nBcc: thief@example.org' },
    { to: 'voter@example.org, thief@example.org' },
    { subject: 'Hello\r\nBcc: thief@example.org' },
    { subject: 'Hello\r\n\r\nA text of my own' },
  ])('does not leave with a header of somebody else: %j', async (fields) => {
    const { host, received } = await startSmtp();
    await expect(mailerTo(host).mailer.send({ ...MAIL, ...fields })).rejects.toThrow(
      'The mail was not sent',
    );
    expect(received).toEqual([]);
  });

  it('fails when the recipient is refused, and neither log nor error tells who it was', async () => {
    const { host } = await startSmtp({
      onRcptTo: ({ address }, _session, done) => {
        done(Object.assign(new Error(`No such user ${address}`), { responseCode: 550 }));
      },
    });
    const { mailer, log } = mailerTo(host);
    const failure = await failureOf(mailer.send(MAIL));
    expect(failure.message).toBe('The mail was not sent: EENVELOPE 550 RCPT TO.');
    expect(log()).toContain('"response_code":550');
    const told = `${log()}${failure.message}${failure.stack ?? ''}${String(failure.cause)}`;
    expect(told).not.toContain('voter');
    expect(told).not.toContain('token');
  });

  it('fails when nobody listens', async () => {
    const { mailer, log } = mailerTo('127.0.0.1:1');
    expect((await failureOf(mailer.send(MAIL))).message).toMatch(/^The mail was not sent: E/);
    expect(log()).not.toContain('voter');
  });

  it('does not wait for a server that says nothing', async () => {
    const host = await startImpostor(() => undefined);
    const started = performance.now();
    const failure = await failureOf(mailerTo(host, SHORT).mailer.send(MAIL));
    expect(failure.message).toContain('ETIMEDOUT');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('is cut off as a whole when the server drips, however lively it looks, and lets go of the connection', async () => {
    let hungUp = false;
    const host = await startImpostor((socket) => {
      socket.write('220 slow\r\n');
      const drip = setInterval(() => socket.write('250-still thinking\r\n'), 20);
      socket.on('close', () => {
        hungUp = true;
        clearInterval(drip);
      });
    });
    const started = performance.now();
    const failure = await failureOf(mailerTo(host, SHORT_AS_A_WHOLE).mailer.send(MAIL));
    expect(failure.message).toContain('EABORT');
    expect(performance.now() - started).toBeLessThan(2_000);
    await eventually(() => {
      expect(hungUp).toBe(true);
    });
  });

  it('does not tell its password to a server without encryption', async () => {
    const heard: string[] = [];
    const { host } = await startSmtp({
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) => {
        heard.push(password ?? '');
        done(null, { user: 'scrutin' });
      },
    });
    const failure = await failureOf(mailerTo(`scrutin:hush@${host}`).mailer.send(MAIL));
    expect(failure.message).toMatch(/^The mail was not sent: E/);
    expect(heard).toEqual([]);
  });
});
