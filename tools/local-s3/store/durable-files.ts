import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

export interface WrittenFile {
  /** A draft: it counts only when it is moved to its place. */
  readonly file: string;
  readonly size: number;
  /** Of its bytes, in hexadecimal. */
  readonly md5: string;
}

/** Writes a stream to a draft and waits until the disk has it. When the stream fails the draft is gone. */
export async function writeDraft(
  folder: string,
  bytes: AsyncIterable<Buffer>,
): Promise<WrittenFile> {
  const file = path.join(folder, `${randomUUID()}.draft`);
  const handle = await open(file, 'wx', 0o600);
  const hash = createHash('md5');
  let size = 0;
  try {
    for await (const piece of bytes) {
      hash.update(piece);
      size += piece.length;
      await handle.writeFile(piece);
    }
    await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(file, { force: true });
    throw error;
  }
  await handle.close();
  return { file, size, md5: hash.digest('hex') };
}

export async function writeTextDraft(folder: string, text: string): Promise<WrittenFile> {
  return writeDraft(folder, oneByOne(Buffer.from(text)));
}

/** In one step, and so that a loss of power does not undo it. */
export async function moveIntoPlace(draft: string, target: string): Promise<void> {
  await rename(draft, target);
  await syncFolder(path.dirname(target));
}

/** With all that lead to it; each is written down in the one above. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) {
    await syncFolder(path.dirname(made));
  }
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* oneByOne(...pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces;
}
