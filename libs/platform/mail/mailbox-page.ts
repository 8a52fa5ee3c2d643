import type { KeptMail } from './mailbox.js';

/** Plain HTML without style or script: the content policy of the API allows neither, and stays as it is. */
export function renderMailbox(mails: readonly KeptMail[]): string {
  const content =
    mails.length === 0 ? '<p>No mail yet.</p>' : mails.map(renderMail).join('\n<hr>\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Development mailbox</title>
</head>
<body>
<h1>Development mailbox</h1>
<p>What would have been sent, newest first. It is kept in memory and gone when the process stops.</p>
${content}
</body>
</html>
`;
}

function renderMail({ from, to, subject, text, sentAt }: KeptMail): string {
  const time = sentAt.toISOString();
  return `<article>
<h2>${escapeHtml(subject)}</h2>
<dl>
<dt>To</dt><dd>${escapeHtml(to)}</dd>
<dt>From</dt><dd>${escapeHtml(from)}</dd>
<dt>Sent</dt><dd><time datetime="${time}">${time}</time></dd>
</dl>
<p>${renderText(text)}</p>
</article>`;
}

/** Ends before a punctuation mark that closes the sentence around it. */
const LINK = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]])/;

function renderText(text: string): string {
  return text
    .split(LINK)
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : renderLink(part)))
    .join('')
    .replaceAll(/\r\n|\r|\n/g, '<br>\n');
}

function renderLink(url: string): string {
  return `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(url)}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
