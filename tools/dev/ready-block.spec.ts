import { formatReadyBlock, hidePassword } from './ready-block.js';

const facts = {
  elapsedMs: 2_345,
  adminPort: 3000,
  fieldPort: 3001,
  databaseUrl: 'postgres://scrutin:secret@127.0.0.1:5555/scrutin',
  ownDatabase: false,
  redisUrl: undefined,
  smtpUrl: undefined,
  storageUrl: 'http://127.0.0.1:9000',
  dataDir: '/checkout/.data',
  accounts: [
    {
      label: 'director',
      note: 'owns the election',
      email: 'd@demo.invalid',
      password: 'demo urne',
    },
  ],
};

describe('the ready block', () => {
  it('has a line that starts with "ready" and tells the time it took', () => {
    expect(formatReadyBlock(facts)).toMatch(/^ready in 2\.3 s$/m);
  });

  it('leads to both APIs and their documentation', () => {
    const block = formatReadyBlock(facts);
    expect(block).toContain('http://127.0.0.1:3000/docs');
    expect(block).toContain('http://127.0.0.1:3001/docs');
  });

  it('leads to the mailbox, unless mails leave through a server of the developer', () => {
    expect(formatReadyBlock(facts)).toMatch(
      /^ {2}mailbox +http:\/\/127\.0\.0\.1:3000\/dev\/mailbox$/m,
    );
    const block = formatReadyBlock({ ...facts, smtpUrl: 'smtps://me:hunter2@mail.example:465' });
    expect(block).not.toContain('/dev/mailbox');
    expect(block).toMatch(
      /^ {2}mailbox +none: mails leave through smtps:\/\/me:\*\*\*@mail\.example:465$/m,
    );
    expect(block).not.toContain('hunter2');
  });

  it('tells where the object store answers', () => {
    expect(formatReadyBlock(facts)).toMatch(/^ {2}files +http:\/\/127\.0\.0\.1:9000\/$/m);
  });

  it('marks every demo account as one', () => {
    expect(formatReadyBlock(facts)).toMatch(
      /DEMO director – owns the election\n +d@demo\.invalid {3}password: demo urne/,
    );
    expect(formatReadyBlock({ ...facts, accounts: [] })).not.toContain('DEMO');
  });

  it("prints the embedded server's password, which psql needs, but not the developer's own", () => {
    expect(formatReadyBlock(facts)).toContain('scrutin:secret@');
    expect(formatReadyBlock({ ...facts, ownDatabase: true })).not.toContain('secret');
  });

  it('prints nothing of an address that it cannot read', () => {
    expect(hidePassword('host=x password=secret')).toBe('(set by you)');
  });
});
