import { Inject, Injectable } from '@nestjs/common';
import type { OfficeId } from '#kernel';
import type { FreshVote, VotePlace } from '#features/observations';
import { Database, type Transaction } from '#platform/database';
import { pairUp, type Pair, type WaitingCitizen } from './domain/pairing.js';
import { Hall } from './hall.js';
import { OfferSources } from './offer-sources.js';
import {
  VoteOffersRepository,
  type HeldOffer,
  type KnownOffer,
} from './persistence/vote-offers.repository.js';
import { WaitingLineRepository } from './persistence/waiting-line.repository.js';
import { VERIFICATION_SETTINGS, type VerificationSettings } from './verification-settings.js';

/** One office to be looked at. */
export interface Look {
  readonly officeId: OfficeId;
  /** Undefined: everything that is fresh, and what is held for somebody here. Otherwise only votes of so short a while. */
  readonly withinMs: number | undefined;
}

/** Of a line, at first; and where nobody among these may be shown a vote. */
const HEAD_OF_LINE = 20;
const WHOLE_LINE = 500;

/** Brings fresh votes before citizens: of many offices in a few statements, since a commit costs the same for one and for all. */
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

  /** Answers with the offices where somebody else was dealing with the same citizen or vote. */
  async lookAt(looks: readonly Look[]): Promise<readonly OfficeId[]> {
    await this.showHeld(this.whereWaiting(looks).filter(({ withinMs }) => withinMs === undefined));
    const open = this.whereWaiting(looks);
    if (open.length === 0) return [];
    const pairs = await this.database.read(async (tx) => this.findPairs(tx, open));
    if (pairs.length === 0) return [];
    const claimed = await this.database.read((tx) =>
      this.offers.claim(tx, pairs, this.settings.times.answerMs),
    );
    for (const offer of claimed) {
      if (offer.processId === this.hall.processId) this.show(offer);
      else this.sources.news.announce(offer.officeId);
    }
    const done = new Set(claimed.map(keyOf));
    const missed = pairs.filter(({ vote, citizenId }) => !done.has(keyOf({ vote, citizenId })));
    return [...new Set(missed.map(({ vote }) => vote.officeId))];
  }

  private whereWaiting(looks: readonly Look[]): readonly Look[] {
    return looks.filter(({ officeId }) => this.hall.isAnybodyWaitingIn(officeId));
  }

  /** What another process claimed for our citizens, and what somebody who came back had before them. */
  private async showHeld(looks: readonly Look[]): Promise<void> {
    if (looks.length === 0) return;
    const officeIds = looks.map(({ officeId }) => officeId);
    const held = await this.database.read((tx) =>
      this.offers.findHeldAt(tx, this.hall.processId, officeIds),
    );
    for (const offer of held) this.show(offer);
  }

  private async findPairs(
    tx: Transaction,
    looks: readonly Look[],
  ): Promise<readonly Pair<FreshVote>[]> {
    const { offerMs } = this.settings.times;
    const asked = looks.map(({ officeId, withinMs = offerMs }) => ({
      officeId,
      withinMs: Math.min(withinMs, offerMs),
    }));
    const places = await this.sources.votes.findPlaces(tx, asked);
    if (places.length === 0) return [];
    const known = new Map<string, KnownOffer>();
    for (const one of await this.offers.findKnown(tx, places)) known.set(voteKey(one), one);
    const left = places.filter((place) => known.get(voteKey(place))?.isFree ?? true);
    if (left.length === 0) return [];
    const open = await this.sources.votes.findAll(tx, left, offerMs);
    return this.pairUp(tx, open, known);
  }

  private async pairUp(
    tx: Transaction,
    open: readonly FreshVote[],
    known: ReadonlyMap<string, KnownOffer>,
  ): Promise<readonly Pair<FreshVote>[]> {
    const hasDeclined = ({ id }: WaitingCitizen, vote: FreshVote): boolean =>
      known.get(voteKey(vote))?.declinedBy.has(id) ?? false;
    const head = await this.lines.findWaiting(tx, officesOf(open), HEAD_OF_LINE);
    const first = pairUp(open, head, hasDeclined);
    // Somebody further back may be the one: there it is paired anew, with everybody who waits.
    const unclear = new Set(
      officesOf(first.left).filter(
        (id) => head.filter(({ officeId }) => officeId === id).length === HEAD_OF_LINE,
      ),
    );
    const clear = first.pairs.filter(({ vote }) => !unclear.has(vote.officeId));
    if (unclear.size === 0) return clear;
    const line = await this.lines.findWaiting(tx, [...unclear], WHOLE_LINE);
    const again = open.filter(({ officeId }) => unclear.has(officeId));
    return [...clear, ...pairUp(again, line, hasDeclined).pairs];
  }

  private show({ citizenId, connectionId, vote, leftMs }: HeldOffer): void {
    const seat = this.hall.find(citizenId);
    // Otherwise they came back elsewhere meanwhile, and are shown it there.
    if (seat?.connectionId === connectionId) seat.show(vote, leftMs);
  }
}

function officesOf(votes: readonly FreshVote[]): readonly OfficeId[] {
  return [...new Set(votes.map(({ officeId }) => officeId))];
}

function voteKey({ officeId, index }: VotePlace): string {
  return `${officeId} ${String(index)}`;
}

function keyOf({
  citizenId,
  vote: { index },
}: {
  readonly citizenId: string;
  readonly vote: { readonly index: number };
}): string {
  return `${citizenId} ${String(index)}`;
}
