import type { ObjectVersion } from './object-version.js';

/** Every version of every file of a bucket, in memory: keys in S3's order, versions from the first to the latest. */
export class ObjectIndex {
  private readonly versions = new Map<string, ObjectVersion[]>();
  private readonly sorted: string[] = [];

  add(version: ObjectVersion): void {
    const known = this.versions.get(version.key);
    if (known === undefined) {
      this.versions.set(version.key, [version]);
      this.sorted.splice(this.firstFrom(version.key), 0, version.key);
    } else {
      known.push(version);
      known.sort((one, other) => (one.versionId < other.versionId ? -1 : 1));
    }
  }

  remove({ key, versionId }: ObjectVersion): void {
    const left = this.versionsOf(key).filter((version) => version.versionId !== versionId);
    if (left.length > 0) {
      this.versions.set(key, left);
      return;
    }
    this.versions.delete(key);
    this.sorted.splice(this.firstFrom(key), 1);
  }

  versionsOf(key: string): readonly ObjectVersion[] {
    return this.versions.get(key) ?? [];
  }

  /** The latest, unless that says that the file was deleted. */
  find(key: string): ObjectVersion | undefined {
    const latest = this.versionsOf(key).at(-1);
    return latest?.isDeleteMarker === true ? undefined : latest;
  }

  /** Keys from this text on, in order. */
  *keysFrom(text: string): Generator<string> {
    for (let at = this.firstFrom(text); at < this.sorted.length; at += 1) {
      const key = this.sorted[at];
      if (key !== undefined) yield key;
    }
  }

  private firstFrom(text: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareKeys(this.sorted[middle] ?? '', text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** By the bytes of UTF-8, as S3 does; JavaScript compares by those of UTF-16. */
export function compareKeys(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
