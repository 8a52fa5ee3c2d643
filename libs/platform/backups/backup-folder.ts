import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { OperatorError } from '#platform/config';
import { give, ownFolder, syncFolder } from './owned-files.js';
import type { ServerAccount } from './server-account.js';

const NAME = /^\d{8}T\d{6}Z$/;
const DRAFT = '.draft-';
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const description = z.strictObject({
  format: z.literal(1),
  name: z.string().regex(NAME),
  started_at: z.iso.datetime(),
  /** Everything that was committed until then is in it. */
  finished_at: z.iso.datetime(),
  server_major: z.number().int(),
  system_identifier: z.string().regex(/^\d+$/),
  superuser: z.string(),
  database: z.string(),
  wal_segment_bytes: z.number().int().positive(),
  timeline: z.number().int().positive(),
  start_lsn: z.string(),
  end_lsn: z.string(),
  bytes: z.number(),
  manifest_sha256: digest,
  evidence: z.strictObject({ files: z.number().int(), sha256: digest }),
});

export type BackupDescription = z.output<typeof description>;

export interface Backup {
  readonly folder: string;
  readonly data: string;
  readonly evidence: string;
  readonly description: BackupDescription;
  readonly verifiedAt: string | undefined;
}

/**
 * Backups side by side. Under its name one is always whole: what was interrupted has the name of a draft, is never
 * listed, and is cleared away by the next command that holds the lock.
 */
export class BackupFolder {
  readonly wal: string;
  /** What `pg_receivewal` wrote, where it runs. */
  readonly stream: string;
  private readonly bases: string;

  constructor(
    readonly root: string,
    private readonly account: ServerAccount | undefined,
  ) {
    this.wal = path.join(root, 'wal');
    this.stream = path.join(root, 'stream');
    this.bases = path.join(root, 'base');
  }

  async prepare(): Promise<void> {
    for (const folder of [this.root, this.bases, this.wal]) {
      await ownFolder(folder, this.account);
    }
  }

  async clearDrafts(): Promise<void> {
    for (const folder of [this.bases, this.root]) {
      const drafts = (await readdir(folder)).filter((name) => name.startsWith(DRAFT));
      for (const name of drafts) {
        // What copies for a command that was killed may not have noticed yet.
        const patience = { recursive: true, force: true, maxRetries: 20 };
        await rm(path.join(folder, name), patience);
      }
    }
  }

  async draft(name: string): Promise<string> {
    const folder = path.join(this.bases, DRAFT + name);
    await ownFolder(folder, this.account);
    return folder;
  }

  /** A folder for a copy that is thrown away; on the same file system, where it may cost next to nothing. */
  async scratch(): Promise<string> {
    const folder = path.join(this.root, `${DRAFT}scratch-${String(process.pid)}`);
    await ownFolder(folder, this.account);
    return folder;
  }

  async publish(draft: string, name: string): Promise<Backup> {
    await syncFolder(draft);
    const folder = path.join(this.bases, name);
    await rename(draft, folder);
    await syncFolder(this.bases);
    return this.open(name);
  }

  /** Newest first. */
  async list(): Promise<readonly Backup[]> {
    const names = await readdir(this.bases).catch(() => []);
    const whole = names.filter((name) => NAME.test(name)).sort((a, b) => b.localeCompare(a));
    return Promise.all(whole.map((name) => this.open(name)));
  }

  /** By its name; or the newest, or the newest that had ended at a time. */
  async get(name: string, until?: Date): Promise<Backup> {
    const all = await this.list();
    const isInTime = ({ description: { finished_at: end } }: Backup) =>
      until === undefined || new Date(end) <= until;
    const found = all.find((backup) =>
      name === 'latest' ? isInTime(backup) : backup.description.name === name,
    );
    if (found === undefined) throw new OperatorError(this.nothing(name, all));
    if (isInTime(found)) return found;
    throw new OperatorError(
      `${name} ended at ${found.description.finished_at}: take an older one for that time`,
    );
  }

  async remove({ folder, description: { name } }: Backup): Promise<void> {
    const draft = path.join(this.bases, DRAFT + name);
    await rename(folder, draft);
    await rm(draft, { recursive: true, force: true });
  }

  async markVerified(backup: Backup, at: Date): Promise<void> {
    const file = path.join(backup.folder, 'verified');
    await writeFile(file, `${at.toISOString()}\n`, { mode: 0o600 });
    await give(file, this.account);
  }

  private async open(name: string): Promise<Backup> {
    const folder = path.join(this.bases, name);
    const verified = await readFile(path.join(folder, 'verified'), 'utf8').catch(() => undefined);
    return {
      folder,
      data: path.join(folder, 'data'),
      evidence: path.join(folder, 'evidence.jsonl'),
      description: await readDescription(path.join(folder, 'backup.json'), name),
      verifiedAt: verified?.trim(),
    };
  }

  private nothing(name: string, all: readonly Backup[]): string {
    if (all.length === 0) return `there is no backup in ${this.root}`;
    const names = all.map((backup) => backup.description.name).join(', ');
    return `there is no backup ${name === 'latest' ? 'from before that time' : name}; there are: ${names}`;
  }
}

export function backupName(at: Date): string {
  return at.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

async function readDescription(file: string, name: string): Promise<BackupDescription> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const found = description.safeParse(parsed(text));
  if (found.success && found.data.name === name) return found.data;
  throw new OperatorError(`${file} is missing or altered: this is not a backup to rely on`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const entry of entries) {
    if (entry.isFile()) bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
