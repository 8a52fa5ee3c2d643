import fc from 'fast-check';
import { invitationLink, invitationMail } from './invitation-mail.js';
import { ROLES } from './permission.js';

const LINK = 'https://scrutin.example/invitation#token=abc';

/** What stands in the mail where a name is; a name without any shown character makes the rest. */
function shownOf(name: string): readonly string[] {
  const { text } = invitationMail(name, 'editor', LINK);
  return [/« (.*) »/s.exec(text)?.[1] ?? '?', /“(.*)”/s.exec(text)?.[1] ?? '?'];
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('.', '/', ':', '@', 'a', '⒈', '．', '⁄', '%', '\n', '\r', '𝐀', '\u202e'),
  }),
  fc.webUrl(),
  fc.emailAddress(),
);

describe('the mail of an invitation', () => {
  it.each(ROLES)('carries its link, and no other, to an %s', (role) => {
    const { subject, text } = invitationMail('Élection présidentielle (1er tour)', role, LINK);
    expect(text.split(LINK)).toHaveLength(3);
    expect(text).toContain('« Élection présidentielle (1er tour) »');
    expect(text).toContain(`as ${role}.`);
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('forms no link, address or line of its own out of a name', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        for (const shown of shownOf(name)) {
          // As a mail program may see it: signs that only look like a dot or a slash count as those.
          expect(shown.normalize('NFKC')).not.toMatch(/[./:@\\%#<>\r\n\u202e]/);
        }
      }),
    );
  });

  it('shows eighty characters of a name at most, and none by halves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        for (const shown of shownOf(name)) {
          expect(Array.from(shown).length).toBeLessThanOrEqual(80);
          expect(shown.isWellFormed()).toBe(true);
        }
      }),
    );
    expect(shownOf(`a${'𝐀𝟙'.repeat(100)}`)[0]).toBe(`a${'A1'.repeat(40)}`.slice(0, 80));
    expect(shownOf(`a${'𠀀'.repeat(100)}`)[0]).toBe(`a${'𠀀'.repeat(79)}`);
  });

  it('says nothing of the name outside its quotation marks', () => {
    const { subject, text } = invitationMail('Zzyzx', 'owner', LINK);
    expect(subject).not.toContain('Zzyzx');
    expect(text.split('Zzyzx')).toHaveLength(3);
  });
});

describe('the link of an invitation', () => {
  it.each(['https://scrutin.example', 'https://scrutin.example/', 'https://scrutin.example//'])(
    'stands behind the hash, under %s',
    (publicUrl) => {
      expect(invitationLink(publicUrl, 'abc')).toBe(LINK);
    },
  );
});
