import fc from 'fast-check';
import type { ListedVersion, VersionsMarker, VersionsPage } from './file-histories.js';
import { readHistories } from './read-histories.js';

const at = (n: number): Date => new Date(Date.UTC(2026, 10, 28) + n);

/** How many versions of each file there are; sizes tell them apart. */
type Files = Readonly<Record<string, number>>;

function versionsOf(files: Files): readonly ListedVersion[] {
  return Object.entries(files)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, count]) =>
      Array.from({ length: count }, (_, n) => ({
        ...{ key, versionId: `${key}${String(count - n)}`, size: count - n },
        ...{ lastModified: at(count - n), etag: '' },
      })),
    );
}

/** A store that answers in pages of its own choice; some begin again with the file that was named. */
function storeOf(files: Files, most: number, isInclusive = false) {
  const all = versionsOf(files);
  let questions = 0;
  return {
    questions: () => questions,
    read: async (after: VersionsMarker | undefined, atMost: number): Promise<VersionsPage> => {
      questions += 1;
      const from = all.findIndex(({ key, versionId }) => {
        if (after === undefined) return true;
        if (after.versionId === undefined) return isInclusive ? key >= after.key : key > after.key;
        return versionId === after.versionId;
      });
      const skipped = after?.versionId === undefined ? 0 : 1;
      const rest = from < 0 ? [] : all.slice(from + skipped);
      const versions = rest.slice(0, Math.min(most, atMost));
      const last = versions.at(-1);
      const next = rest.length > versions.length && last !== undefined ? last : undefined;
      return { versions, deleted: [], next };
    },
  };
}

async function listAll(files: Files, most: number, limit: number, isInclusive = false) {
  const { read } = storeOf(files, most, isInclusive);
  const found: Record<string, number> = {};
  let cursor: string | undefined;
  do {
    const page = await readHistories(read, cursor, limit);
    expect(page.files.length).toBeLessThanOrEqual(limit);
    for (const { key, versions, first, bytes, lastModified } of page.files) {
      expect(found).not.toHaveProperty(key);
      expect(first.versionId).toBe(`${key}1`);
      expect(bytes).toBe((versions * (versions + 1)) / 2);
      expect(lastModified).toEqual(at(versions));
      found[key] = versions;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}

describe('the histories of files', () => {
  it('are told once for each file, with its first version, wherever pages of the store end', async () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.integer({ min: 1, max: 8 }), {
      maxKeys: 12,
    });
    const pages = fc.integer({ min: 2, max: 9 });
    await fc.assert(
      fc.asyncProperty(
        files,
        pages,
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (...given) => {
          const [stored, most, limit, isInclusive] = given;
          expect(await listAll(stored, most, limit, isInclusive)).toEqual({ ...stored });
        },
      ),
    );
  });

  it('ask no more than ten times, and say that a file overwritten without end was cut', async () => {
    const store = storeOf({ a: 1, b: 30_000, c: 1 }, 1_000);
    const first = await readHistories(store.read, undefined, 5);
    expect(first).toMatchObject({ files: [{ key: 'a', isCut: false }], cursor: 'a' });
    expect(store.questions()).toBe(10);
    const second = await readHistories(store.read, 'a', 5);
    expect(second).toMatchObject({ files: [{ key: 'b', isCut: true }], cursor: 'b' });
    const third = await readHistories(store.read, 'b', 5);
    expect(third).toMatchObject({ files: [{ key: 'c', versions: 1 }], cursor: undefined });
  });
});
