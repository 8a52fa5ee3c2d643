import { Injectable } from '@nestjs/common';
import type { AreaId, CandidateId, ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { FullCount } from '../domain/outcome/contest.js';
import {
  ResultBallotsRepository,
  shortBallots,
  type ResultBallotId,
} from './result-ballots.repository.js';
import { HAS_EMPTY_VOTES, STANDING_OFFICES } from './standing-offices.js';

export interface IncompleteOffice {
  readonly officeId: OfficeId;
  readonly areaId: AreaId | null;
  readonly roll: number | null;
  /** What of it is in the totals. */
  readonly counted: FullCount;
  /** Votes of its candidates, where its valid votes are empty. */
  readonly lacking: number;
}

interface IncompleteRow {
  readonly office_id: OfficeId;
  readonly area_id: AreaId | null;
  readonly roll: number | null;
  readonly registered: number | null;
  readonly voters: number | null;
  readonly valid: number | null;
  readonly ballot_id: ResultBallotId;
  readonly votes: (number | null)[];
}

const INCOMPLETE = `
  select office.id as office_id, centre.area_id, office.registered as roll, result.registered, result.voters,
         result.valid, result.ballot_id, result.votes
    from ${STANDING_OFFICES}
   where office.election_id = $1 and result.state = 'final' and gone.id is null
     and (result.valid is null or ${HAS_EMPTY_VOTES})`;

/** Offices that are final although a cell is empty which the outcome is made of. */
@Injectable()
export class IncompleteOfficesRepository {
  constructor(private readonly ballots: ResultBallotsRepository) {}

  async findAll(
    tx: Transaction,
    electionId: ElectionId,
    candidates: readonly CandidateId[],
  ): Promise<readonly IncompleteOffice[]> {
    const ballots = await this.ballots.findAll(tx, electionId);
    const short = shortBallots(ballots, candidates);
    const rows = await tx.query<IncompleteRow[]>(INCOMPLETE, [electionId, short]);
    return rows.map((row) => {
      const { office_id: officeId, area_id: areaId, roll, valid } = row;
      const lacking =
        valid === null ? row.votes.reduce<number>((sum, own) => sum + (own ?? 0), 0) : 0;
      const counted = countedOf(row, lacking, ballots.get(row.ballot_id) ?? []);
      return { officeId, areaId, roll, counted, lacking };
    });
  }
}

function countedOf(
  { votes, valid, voters, registered }: IncompleteRow,
  lacking: number,
  named: readonly CandidateId[],
): FullCount {
  return {
    votes: new Map(named.map((id, place) => [id, BigInt(votes[place] ?? 0)])),
    valid: BigInt(valid ?? lacking),
    voters: voters === null ? null : BigInt(voters),
    registered: registered === null ? null : BigInt(registered),
  };
}
