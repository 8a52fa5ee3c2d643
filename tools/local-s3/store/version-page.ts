import { folderOf, type ListQuery } from './list-page.js';
import type { ObjectVersion } from './object-version.js';

export interface VersionQuery extends ListQuery {
  /** Of the key `after`: where within its versions the last page ended. Undefined: the key is done. */
  readonly afterVersion: string | undefined;
}

export interface VersionPage {
  readonly versions: readonly { readonly version: ObjectVersion; readonly isLatest: boolean }[];
  readonly commonPrefixes: readonly string[];
  readonly next: { readonly key: string; readonly versionId: string | undefined } | undefined;
}

interface Found {
  readonly name: string;
  /** None for a folder. */
  readonly version?: ObjectVersion;
  readonly isLatest: boolean;
}

/** As S3 does: a page counts versions, and may end between two of one file. */
export function versionPage(
  keys: Iterable<string>,
  versionsOf: (key: string) => readonly ObjectVersion[],
  query: VersionQuery,
): VersionPage {
  const found: Found[] = [];
  let next: VersionPage['next'];
  for (const one of entries(keys, versionsOf, query)) {
    if (found.length >= query.maxKeys) {
      const last = found.at(-1);
      next = last && { key: last.name, versionId: last.version?.versionId };
      break;
    }
    found.push(one);
  }
  return {
    versions: found.flatMap(({ version, isLatest }) => (version ? [{ version, isLatest }] : [])),
    commonPrefixes: found.flatMap(({ name, version }) => (version ? [] : [name])),
    next,
  };
}

/** From the latest version of each file to its first. */
function* entries(
  keys: Iterable<string>,
  versionsOf: (key: string) => readonly ObjectVersion[],
  query: VersionQuery,
): Generator<Found> {
  let told = query.after;
  for (const key of keys) {
    if (!key.startsWith(query.prefix)) return;
    const folder = folderOf(key, query);
    if (folder !== undefined) {
      if (folder !== told) yield { name: folder, isLatest: false };
      told = folder;
      continue;
    }
    const versions = versionsOf(key).toReversed();
    const done =
      key === query.after
        ? versions.findIndex(({ versionId }) => versionId === query.afterVersion)
        : -1;
    if (key === query.after && done < 0) continue;
    for (const version of versions.slice(done + 1)) {
      yield { name: key, version, isLatest: version === versions[0] };
    }
  }
}
