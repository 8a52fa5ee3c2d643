import { Injectable } from '@nestjs/common';
import type { Actor, CandidateId } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import { PHOTO_FAULT_DETAIL, reencodePhoto, type Photo, type PhotoKind } from '#platform/images';
import { ObjectStore } from '#platform/storage';
import type { Candidate } from './domain/candidate.js';
import { notFound, photoRefused, photosBusy } from './domain/errors.js';
import { assertAmendable, ElectionAccess } from './election-access.js';
import { CandidatesRepository } from './persistence/candidates.repository.js';
import { PhotoShares } from './photo-shares.js';
import { RegistryChanges, type ChangeTerms } from './registry-changes.js';

export interface StoredPhoto {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly sha256: string;
}

/** Portraits of candidates: drawn anew, and kept in the object store under a name that follows from their bytes. */
@Injectable()
export class PhotosService {
  constructor(
    private readonly database: Database,
    private readonly candidates: CandidatesRepository,
    private readonly access: ElectionAccess,
    private readonly changes: RegistryChanges,
    private readonly store: ObjectStore,
    private readonly shares: PhotoShares,
  ) {}

  async set(
    actor: Actor,
    id: CandidateId,
    receive: () => Promise<Buffer>,
    terms: ChangeTerms,
  ): Promise<Candidate> {
    // Before anything of the picture is taken: strangers cost us no more than a look at a table.
    await this.database.read((tx) => this.assertMayChange(tx, actor, id, terms));
    return this.shares.within(actor, async () =>
      this.place(actor, id, await drawPhoto(await receive()), terms),
    );
  }

  private async place(
    actor: Actor,
    id: CandidateId,
    photo: Photo,
    terms: ChangeTerms,
  ): Promise<Candidate> {
    const candidate = await this.database.read((tx) => this.candidates.find(tx, id));
    if (candidate === undefined) throw notFound('candidate');
    const key = `elections/${candidate.electionId}/candidates/${id}/${photo.sha256}.jpeg`;
    // Before the change: a photo without a candidate harms nobody, a candidate without the photo would.
    await this.store.put(key, photo.bytes, { contentType: photo.contentType });
    return this.write(actor, id, { photo: key, photoSha256: photo.sha256 }, terms);
  }

  async remove(actor: Actor, id: CandidateId, terms: ChangeTerms): Promise<void> {
    await this.write(actor, id, { photo: null, photoSha256: null }, terms);
  }

  async get(actor: Actor, id: CandidateId): Promise<StoredPhoto> {
    const { photo, photoSha256 } = await this.database.read(async (tx) => {
      const candidate = await this.candidates.find(tx, id);
      if (candidate === undefined) throw notFound('candidate');
      await this.access.view(tx, actor, candidate.electionId, 'read', 'candidate');
      return candidate;
    });
    const found = photo === null ? undefined : await this.store.get(photo);
    if (found === undefined || photoSha256 === null) throw notFound('photo');
    return { bytes: found.body, contentType: found.contentType, sha256: photoSha256 };
  }

  private async assertMayChange(
    tx: Transaction,
    actor: Actor,
    id: CandidateId,
    { amendmentReason }: ChangeTerms,
  ): Promise<void> {
    const candidate = await this.candidates.find(tx, id);
    if (candidate === undefined) throw notFound('candidate');
    const { electionId } = candidate;
    const view = await this.access.view(tx, actor, electionId, 'keep_registry', 'candidate');
    assertAmendable(view, amendmentReason);
  }

  private async write(
    actor: Actor,
    id: CandidateId,
    change: Pick<Candidate, 'photo' | 'photoSha256'>,
    terms: ChangeTerms,
  ): Promise<Candidate> {
    const find = (tx: Transaction) => this.candidates.find(tx, id);
    return this.changes.change(actor, 'candidate', find, terms, async (registry, candidate) => {
      if (candidate.photoSha256 === change.photoSha256) return candidate;
      registry.assertNotFrozen();
      const edited = await this.candidates.update(registry.tx, candidate, change);
      await registry.record(
        'candidate.photo_changed',
        { kind: 'candidate', id },
        {
          before: { photo_sha256: candidate.photoSha256 },
          after: { photo_sha256: change.photoSha256 },
        },
      );
      return edited;
    });
  }
}

/** For every feature that takes pictures: drawn anew, or refused in words. */
export async function drawPhoto(uploaded: Buffer, kind: PhotoKind = 'portrait'): Promise<Photo> {
  const photo = await reencodePhoto(uploaded, kind);
  if (photo.ok) return photo.value;
  const detail = PHOTO_FAULT_DETAIL[photo.error];
  throw photo.error === 'photos_busy' ? photosBusy(detail) : photoRefused(photo.error, detail);
}
