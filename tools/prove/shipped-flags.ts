import { readFile } from 'node:fs/promises';
import path from 'node:path';

const UNIT = path.resolve(
  import.meta.dirname,
  '../../../deploy/systemd/scrutin-field-api@.service',
);

/** What the service gives to Node.js, so that what is measured is what is run. */
export async function shippedFlags(): Promise<readonly string[]> {
  const [, flags] = /^ExecStart=node (--.+) \S+\.js$/m.exec(await readFile(UNIT, 'utf8')) ?? [];
  if (flags === undefined) throw new Error(`${UNIT} starts no node with flags`);
  return flags.split(' ');
}
