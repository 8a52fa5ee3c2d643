import { Injectable } from '@nestjs/common';
import type { ElectionId, OfficeId, SystemActor } from '#kernel';
import { Database } from '#platform/database';
import {
  differenceOf,
  type EvidenceDifference,
  type EvidenceEntry,
} from './domain/evidence-entry.js';
import { EvidenceShelf, type ShelvedFile } from './evidence-shelf.js';
import { EvidenceEntriesRepository } from './persistence/evidence-entries.repository.js';

export interface EvidenceMissed extends EvidenceEntry {
  readonly difference: EvidenceDifference;
}

const ROWS = 2_000;
const FILES = 200;

/** What a backup says of the evidence, whose bytes lie in the object store and not in it. */
@Injectable()
export class EvidenceInventory {
  constructor(
    private readonly database: Database,
    private readonly entries: EvidenceEntriesRepository,
  ) {}

  /** Every file that the index knows, office after office. */
  async *list(_actor: SystemActor): AsyncGenerator<EvidenceEntry> {
    let last: EvidenceEntry | undefined;
    do {
      const after = last;
      const rows: readonly EvidenceEntry[] = await this.database.read((tx) =>
        this.entries.findAfter(tx, after, ROWS),
      );
      yield* rows;
      last = rows.length === ROWS ? rows.at(-1) : undefined;
    } while (last !== undefined);
  }
}

/** Holds such a list against the store. */
@Injectable()
export class EvidenceComparison {
  constructor(private readonly shelf: EvidenceShelf) {}

  /** What of one office's list is not in the store as it was. Files that came later are no difference. */
  async compare(
    _actor: SystemActor,
    { electionId, officeId }: { readonly electionId: ElectionId; readonly officeId: OfficeId },
    listed: readonly EvidenceEntry[],
  ): Promise<readonly EvidenceMissed[]> {
    const wanted = new Map(listed.map((entry) => [entry.id, entry]));
    const missed: EvidenceMissed[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.shelf.page(electionId, officeId, undefined, { cursor, limit: FILES });
      const known = page.files.filter(({ id }) => wanted.has(id));
      missed.push(...(await this.differing(known, wanted)));
      for (const { id } of known) wanted.delete(id);
      cursor = page.cursor;
    } while (cursor !== undefined);
    const gone = [...wanted.values()].map((entry) => ({
      ...entry,
      difference: 'missing' as const,
    }));
    return [...missed, ...gone];
  }

  private async differing(
    files: readonly ShelvedFile[],
    wanted: ReadonlyMap<string, EvidenceEntry>,
  ): Promise<readonly EvidenceMissed[]> {
    const hashes = await this.shelf.hashesOf(
      files.filter(({ id }) => wanted.get(id)?.sha256 !== null),
    );
    return files.flatMap(({ id, history: { first } }) => {
      const entry = wanted.get(id);
      if (entry === undefined) return [];
      const found = { sha256: hashes.get(id) ?? null, etag: first.etag, size: first.size };
      const difference = differenceOf(entry, found);
      return difference === undefined ? [] : [{ ...entry, difference }];
    });
  }
}
