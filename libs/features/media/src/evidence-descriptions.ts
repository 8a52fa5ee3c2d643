import { Injectable } from '@nestjs/common';
import type { ElectionId, ElectorId, OfficeId } from '#kernel';
import { Database } from '#platform/database';
import { flagsOf, type EvidenceSource } from './domain/evidence-flags.js';
import { readVoteName, type NamedVote } from './domain/evidence-path.js';
import type { ShownEvidence } from './domain/shown-evidence.js';
import { EvidenceShelf, type ShelvedFile } from './evidence-shelf.js';
import { isKnown } from './folder-scan.js';
import { EvidenceFactsRepository } from './persistence/evidence-facts.repository.js';
import { EvidenceIndexRepository } from './persistence/evidence-index.repository.js';

/** Tells what there is to know about files: who sent them, and what somebody should look at. */
@Injectable()
export class EvidenceDescriptions {
  constructor(
    private readonly database: Database,
    private readonly shelf: EvidenceShelf,
    private readonly index: EvidenceIndexRepository,
    private readonly facts: EvidenceFactsRepository,
  ) {}

  async describe(
    electionId: ElectionId,
    officeId: OfficeId,
    files: readonly ShelvedFile[],
  ): Promise<readonly ShownEvidence[]> {
    if (files.length === 0) return [];
    const hashes = await this.hashesOf(officeId, files);
    const marks = files.map(({ id, history: { first } }) => ({
      ...{ id, sha256: hashes.get(id) ?? null, etag: first.etag, size: first.size },
    }));
    return this.database.snapshot(async (tx) => {
      const sources = await this.facts.findByElectorIds(tx, electionId, electorsOf(files));
      const votes = await this.facts.findVotes(tx, officeId, votesOf(files));
      const same = await this.index.findSame(tx, electionId, officeId, marks);
      const voteExists = ({ id, index }: NamedVote): boolean => votes.has(`${id}-${String(index)}`);
      return files.map((file) => {
        const { electorId } = file.said;
        const source = electorId === null ? undefined : sources.get(electorId);
        const sameIn = same.get(file.id) ?? [];
        return toShown(file, { source, sameIn, voteExists, sha256: hashes.get(file.id) ?? null });
      });
    });
  }

  /** From the index where the file is known there; of what came since, from the store. */
  private async hashesOf(
    officeId: OfficeId,
    files: readonly ShelvedFile[],
  ): Promise<ReadonlyMap<string, string | null>> {
    const ids = files.map(({ id }) => id);
    const known = await this.database.read((tx) => this.index.findKnown(tx, officeId, ids));
    const read = await this.shelf.hashesOf(files.filter((file) => !isKnown(known, file)));
    return new Map(
      ids.map((id) => [
        id,
        read.has(id) ? (read.get(id) ?? null) : (known.get(id)?.sha256 ?? null),
      ]),
    );
  }
}

function electorsOf(files: readonly ShelvedFile[]): readonly ElectorId[] {
  return [...new Set(files.flatMap(({ said: { electorId } }) => electorId ?? []))];
}

function votesOf(files: readonly ShelvedFile[]): readonly NamedVote[] {
  return files.flatMap(({ said }) =>
    said.folder === 'votes' ? (readVoteName(said.name) ?? []) : [],
  );
}

interface Facts {
  readonly source: EvidenceSource | undefined;
  readonly sameIn: readonly OfficeId[];
  readonly voteExists: (vote: NamedVote) => boolean;
  readonly sha256: string | null;
}

function toShown({ id, path, said, history }: ShelvedFile, facts: Facts): ShownEvidence {
  const { first, versions, isDeleted, isCut, lastModified } = history;
  const { source, sameIn, voteExists, sha256 } = facts;
  return {
    ...{ id, path, folder: said.folder, name: said.name, sha256, versions, isCut, sameIn },
    ...{ size: first.size, uploadedAt: first.lastModified, lastUploadedAt: lastModified },
    source: source ?? null,
    flags: flagsOf({
      ...{ path: said, versions, isDeleted, lastUploadedAt: lastModified },
      ...{ source, voteExists, sameIn },
    }),
  };
}
