/** What a listing asks for. */
export interface ListQuery {
  readonly prefix: string;
  /** Empty for none. Keys that go on after it are told as one common prefix. */
  readonly delimiter: string;
  /** Where the last page ended; empty at the start. */
  readonly after: string;
  readonly maxKeys: number;
}

export interface ListPage {
  readonly keys: readonly string[];
  readonly commonPrefixes: readonly string[];
  /** To be handed in as `after`; undefined when nothing is left. */
  readonly next: string | undefined;
}

/** Cuts one page out of keys that come in order, from the later of `after` and the prefix on. */
export function listPage(keys: Iterable<string>, query: ListQuery): ListPage {
  const { prefix, after, maxKeys } = query;
  const found: string[] = [];
  const folders = new Set<string>();
  let last = '';
  for (const key of keys) {
    if (!key.startsWith(prefix)) break;
    const folder = folderOf(key, query);
    const isTold = folder === undefined ? key === after : folder === after || folders.has(folder);
    if (isTold) continue;
    if (found.length + folders.size >= maxKeys) {
      return { keys: found, commonPrefixes: [...folders], next: maxKeys === 0 ? undefined : last };
    }
    if (folder === undefined) found.push(key);
    else folders.add(folder);
    last = folder ?? key;
  }
  return { keys: found, commonPrefixes: [...folders], next: undefined };
}

/** The common prefix that a key is told by, where it goes on after the delimiter. */
export function folderOf(
  key: string,
  { prefix, delimiter }: Pick<ListQuery, 'prefix' | 'delimiter'>,
): string | undefined {
  if (delimiter === '') return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}
