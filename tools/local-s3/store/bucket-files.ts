import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder, moveIntoPlace, writeTextDraft, type WrittenFile } from './durable-files.js';
import { parseVersion, type ObjectVersion } from './object-version.js';

const FACTS = '.json';
const BYTES = '.bytes';

/**
 * Where a bucket lies on disk. A file's folder is the hash of its key: no key is too long, leads elsewhere or meets
 * another whose letters differ in case only. A version exists when its facts do; they come after its bytes.
 */
export class BucketFiles {
  readonly drafts: string;
  readonly uploads: string;
  private readonly objects: string;

  constructor(folder: string) {
    this.drafts = path.join(folder, 'drafts');
    this.uploads = path.join(folder, 'uploads');
    this.objects = path.join(folder, 'objects');
  }

  /** Sweeps away what a sudden end left half-written, and tells which versions there are. */
  async open(): Promise<readonly ObjectVersion[]> {
    await rm(this.drafts, { recursive: true, force: true });
    for (const folder of [this.drafts, this.uploads, this.objects]) await makeFolder(folder);
    const names = await readdir(this.objects, { recursive: true });
    const complete = new Set(names.filter((name) => name.endsWith(FACTS)));
    const versions: ObjectVersion[] = [];
    for (const name of complete) {
      versions.push(parseVersion(await readFile(path.join(this.objects, name), 'utf8')));
    }
    const orphans = names.filter(
      (name) => name.endsWith(BYTES) && !complete.has(name.replace(BYTES, FACTS)),
    );
    for (const name of orphans) await rm(path.join(this.objects, name));
    return versions;
  }

  bytesOf(version: ObjectVersion): string {
    return path.join(this.folderOf(version.key), `${version.versionId}${BYTES}`);
  }

  /** First the bytes, then the facts: whoever sees the facts finds the bytes. */
  async keep(version: ObjectVersion, bytes: WrittenFile | undefined): Promise<void> {
    await makeFolder(this.folderOf(version.key));
    if (bytes !== undefined) await moveIntoPlace(bytes.file, this.bytesOf(version));
    const facts = await writeTextDraft(this.drafts, JSON.stringify(version));
    await moveIntoPlace(facts.file, this.factsOf(version));
  }

  async forget(version: ObjectVersion): Promise<void> {
    await rm(this.factsOf(version), { force: true });
    await rm(this.bytesOf(version), { force: true });
  }

  private factsOf(version: ObjectVersion): string {
    return path.join(this.folderOf(version.key), `${version.versionId}${FACTS}`);
  }

  private folderOf(key: string): string {
    const digest = createHash('sha256').update(key).digest('hex');
    return path.join(this.objects, digest.slice(0, 2), digest);
  }
}
