import { assertSendable } from './mailer.js';

function send(fields: { readonly to?: string; readonly subject?: string }): () => void {
  return () => {
    assertSendable({ to: 'voter@example.org', subject: 'Hello', text: 'Hello', ...fields });
  };
}

describe('a mail', () => {
  it.each(['voter@example.org', 'o.tag+x@sub.example.org', "o'neill@example.org", 'é@exämple.org'])(
    'may go to %s',
    (to) => {
      expect(send({ to })).not.toThrow();
    },
  );

  it.each([
    '',
    'nobody',
    'a@example.org, b@example.org',
    'a@example.org;b@example.org',
    'a@example.org b@example.org',
    'A <a@example.org>',
    '"a b"@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org\nBcc: b@example.org',
    'a@example.org\u0000',
    `${'a'.repeat(250)}@example.org`,
  ])('may not go to %j, and the refusal does not repeat it', (to) => {
    expect(send({ to })).toThrow('the recipient is not one plain address');
    expect(send({ to })).not.toThrow(/example\.org/);
  });

  it.each([
    'Hello\r\nBcc: b@example.org',
    'Hello\nBcc: b@example.org',
    'Hello\rX',
    'Hello\u0000',
    'Hello\u2028X',
  ])('may not have the subject %j', (subject) => {
    expect(send({ subject })).toThrow('the subject holds control characters');
  });

  it('may have a subject in any language', () => {
    expect(send({ subject: 'Réinitialiser – إعادة تعيين 🗳' })).not.toThrow();
  });
});
