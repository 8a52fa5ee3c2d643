import { Mailbox } from './mailbox.js';
import { renderMailbox } from './mailbox-page.js';

const SENT = new Date('2026-11-21T09:00:00Z');
const clock = { now: () => SENT };

async function pageWith(fields: {
  readonly subject?: string;
  readonly text?: string;
}): Promise<string> {
  const mailbox = new Mailbox('Scrutin <scrutin@localhost>', clock);
  await mailbox.send({ to: 'voter@example.org', subject: 'Hello', text: 'Hello', ...fields });
  return renderMailbox(mailbox.list());
}

describe('the mailbox', () => {
  it('lists the newest mail first', async () => {
    const mailbox = new Mailbox('scrutin@localhost', clock);
    for (const subject of ['one', 'two'])
      await mailbox.send({ to: 'a@example.org', subject, text: '' });
    expect(mailbox.list().map(({ subject }) => subject)).toEqual(['two', 'one']);
    expect(mailbox.list()[0]).toEqual({
      from: 'scrutin@localhost',
      to: 'a@example.org',
      subject: 'two',
      text: '',
      sentAt: SENT,
    });
  });

  it('keeps the last hundred', async () => {
    const mailbox = new Mailbox('scrutin@localhost', clock);
    for (let n = 1; n <= 120; n += 1)
      await mailbox.send({ to: 'a@example.org', subject: String(n), text: '' });
    expect(mailbox.list()).toHaveLength(100);
    expect(mailbox.list().at(-1)?.subject).toBe('21');
  });

  it('refuses what a mail server would be fooled with, so that it shows in development', async () => {
    const mailbox = new Mailbox('scrutin@localhost', clock);
    await expect(
      mailbox.send({ to: 'a@example.org\r\nBcc: b@example.org', subject: '', text: '' }),
    ).rejects.toThrow('not one plain address');
  });
});

describe('the page of the mailbox', () => {
  it('shows markup as text, wherever it stands', async () => {
    const markup = `<script>alert(1)</script><img src=x onerror="alert('2')">`;
    const page = await pageWith({ subject: markup, text: `${markup}&amp;` });
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&amp;amp;');
  });

  it('makes a link of an address on the web, without the full stop behind it', async () => {
    const page = await pageWith({ text: 'Open http://127.0.0.1:5173/reset?token=a&b=c.\nBye' });
    expect(page).toContain(
      '<a href="http://127.0.0.1:5173/reset?token=a&amp;b=c" rel="noreferrer">http://127.0.0.1:5173/reset?token=a&amp;b=c</a>.<br>',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'xhttp:/x'])(
    'makes no link of %s',
    async (text) => {
      expect(await pageWith({ text })).not.toContain('<a ');
    },
  );

  it('does not let an address break out of its link', async () => {
    const page = await pageWith({ text: `https://x.example/"onmouseover="alert(1)` });
    expect(page).toContain('href="https://x.example/" rel');
    expect(page).not.toContain('"onmouseover');
  });

  it('says so when there is no mail', () => {
    expect(renderMailbox([])).toContain('No mail yet.');
  });
});
