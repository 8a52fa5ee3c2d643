import { FileHistories, type VersionsMarker, type VersionsPage } from './file-histories.js';
import type { FileHistory, HistoryPage } from './object-store.js';

export type ReadVersions = (
  after: VersionsMarker | undefined,
  atMost: number,
) => Promise<VersionsPage>;

/** A file that somebody overwrites without end must not hold up the listing of all others. */
const MAX_PAGES = 10;
const PAGE = 1_000;

/** From after the key `after` on. */
export async function readHistories(
  read: ReadVersions,
  after: string | undefined,
  limit: number,
): Promise<HistoryPage> {
  const histories = new FileHistories();
  let marker: VersionsMarker | undefined =
    after === undefined ? undefined : { key: after, versionId: undefined };
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    // Most files have one version: the first question fetches what is needed, and no more.
    const page = await read(marker, pages === 0 ? Math.min(limit + 1, PAGE) : PAGE);
    histories.add({ ...page, versions: page.versions.filter(({ key }) => key !== after) });
    marker = page.next;
    const { complete } = histories;
    if (marker === undefined) return cut(complete, limit, false);
    if (complete.length >= limit) return cut(complete, limit, true);
  }
  const { complete, unfinished } = histories;
  if (complete.length > 0) return cut(complete, limit, true);
  return { files: unfinished === undefined ? [] : [unfinished], cursor: marker?.key };
}

function cut(files: readonly FileHistory[], limit: number, hasMore: boolean): HistoryPage {
  const shown = files.slice(0, limit);
  const isLast = !hasMore && files.length <= limit;
  return { files: shown, cursor: isLast ? undefined : shown.at(-1)?.key };
}
