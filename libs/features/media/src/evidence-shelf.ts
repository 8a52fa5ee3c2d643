import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, type ElectionId, type ElectorId, type OfficeId } from '#kernel';
import { ObjectStore, type FileHistory, type PageRequest } from '#platform/storage';
import { evidenceFolder, officeFolder } from './domain/evidence-folder.js';
import { readEvidencePath, type EvidencePath } from './domain/evidence-path.js';

/** A file as it lies in the store. */
export interface ShelvedFile {
  readonly id: string;
  /** From the folder of the office on. */
  readonly path: string;
  readonly said: EvidencePath;
  readonly history: FileHistory;
}

export interface ShelfPage {
  readonly files: readonly ShelvedFile[];
  readonly cursor: string | undefined;
}

/** A store is asked about several files at once, but not about all. */
const AT_ONCE = 8;

/** The evidence of one office, as the store has it. */
@Injectable()
export class EvidenceShelf {
  constructor(private readonly store: ObjectStore) {}

  /** Of one source, or of all. */
  async page(
    electionId: ElectionId,
    officeId: OfficeId,
    electorId: ElectorId | undefined,
    page: PageRequest,
  ): Promise<ShelfPage> {
    const office = officeFolder(electionId, officeId);
    const folder =
      electorId === undefined ? office : evidenceFolder(electionId, officeId, electorId);
    const { files, cursor } = await this.store.listHistories(folder, page);
    return { files: files.map((history) => toShelved(office, history)), cursor };
  }

  /** Undefined also for a path that leads out of the office. */
  async find(
    electionId: ElectionId,
    officeId: OfficeId,
    path: string,
  ): Promise<ShelvedFile | undefined> {
    const folder = officeFolder(electionId, officeId);
    const history = await orUnreadable(this.store.findHistory(folder + path));
    return history && toShelved(folder, history);
  }

  /** What the senders stated about the first versions, and the store checked; by file. */
  async hashesOf(files: readonly ShelvedFile[]): Promise<ReadonlyMap<string, string | null>> {
    const hashes = new Map<string, string | null>();
    for (let at = 0; at < files.length; at += AT_ONCE) {
      await Promise.all(
        files.slice(at, at + AT_ONCE).map(async ({ id, history: { key, first } }) => {
          const head = await orUnreadable(this.store.head(key, first.versionId));
          hashes.set(id, head?.sha256 ?? null);
        }),
      );
    }
    return hashes;
  }
}

export function fileId(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function toShelved(folder: string, history: FileHistory): ShelvedFile {
  const path = history.key.slice(folder.length);
  return { id: fileId(history.key), path, said: readEvidencePath(path), history };
}

/** Whoever uploads may choose a name that we do not open. It hides this file's hash, and no other file. */
async function orUnreadable<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'bad_request') return undefined;
    throw error;
  }
}
