/** A user of this machine, as `/etc/passwd` knows it. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export function parseAccounts(passwd: string): readonly Account[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid = '', gid = '']) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name !== '' && Number.isInteger(uid) && Number.isInteger(gid));
}

export interface AccountChoice {
  readonly accounts: readonly Account[];
  /** Who owns the data already, if there are any. */
  readonly ownerUid: number | undefined;
  /** Overrides the usual order of preference. */
  readonly wanted: string | undefined;
}

const usualNames = ['postgres', 'nobody'];

/** PostgreSQL refuses to run as root: this is the account it runs under instead. */
export function chooseAccount({ accounts, ownerUid, wanted }: AccountChoice): Account | undefined {
  const byName = (name: string) => accounts.find((account) => account.name === name && account.uid);
  if (wanted !== undefined) return byName(wanted);
  const owner = accounts.find(({ uid }) => uid !== 0 && uid === ownerUid);
  return owner ?? usualNames.map(byName).find((account) => account !== undefined);
}
