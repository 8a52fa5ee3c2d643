import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { photosBusy } from './domain/errors.js';
import { FairShare } from './fair-share.js';

/** Files that one account sends at a time, of whatever kind; the others want to send theirs as well. */
const MAX_BY_ACCOUNT = 4;
const OWN_SHARE = 'You are sending too many photos at once. Wait until they have arrived.';

/** The places in which pictures are received and drawn: one for the whole process. */
@Injectable()
export class PhotoShares {
  private readonly shares = new FairShare(MAX_BY_ACCOUNT, () => photosBusy(OWN_SHARE));

  /** The place is held while the work lasts, whatever becomes of it. */
  async within<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    const giveBack = this.shares.take(actor);
    try {
      return await work();
    } finally {
      giveBack();
    }
  }
}
