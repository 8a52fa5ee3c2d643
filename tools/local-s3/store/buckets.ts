import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { S3Error } from '../s3-error.js';
import { Bucket } from './bucket.js';
import { makeFolder } from './durable-files.js';
import { KeyLock } from './key-lock.js';

/** Every bucket of this store: a folder for each. */
export class Buckets {
  private readonly open = new Map<string, Bucket>();
  private readonly locks = new KeyLock();

  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<Buckets> {
    await makeFolder(folder);
    const buckets = new Buckets(folder);
    const entries = await readdir(folder, { withFileTypes: true });
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
      buckets.open.set(name, await Bucket.open(path.join(folder, name)));
    }
    return buckets;
  }

  get(name: string): Bucket {
    const bucket = this.open.get(name);
    if (bucket === undefined) throw new S3Error('NoSuchBucket', `There is no bucket ${name}.`);
    return bucket;
  }

  /** @returns false when it is there already */
  async create(name: string): Promise<boolean> {
    return this.locks.run(name, async () => {
      if (this.open.has(name)) return false;
      const folder = path.join(this.folder, name);
      await makeFolder(folder);
      this.open.set(name, await Bucket.open(folder));
      return true;
    });
  }
}
