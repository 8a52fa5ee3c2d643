import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type AreaId, type Clock, type ElectionId } from '#kernel';
import { isShownToPublic, type Election, type PollingPlace } from '#features/elections';
import { PublicationsAtHand } from '#features/live-figures';
import { ResultsReader, type AllResults } from '#features/official-results';
import type { Transaction } from '#platform/database';

export type Scope = AreaId | ElectionId;

export interface OfficialReading {
  /** Grows with everything here. */
  readonly version: number;
  readonly sectionsOf: (scope: Scope) => Readonly<Record<string, unknown>>;
}

/** In what the rooms of members and of the public differ. */
export interface OfficialPart {
  isShown(election: Pick<PollingPlace, 'state' | 'visibility' | 'publicFrom'>): boolean;
  read(tx: Transaction, election: Election): Promise<OfficialReading>;
}

export const OFFICIAL_PART = Symbol('OfficialPart');

/** What was published, of elections that are shown. */
@Injectable()
export class PublishedPart implements OfficialPart {
  constructor(
    private readonly publications: PublicationsAtHand,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  isShown(election: Parameters<OfficialPart['isShown']>[0]): boolean {
    return isShownToPublic(election, this.clock.now());
  }

  async read(tx: Transaction, { id }: Election): Promise<OfficialReading> {
    const found = await this.publications.findLatest(tx, id);
    if (found === undefined) {
      return { version: 0, sectionsOf: () => ({ official: null, publication: null }) };
    }
    const { number: version, publishedAt, whole, byArea } = found;
    const publication = { version, published_at: publishedAt };
    return {
      version,
      sectionsOf: (scope) => ({
        official: (scope === id ? whole : byArea.get(scope)) ?? null,
        publication,
      }),
    };
  }
}

/** How sums of official results look outside; given by whoever shows them. */
export type PresentSums = (sums: AllResults['whole'], ballot: AllResults['ballot']) => object;
export const PRESENT_SUMS = Symbol('PresentSums');

/** Official figures as they stand, published or not. Who may see them is asked at the door. */
@Injectable()
export class StandingPart implements OfficialPart {
  constructor(
    private readonly results: ResultsReader,
    @Inject(PRESENT_SUMS) private readonly present: PresentSums,
  ) {}

  isShown(): boolean {
    return true;
  }

  async read(tx: Transaction, election: Election): Promise<OfficialReading> {
    const { version, whole, byArea, ballot } = await this.results.get(tx, election);
    return {
      // What the figures are computed from: their own version, and the rules, which stand in the election.
      version: version + election.version,
      sectionsOf: (scope) => {
        const sums = scope === election.id ? whole : byArea.get(scope as AreaId);
        return { official: sums === undefined ? null : this.present(sums, ballot) };
      },
    };
  }
}
