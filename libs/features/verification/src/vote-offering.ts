import { Inject, Injectable } from '@nestjs/common';
import type { OfficeId } from '#kernel';
import type { FreshVote } from '#features/observations';
import { Database } from '#platform/database';
import { claimable } from './domain/pairing.js';
import { Hall } from './hall.js';
import { OfferSources } from './offer-sources.js';
import { VoteOffersRepository, type HeldOffer } from './persistence/vote-offers.repository.js';
import { WaitingLineRepository } from './persistence/waiting-line.repository.js';
import { VERIFICATION_SETTINGS, type VerificationSettings } from './verification-settings.js';

/** Brings fresh votes before citizens. */
@Injectable()
export class VoteOffering {
  constructor(
    private readonly database: Database,
    private readonly hall: Hall,
    private readonly offers: VoteOffersRepository,
    private readonly lines: WaitingLineRepository,
    private readonly sources: OfferSources,
    @Inject(VERIFICATION_SETTINGS) private readonly settings: VerificationSettings,
  ) {}

  async lookAt(officeId: OfficeId): Promise<void> {
    if (!this.hall.isAnybodyWaitingIn(officeId)) return;
    // What another process claimed for our citizens, and what somebody who came back had before them.
    const held = await this.database.read((tx) =>
      this.offers.findHeldAt(tx, this.hall.processId, officeId),
    );
    for (const offer of held) this.show(offer);
    if (!this.hall.isAnybodyWaitingIn(officeId)) return;
    let isForOthers = false;
    for (const vote of await this.findClaimable(officeId)) {
      const claimed = await this.database.read((tx) =>
        this.offers.claim(tx, officeId, vote, this.settings.times.answerMs),
      );
      if (claimed === undefined) continue;
      if (claimed.processId === this.hall.processId) this.show(claimed);
      else isForOthers = true;
    }
    if (isForOthers) this.sources.news.announce(officeId);
  }

  private async findClaimable(officeId: OfficeId): Promise<readonly FreshVote[]> {
    return this.database.read(async (tx) => {
      const line = await this.lines.findWaiting(tx, officeId);
      if (line.length === 0) return [];
      const { offerMs } = this.settings.times;
      const fresh = await this.sources.votes.findAll(tx, officeId, offerMs);
      if (fresh.length === 0) return [];
      const known = await this.offers.findKnown(tx, officeId);
      const offers = new Map(known.map((offer) => [offer.index, offer]));
      const open = fresh.filter(({ index }) => offers.get(index)?.isFree ?? true);
      return claimable(
        open,
        line,
        ({ id }, { index }) => offers.get(index)?.declinedBy.has(id) ?? false,
      );
    });
  }

  private show({ citizenId, connectionId, vote, leftMs }: HeldOffer): void {
    const seat = this.hall.find(citizenId);
    // Otherwise they came back elsewhere meanwhile, and are shown it there.
    if (seat?.connectionId === connectionId) seat.show(vote, leftMs);
  }
}
