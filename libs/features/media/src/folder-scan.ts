import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { IndexedFile } from './domain/indexed-file.js';
import { EvidenceShelf, type ShelvedFile } from './evidence-shelf.js';
import {
  EvidenceIndexRepository,
  type KnownFile,
} from './persistence/evidence-index.repository.js';
import type { OfficeToScan, SourceOfOffice } from './persistence/offices-to-scan.repository.js';

const PAGE = 200;
/** More is enough to be too much; nobody holds up the others by sending without end. */
const MAX_PAGES = 250;

/** Brings the index of one folder up to date with the store. */
@Injectable()
export class FolderScan {
  constructor(
    private readonly database: Database,
    private readonly shelf: EvidenceShelf,
    private readonly index: EvidenceIndexRepository,
  ) {}

  async run(office: OfficeToScan, source: SourceOfOffice, startedAt: Date): Promise<number> {
    const { electionId, officeId } = office;
    let cursor: string | undefined;
    let count = 0;
    for (let pages = 0; pages < MAX_PAGES; pages += 1) {
      const asked = { cursor, limit: PAGE };
      const page = await this.shelf.page(electionId, officeId, source.electorId, asked);
      await this.save(office, source, startedAt, page.files);
      count += page.files.length;
      cursor = page.cursor;
      if (cursor === undefined) {
        await this.database.transaction((tx) =>
          this.index.forgetUnseen(tx, officeId, source.id, startedAt),
        );
        break;
      }
    }
    return count;
  }

  private async save(
    { electionId, officeId }: OfficeToScan,
    source: SourceOfOffice,
    seenAt: Date,
    files: readonly ShelvedFile[],
  ): Promise<void> {
    const ids = files.map(({ id }) => id);
    const known = await this.database.read((tx) => this.index.findKnown(tx, officeId, ids));
    const hashes = await this.shelf.hashesOf(files.filter((file) => !isKnown(known, file)));
    const indexed = files.map((file) =>
      toIndexed(file, source, hashes.get(file.id) ?? known.get(file.id)?.sha256 ?? null),
    );
    await this.database.transaction((tx) =>
      this.index.save(tx, { electionId, officeId, seenAt }, indexed),
    );
  }
}

/** The bytes of a version never change, so they are asked about once. */
export function isKnown(
  known: ReadonlyMap<string, KnownFile>,
  { id, history }: ShelvedFile,
): boolean {
  return known.get(id)?.firstVersion === history.first.versionId;
}

function toIndexed(
  { id, said, history }: ShelvedFile,
  source: SourceOfOffice,
  sha256: string | null,
): IndexedFile {
  const { first, versions, bytes, lastModified } = history;
  return {
    ...{ id, sourceId: source.id, folder: said.folder, sha256, etag: first.etag, size: first.size },
    ...{ firstVersion: first.versionId, versions, bytes },
    ...{ uploadedAt: first.lastModified, lastUploadedAt: lastModified },
  };
}
