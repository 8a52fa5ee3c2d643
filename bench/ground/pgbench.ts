import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { LoadFigures } from './wrk.js';

const run = promisify(execFile);
const CLIENTS = '64';

/** As wide as a vote, with the one index that it needs. */
const TABLE = `
  create table if not exists bench_inserts (
    office uuid not null, index bigint not null, source uuid not null, gender text not null, age text not null,
    has_torn boolean not null, received_at timestamptz not null default now(), primary key (office, index, source))`;

const INSERT = `\\set n random(1, 2000000000)
insert into bench_inserts (office, index, source, gender, age, has_torn)
values (md5((:n % 3037)::text)::uuid, :n, md5((:n % 3037)::text)::uuid, 'female', 'less_60', false) on conflict do nothing;
`;

/** False where there is no pgbench on this machine: that comparison is left out. */
export async function preparePgbench(databaseUrl: string): Promise<boolean> {
  try {
    await run('pgbench', ['--version']);
  } catch {
    return false;
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(TABLE);
  await client.end();
  return true;
}

export async function applyPgbench(
  databaseUrl: string,
  folder: string,
  seconds: number,
): Promise<LoadFigures> {
  const script = path.join(folder, 'insert.sql');
  await writeFile(script, INSERT);
  const { stdout } = await run('pgbench', [
    ...['--no-vacuum', '--protocol', 'prepared', '--client', CLIENTS, '--jobs', '1'],
    ...['--time', String(seconds), '--file', script, databaseUrl],
  ]);
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
  const meanMs = Number(/^latency average = ([\d.]+) ms/m.exec(stdout)?.[1]);
  if (!(perSecond > 0)) throw new Error(`pgbench did not tell what it measured:\n${stdout}`);
  // It tells the mean alone.
  return { perSecond, p50Ms: meanMs, p99Ms: NaN };
}
