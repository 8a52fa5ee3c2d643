import { Injectable } from '@nestjs/common';
import type { Actor, OfficeId } from '#kernel';
import { drawPhoto, notFound, PhotoShares, type StoredPhoto } from '#features/elections';
import { ObjectStore } from '#platform/storage';
import { ResultChanges } from './result-changes.js';
import { ResultDesk } from './result-desk.js';

/** The photo of a paper: what everybody can go back to. */
@Injectable()
export class ResultPhotosService {
  constructor(
    private readonly desk: ResultDesk,
    private readonly changes: ResultChanges,
    private readonly store: ObjectStore,
    private readonly shares: PhotoShares,
  ) {}

  async set(actor: Actor, officeId: OfficeId, receive: () => Promise<Buffer>): Promise<void> {
    // Before anything of the picture is taken: whoever may not key costs us no more than a look at a table.
    const electionId = await this.desk.foresee(actor, officeId, 'key_results');
    await this.shares.within(actor, async () => {
      const photo = await drawPhoto(await receive(), 'document');
      const key = `elections/${electionId}/results/${officeId}/${photo.sha256}.jpeg`;
      await this.store.put(key, photo.bytes, { contentType: photo.contentType });
      await this.desk.change(actor, officeId, 'key_results', undefined, (open) => {
        const told = { photo_sha256: photo.sha256 };
        const kept = { photo: key, photoSha256: photo.sha256 };
        return this.changes.keep(actor, open, kept, 'result.photo_set', told);
      });
    });
  }

  async get(actor: Actor, officeId: OfficeId): Promise<StoredPhoto> {
    const { photo, photoSha256 } = await this.desk.read(
      actor,
      officeId,
      async ({ stored }) => stored,
    );
    const found = photo === null ? undefined : await this.store.get(photo);
    if (found === undefined || photoSha256 === null) throw notFound('photo');
    return { bytes: found.body, contentType: found.contentType, sha256: photoSha256 };
  }
}
