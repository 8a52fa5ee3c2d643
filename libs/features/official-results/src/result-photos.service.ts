import { Injectable } from '@nestjs/common';
import type { Actor, OfficeId } from '#kernel';
import { drawPhoto, FairShare, notFound, photosBusy, type StoredPhoto } from '#features/elections';
import { ObjectStore } from '#platform/storage';
import { ResultChanges } from './result-changes.js';
import { ResultDesk } from './result-desk.js';

/** Files that one account sends at a time; the others want to send theirs as well. */
const MAX_BY_ACCOUNT = 4;
const OWN_SHARE = 'You are sending too many photos at once. Wait until they have arrived.';

/** The photo of a paper: what everybody can go back to. */
@Injectable()
export class ResultPhotosService {
  private readonly shares = new FairShare(MAX_BY_ACCOUNT, () => photosBusy(OWN_SHARE));

  constructor(
    private readonly desk: ResultDesk,
    private readonly changes: ResultChanges,
    private readonly store: ObjectStore,
  ) {}

  async set(actor: Actor, officeId: OfficeId, receive: () => Promise<Buffer>): Promise<void> {
    // Before anything of the picture is taken: whoever may not key costs us no more than a look at a table.
    const electionId = await this.desk.change(
      actor,
      officeId,
      'key_results',
      undefined,
      async ({ stored }) => stored.electionId,
    );
    const giveBack = this.shares.take(actor);
    try {
      const photo = await drawPhoto(await receive(), 'document');
      const key = `elections/${electionId}/results/${officeId}/${photo.sha256}.jpeg`;
      await this.store.put(key, photo.bytes, { contentType: photo.contentType });
      await this.desk.change(actor, officeId, 'key_results', undefined, (open) => {
        const told = { photo_sha256: photo.sha256 };
        const kept = { photo: key, photoSha256: photo.sha256 };
        return this.changes.keep(actor, open, kept, 'result.photo_set', told);
      });
    } finally {
      giveBack();
    }
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
