import { readFile, stat } from 'node:fs/promises';
import { OperatorError } from '#platform/config';

/** Whom the programs of PostgreSQL run as, and to whom the files of a backup belong. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Root hands over to whoever owns the folder, or else to `postgres`; everybody else
 * stays who they are.
 */
export async function serverAccount(folder: string): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(folder).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(passwd) ?? [];
  if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  throw new OperatorError(
    `PostgreSQL does not run as root, there is no account postgres, and ${folder} belongs to root: run this as the account of PostgreSQL`,
  );
}
