import { Injectable } from '@nestjs/common';
import type { ReportId } from '#kernel';
import type { Transaction } from '#platform/database';
import { firstVote, type VersionSeen } from './domain/fresh-vote.js';
import type { VoteAttributes } from './domain/stream.js';
import {
  FreshVotesRepository,
  type FreshnessAsked,
  type VotePlace,
} from './persistence/fresh-votes.repository.js';

/** A vote that was reported one by one and for the first time a moment ago, as its report stands now. */
export interface FreshVote extends VotePlace, VoteAttributes {
  readonly reportId: ReportId;
}

/** What was just reported: for features that show it to somebody while it is new. */
@Injectable()
export class FreshVotes {
  constructor(private readonly votes: FreshVotesRepository) {}

  /** Where a single report (of no batch) came within the last milliseconds: there may be a fresh vote. */
  async findPlaces(
    tx: Transaction,
    asked: readonly FreshnessAsked[],
  ): Promise<readonly VotePlace[]> {
    return this.votes.findPlaces(tx, asked);
  }

  /** Of these places those whose first single report is not older than that, the oldest first. */
  async findAll(
    tx: Transaction,
    places: readonly VotePlace[],
    freshMs: number,
  ): Promise<readonly FreshVote[]> {
    const byPlace = new Map<string, VotePlace & { readonly versions: VersionSeen[] }>();
    for (const { officeId, index, version } of await this.votes.findVersions(tx, places, freshMs)) {
      const key = `${officeId} ${String(index)}`;
      const place = byPlace.get(key) ?? { officeId, index, versions: [] };
      byPlace.set(key, place);
      place.versions.push(version);
    }
    const found = [...byPlace.values()].flatMap(({ officeId, index, versions }) => {
      const first = firstVote(versions);
      if (first === undefined) return [];
      const { reportId, said, at } = first;
      return [{ at: at.getTime(), vote: { officeId, index, reportId, ...said } }];
    });
    found.sort((one, other) => one.at - other.at || one.vote.index - other.vote.index);
    return found.map(({ vote }) => vote);
  }
}

export type { VotePlace };
