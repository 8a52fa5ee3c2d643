import { database, type Post } from '../store/database.js';
import {
  endingOf,
  nameOfPage,
  nameOfRecording,
  pageOf,
  type EvidenceFile,
  type EvidenceFolder,
} from './evidence-file.js';
import { toJpeg } from './to-jpeg.js';

export interface Recorded {
  readonly folder: EvidenceFolder;
  readonly file: File;
  /** Of the vote that it shows. */
  readonly index?: number;
}

export type Keeping = 'kept' | 'unreadable' | 'full';

/** Kept on this phone before anything is sent; the contract wants photos of lists and of votes as JPEG. */
export async function keepEvidence(post: Post, recorded: Recorded): Promise<Keeping> {
  const { folder, file, index } = recorded;
  const isPhoto = folder === 'list-votes' || folder === 'votes';
  const blob = isPhoto ? await toJpeg(file) : file;
  if (blob === undefined || blob.size === 0) return 'unreadable';
  const id = crypto.randomUUID();
  const at = Date.now();
  const { officeId, electorId } = post;
  const unsent = { upload: undefined, isSent: false, refusal: undefined };
  const ending = endingOf(blob.type, file.name);
  const facts = { id, officeId, electorId, folder, index, at, type: blob.type, size: blob.size };
  try {
    await database.transaction('rw', database.files, database.contents, async () => {
      const name = await nameOf({ post, folder, at, id, ending });
      await database.contents.put({ id, blob });
      await database.files.put({ ...facts, ...unsent, name });
    });
    return 'kept';
  } catch (fault) {
    if (isFull(fault)) return 'full';
    throw fault;
  }
}

interface Naming {
  readonly post: Post;
  readonly folder: EvidenceFolder;
  readonly at: number;
  readonly id: string;
  readonly ending: string;
}

async function nameOf({ post, folder, at, id, ending }: Naming): Promise<string | undefined> {
  if (folder === 'votes') return undefined;
  if (folder !== 'list-votes') return nameOfRecording(at, id, ending);
  const pages = (await filesOf(post)).filter((file) => file.folder === folder);
  return nameOfPage(1 + Math.max(0, ...pages.map(({ name = '' }) => pageOf(name))));
}

function isFull(fault: unknown): boolean {
  const { name, inner } = fault as { readonly name?: unknown; readonly inner?: unknown };
  if (name === 'QuotaExceededError') return true;
  return (inner as { readonly name?: unknown } | undefined)?.name === 'QuotaExceededError';
}

export async function filesOf({ officeId, electorId }: Post): Promise<readonly EvidenceFile[]> {
  const files = await database.files.where({ officeId, electorId }).toArray();
  return files.sort((one, other) => other.at - one.at);
}

/** Nothing where it was dropped meanwhile. */
export async function changeFile(id: string, change: Partial<EvidenceFile>): Promise<void> {
  await database.files.update(id, change);
}

export async function arrived(id: string): Promise<void> {
  await database.transaction('rw', database.files, database.contents, async () => {
    await changeFile(id, { isSent: true, upload: undefined, refusal: undefined });
    await database.contents.delete(id);
  });
}

export async function sendFileAgain(id: string): Promise<void> {
  await changeFile(id, { refusal: undefined, upload: undefined });
}

/** Only from this phone: what has arrived stays where it is. */
export async function dropFile(id: string): Promise<void> {
  await database.transaction('rw', database.files, database.contents, async () => {
    await database.files.delete(id);
    await database.contents.delete(id);
  });
}
