import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Brand, CandidateId, ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';

export type ResultBallotId = Brand<string, 'ResultBallotId'>;

export type Ballots = ReadonlyMap<ResultBallotId, readonly CandidateId[]>;

/** Sets of candidates that papers had cells for; there are few, however many papers. */
@Injectable()
export class ResultBallotsRepository {
  /** The same candidates are the same ballot: whoever else keeps it at this moment is waited for. */
  async keep(
    tx: Transaction,
    electionId: ElectionId,
    candidates: readonly CandidateId[],
  ): Promise<ResultBallotId> {
    const id = ballotIdOf(electionId, candidates);
    const added = await tx.query<unknown[]>(
      `insert into result_ballots (id, election_id) values ($1, $2) on conflict do nothing returning id`,
      [id, electionId],
    );
    if (added.length === 0) return id;
    await tx.query(
      `insert into result_ballot_candidates (ballot_id, position, candidate_id)
       select $1, position, candidate_id from unnest($2::uuid[]) with ordinality as named(candidate_id, position)`,
      [id, candidates],
    );
    return id;
  }

  /** By ballot: whose votes stand at which place. */
  async findAll(tx: Transaction, electionId: ElectionId): Promise<Ballots> {
    const rows = await tx.query<{ readonly id: ResultBallotId; readonly named: CandidateId[] }[]>(
      `select ballot.id, array_agg(named.candidate_id order by named.position) as named
         from result_ballots ballot join result_ballot_candidates named on named.ballot_id = ballot.id
        where ballot.election_id = $1 group by ballot.id`,
      [electionId],
    );
    return new Map(rows.map(({ id, named }) => [id, named]));
  }
}

/** Those on which somebody is missing who stands for election now. */
export function shortBallots(ballots: Ballots, candidates: readonly CandidateId[]) {
  return [...ballots]
    .filter(([, named]) => candidates.some((id) => !named.includes(id)))
    .map(([id]) => id);
}

const ID_DIGITS = 32;
const PARTS = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

function ballotIdOf(electionId: ElectionId, candidates: readonly CandidateId[]): ResultBallotId {
  const text = `${electionId} ${candidates.join(' ')}`;
  const digits = createHash('sha256').update(text).digest('hex').slice(0, ID_DIGITS);
  return digits.replace(PARTS, '$1-$2-$3-$4-$5') as ResultBallotId;
}
