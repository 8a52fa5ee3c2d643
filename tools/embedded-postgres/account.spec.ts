import { chooseAccount, parseAccounts } from './account.js';

const passwd = `root:x:0:0:root:/root:/bin/bash
postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
ada:x:1000:1001::/home/ada:/bin/bash
`;
const accounts = parseAccounts(passwd);
const withoutPostgres = accounts.filter(({ name }) => name !== 'postgres');

describe('the account that PostgreSQL runs under when we are root', () => {
  it('is read with its user and group number', () => {
    expect(accounts).toContainEqual({ name: 'ada', uid: 1000, gid: 1001 });
    expect(accounts).toHaveLength(4);
  });

  it('is whoever owns the data already', () => {
    const chosen = chooseAccount({ accounts, ownerUid: 1000, wanted: undefined });
    expect(chosen?.name).toBe('ada');
  });

  it('is postgres when root owns the data', () => {
    expect(chooseAccount({ accounts, ownerUid: 0, wanted: undefined })?.name).toBe('postgres');
  });

  it('is postgres when the owner is no user of this machine', () => {
    expect(chooseAccount({ accounts, ownerUid: 4711, wanted: undefined })?.name).toBe('postgres');
  });

  it('is nobody on a bare machine', () => {
    const chosen = chooseAccount({
      accounts: withoutPostgres,
      ownerUid: undefined,
      wanted: undefined,
    });
    expect(chosen?.name).toBe('nobody');
  });

  it('is the one asked for, but never root', () => {
    expect(chooseAccount({ accounts, ownerUid: 1000, wanted: 'nobody' })?.name).toBe('nobody');
    expect(chooseAccount({ accounts, ownerUid: 1000, wanted: 'root' })).toBeUndefined();
  });
});
