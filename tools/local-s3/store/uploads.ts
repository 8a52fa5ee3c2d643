import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { hasErrorCode } from '../../local-services/error-code.js';
import { S3Error } from '../s3-error.js';
import {
  makeFolder,
  moveIntoPlace,
  syncFolder,
  writeDraft,
  writeTextDraft,
} from './durable-files.js';
import { KeyLock } from './key-lock.js';

const shape = z.object({ key: z.string(), headers: z.record(z.string(), z.string()) });

/** An upload in parts, as it was begun. */
export type Upload = z.output<typeof shape>;

export interface Part {
  readonly number: number;
  readonly etag: string;
  readonly size: number;
  readonly lastModified: Date;
  readonly file: string;
}

const UPLOAD_ID = /^[0-9a-f]{32}$/;
/** A part of the same number replaces the one before. */
const PART = /^(\d{5})-([0-9a-f]{32})\.part$/;
const FACTS = 'upload.json';

/** Uploads in parts that are neither complete nor given up. All of it is on disk and nothing in memory. */
export class Uploads {
  private readonly locks = new KeyLock();

  constructor(
    private readonly folder: string,
    private readonly drafts: string,
  ) {}

  /** What ends an upload must not meet another end of it. */
  async exclusively<T>(id: string, work: () => Promise<T>): Promise<T> {
    return this.locks.run(id, work);
  }

  async begin(upload: Upload): Promise<string> {
    const id = randomBytes(16).toString('hex');
    await makeFolder(path.join(this.folder, id));
    const { file } = await writeTextDraft(this.drafts, JSON.stringify(upload));
    await moveIntoPlace(file, path.join(this.folder, id, FACTS));
    return id;
  }

  /** Only under its own key: the right to write one file must not open another's upload. */
  async get(id: string, key: string): Promise<Upload> {
    const file = path.join(this.folder, id, FACTS);
    const facts = UPLOAD_ID.test(id) ? await ifThere(() => readFile(file, 'utf8')) : undefined;
    const upload = facts === undefined ? undefined : shape.parse(JSON.parse(facts));
    if (upload?.key !== key) throw noSuchUpload();
    return upload;
  }

  /** @returns the part's ETag */
  async keepPart(id: string, number: number, bytes: AsyncIterable<Buffer>): Promise<string> {
    const { file, md5 } = await writeDraft(this.drafts, bytes);
    const name = `${String(number).padStart(5, '0')}-${md5}.part`;
    try {
      await moveIntoPlace(file, path.join(this.folder, id, name));
    } catch (error) {
      await rm(file, { force: true });
      // Completed or given up in the meantime.
      if (hasErrorCode(error, 'ENOENT')) throw noSuchUpload();
      throw error;
    }
    const replaced = (await this.list(id)).filter((part) => part.number === number);
    for (const part of replaced) if (part.etag !== md5) await rm(part.file, { force: true });
    return md5;
  }

  /** In the order of their numbers. */
  async list(id: string): Promise<readonly Part[]> {
    const folder = path.join(this.folder, id);
    const parts: Part[] = [];
    const names = await ifThere(() => readdir(folder));
    if (names === undefined) throw noSuchUpload();
    for (const name of names.sort()) {
      const [, digits, etag] = PART.exec(name) ?? [];
      if (digits === undefined || etag === undefined) continue;
      const file = path.join(folder, name);
      // Another of its number may replace it at this moment.
      const facts = await ifThere(() => stat(file));
      if (facts === undefined) continue;
      const { size, mtime: lastModified } = facts;
      parts.push({ number: Number(digits), etag, size, lastModified, file });
    }
    return parts;
  }

  /** Gone for others at once; the bytes follow. */
  async end(id: string): Promise<void> {
    const doomed = path.join(this.drafts, `${id}.upload`);
    await rename(path.join(this.folder, id), doomed);
    await syncFolder(this.folder);
    await rm(doomed, { recursive: true, force: true });
  }
}

export async function* readParts(parts: readonly Part[]): AsyncGenerator<Buffer> {
  for (const { file } of parts) yield* createReadStream(file) as AsyncIterable<Buffer>;
}

/** As S3 makes it: the hash of the hashes, and how many there are. */
export function etagOfParts(parts: readonly Part[]): string {
  const hash = createHash('md5');
  for (const { etag } of parts) hash.update(Buffer.from(etag, 'hex'));
  return `${hash.digest('hex')}-${parts.length}`;
}

async function ifThere<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function noSuchUpload(): S3Error {
  return new S3Error('NoSuchUpload', 'There is no such upload, or it is complete or was given up.');
}
