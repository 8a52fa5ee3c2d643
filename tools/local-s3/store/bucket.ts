import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { S3Error } from '../s3-error.js';
import { BucketFiles } from './bucket-files.js';
import { writeDraft, type WrittenFile } from './durable-files.js';
import { KeyLock } from './key-lock.js';
import { listPage, type ListPage, type ListQuery } from './list-page.js';
import { compareKeys, ObjectIndex } from './object-index.js';
import type { ObjectVersion } from './object-version.js';
import { Uploads } from './uploads.js';
import { versionPage, type VersionPage, type VersionQuery } from './version-page.js';

export interface PutFacts {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Asked for once the bytes were read. */
  readonly checksums: () => Readonly<Record<string, string>>;
  /** Refuse when the file exists already. */
  readonly onlyIfNew: boolean;
  /** Of an upload in parts; otherwise that of the bytes. */
  readonly etag?: string;
}

/** Files and all their versions. An overwrite adds one, a deletion adds a marker; nothing is lost by either. */
export class Bucket {
  readonly uploads: Uploads;
  private readonly index = new ObjectIndex();
  private readonly locks = new KeyLock();
  private lastStamp = 0;

  private constructor(private readonly files: BucketFiles) {
    this.uploads = new Uploads(files.uploads, files.drafts);
  }

  static async open(folder: string): Promise<Bucket> {
    const files = new BucketFiles(folder);
    const bucket = new Bucket(files);
    for (const version of await files.open()) bucket.index.add(version);
    return bucket;
  }

  async put(facts: PutFacts, bytes: AsyncIterable<Buffer>): Promise<ObjectVersion> {
    this.checkIsNew(facts);
    const written = await writeDraft(this.files.drafts, bytes);
    try {
      return await this.locks.run(facts.key, () => this.keepNew(facts, written));
    } finally {
      // Moved away when all went well.
      await rm(written.file, { force: true });
    }
  }

  /** A marker, so that the file is no longer found; its versions stay. */
  async markDeleted(key: string): Promise<ObjectVersion> {
    return this.locks.run(key, () =>
      this.keep({ ...this.stamp(), key, ...NOTHING, isDeleteMarker: true }, undefined),
    );
  }

  async removeVersion(key: string, versionId: string): Promise<void> {
    await this.locks.run(key, async () => {
      const version = this.index.versionsOf(key).find((one) => one.versionId === versionId);
      if (version === undefined) return;
      await this.files.forget(version);
      this.index.remove(version);
    });
  }

  find(key: string, versionId?: string): ObjectVersion | undefined {
    if (versionId === undefined) return this.index.find(key);
    return this.index.versionsOf(key).find((version) => version.versionId === versionId);
  }

  /** From the first to the latest. */
  versionsOf(key: string): readonly ObjectVersion[] {
    return this.index.versionsOf(key);
  }

  bytesOf(version: ObjectVersion): string {
    return this.files.bytesOf(version);
  }

  list(query: ListQuery): ListPage {
    return listPage(this.keys(query, false), query);
  }

  /** Of deleted files as well. */
  listVersions(query: VersionQuery): VersionPage {
    return versionPage(this.keys(query, true), (key) => this.versionsOf(key), query);
  }

  private *keys({ prefix, after }: ListQuery, withDeleted: boolean): Generator<string> {
    const start = compareKeys(prefix, after) > 0 ? prefix : after;
    for (const key of this.index.keysFrom(start)) {
      if (withDeleted || this.index.find(key) !== undefined) yield key;
    }
  }

  private async keepNew(facts: PutFacts, written: WrittenFile): Promise<ObjectVersion> {
    this.checkIsNew(facts);
    const { key, headers, etag = written.md5 } = facts;
    const { size } = written;
    const checksums = facts.checksums();
    const isDeleteMarker = false;
    return this.keep(
      { ...this.stamp(), key, headers, checksums, size, etag, isDeleteMarker },
      written,
    );
  }

  private async keep(
    version: ObjectVersion,
    bytes: WrittenFile | undefined,
  ): Promise<ObjectVersion> {
    await this.files.keep(version, bytes);
    this.index.add(version);
    return version;
  }

  private checkIsNew({ key, onlyIfNew }: PutFacts): void {
    if (!onlyIfNew || this.index.find(key) === undefined) return;
    throw new S3Error('PreconditionFailed', 'There is such a file already.');
  }

  private stamp(): Pick<ObjectVersion, 'versionId' | 'lastModified'> {
    this.lastStamp = Math.max(Date.now(), this.lastStamp + 1);
    const time = this.lastStamp.toString(16).padStart(16, '0');
    return {
      versionId: `${time}${randomBytes(8).toString('hex')}`,
      lastModified: new Date(this.lastStamp),
    };
  }
}

const NOTHING = { headers: {}, checksums: {}, size: 0, etag: '' } as const;
