import { Injectable } from '@nestjs/common';
import type { CandidateId, ElectionId } from '#kernel';
import { isStillReferredTo, type Transaction } from '#platform/database';
import type { MovedCandidate } from '../domain/ballot-order.js';
import type { Candidate } from '../domain/candidate.js';
import { inUse } from '../domain/errors.js';
import { searchKey } from '../domain/search-key.js';
import { CandidateRow } from './candidate.entity.js';
import { findSortedPage, literal, searchKeySql } from './sorted-page.js';
import type { CandidateSort, PageRequest, SortedRow } from '../domain/lists.js';

export type CandidateChange = Partial<Omit<Candidate, 'id' | 'electionId' | 'version'>>;

const SORTS = {
  list_order: { sql: 'candidate.list_order', type: 'integer' },
  name: { sql: 'candidate.search_key', type: 'text' },
  party_id: { sql: 'candidate.party_id', type: 'text' },
} as const;

@Injectable()
export class CandidatesRepository {
  async insert(
    tx: Transaction,
    candidate: Omit<Candidate, 'version' | 'photo' | 'photoSha256'>,
  ): Promise<void> {
    await tx.insert(CandidateRow, {
      ...candidate,
      searchKey: searchKey(candidate.name),
      photo: null,
      photoSha256: null,
      version: 1,
    });
  }

  async find(tx: Transaction, id: CandidateId): Promise<Candidate | undefined> {
    return (await tx.findOneBy(CandidateRow, { id })) ?? undefined;
  }

  async findAll(tx: Transaction, electionId: ElectionId): Promise<readonly Candidate[]> {
    return tx.find(CandidateRow, { where: { electionId }, order: { listOrder: 'ASC' } });
  }

  async update(tx: Transaction, candidate: Candidate, change: CandidateChange): Promise<Candidate> {
    const version = candidate.version + 1;
    const key = change.name === undefined ? {} : { searchKey: searchKey(change.name) };
    await tx.update(CandidateRow, { id: candidate.id }, { ...change, ...key, version });
    return { ...candidate, ...change, version };
  }

  /** That each place is given once is looked at when the transaction ends, so nobody has to wait in a spare one. */
  async place(tx: Transaction, moves: readonly MovedCandidate[]): Promise<void> {
    await tx.query(
      `update candidates set list_order = moved.place, version = version + 1
       from unnest($1::uuid[], $2::integer[]) as moved (id, place)
       where candidates.id = moved.id`,
      [moves.map(({ candidate }) => candidate.id), moves.map(({ listOrder }) => listOrder)],
    );
  }

  async delete(tx: Transaction, id: CandidateId): Promise<void> {
    try {
      await tx.delete(CandidateRow, { id });
    } catch (error) {
      throw isStillReferredTo(error)
        ? inUse('Official results were counted with this candidate, who stays on the ballot.')
        : error;
    }
  }

  async findPage(
    tx: Transaction,
    electionId: ElectionId,
    search: string | undefined,
    page: PageRequest<CandidateSort>,
  ): Promise<readonly SortedRow<Candidate>[]> {
    const query = tx
      .createQueryBuilder(CandidateRow, 'candidate')
      .where('candidate.election_id = :electionId', { electionId });
    if (search !== undefined) {
      query.andWhere(
        `(candidate.search_key like :part or lower(candidate.party_id) like :start
          or ${searchKeySql('candidate.party_name')} like :part)`,
        {
          part: `%${literal(searchKey(search))}%`,
          start: `${literal(search.toLowerCase())}%`,
        },
      );
    }
    return findSortedPage(query, SORTS, page);
  }
}
