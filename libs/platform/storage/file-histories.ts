import type { FileHistory, FirstVersion } from './object-store.js';

/** What a store answers when it is asked for versions: per file from the latest to the first. */
export interface ListedVersion extends FirstVersion {
  readonly key: string;
}

export interface VersionsPage {
  readonly versions: readonly ListedVersion[];
  /** Keys that are hidden by a deletion at present. */
  readonly deleted: readonly string[];
  /** Undefined on the last page. Of the key that it names, more may come. */
  readonly next: VersionsMarker | undefined;
}

export interface VersionsMarker {
  readonly key: string;
  readonly versionId: string | undefined;
}

/** Folds pages of versions into one line for each file. A file whose versions may go on is not told yet. */
export class FileHistories {
  private readonly byKey = new Map<string, FileHistory>();
  private readonly deleted = new Set<string>();
  private openKey: string | undefined;

  add({ versions, deleted, next }: VersionsPage): void {
    for (const key of deleted) this.deleted.add(key);
    for (const version of versions) this.addVersion(version);
    this.openKey = next?.key;
  }

  /** Complete ones, in the order of their keys. */
  get complete(): readonly FileHistory[] {
    return [...this.byKey.values()].filter(({ key }) => key !== this.openKey).map(this.seen);
  }

  /** The one that goes on, as far as it was read. */
  get unfinished(): FileHistory | undefined {
    const open = this.openKey === undefined ? undefined : this.byKey.get(this.openKey);
    return open && { ...this.seen(open), isCut: true };
  }

  private readonly seen = (file: FileHistory): FileHistory => ({
    ...file,
    isDeleted: this.deleted.has(file.key),
  });

  private addVersion({ key, ...version }: ListedVersion): void {
    const known = this.byKey.get(key);
    this.byKey.set(key, {
      key,
      // The one that comes last is the oldest.
      first: version,
      bytes: (known?.bytes ?? 0) + version.size,
      versions: (known?.versions ?? 0) + 1,
      lastModified: known?.lastModified ?? version.lastModified,
      isDeleted: false,
      isCut: false,
    });
  }
}
