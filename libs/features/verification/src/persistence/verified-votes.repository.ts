import { Injectable } from '@nestjs/common';
import type { OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Confirmations } from '../domain/confirmations.js';
import type { VoteAttributes } from '../domain/messages.js';

export interface GivenAnswer {
  readonly officeId: OfficeId;
  readonly citizenId: string;
  readonly index: number;
  readonly reportId: string;
  readonly answer: 'confirmed' | 'corrected' | 'not_me';
  /** Null of `not_me`. */
  readonly said: VoteAttributes | null;
}

@Injectable()
export class VerifiedVotesRepository {
  /** Whether it counts: of an elector one answer of each sort does, in each office. */
  async insert(
    tx: Transaction,
    { officeId, citizenId, index, reportId, answer, said }: GivenAnswer,
  ): Promise<boolean> {
    const rows = await tx.query<object[]>(
      `insert into vote_verified (office_id, elector_digest, is_recognised, election_id, index, report_id, answer,
                                  gender, age, has_torn)
       select $1::uuid, elector_digest, $3::text <> 'not_me', election_id, $4::integer, $5::bigint, $3::text, $6::text, $7::text,
              $8::boolean
         from waiting_citizens where id = $2
       on conflict do nothing returning 1`,
      [
        ...[officeId, citizenId, answer, index, reportId],
        ...[said?.gender ?? null, said?.age ?? null, said?.hasTorn ?? null],
      ],
    );
    return rows.length > 0;
  }

  async count(tx: Transaction, officeId: OfficeId): Promise<Confirmations> {
    const rows = await tx.query<Confirmations[]>(
      `select (count(*) filter (where answer = 'confirmed'))::integer as confirmed,
              (count(*) filter (where answer = 'corrected'))::integer as corrected,
              (count(distinct index) filter (where answer = 'not_me' and not exists (
                 select from vote_verified other
                  where other.office_id = $1 and other.index = given.index and other.is_recognised)))::integer as "notRecognised"
         from vote_verified given where office_id = $1`,
      [officeId],
    );
    const [counts] = rows;
    if (counts === undefined) throw new Error('an aggregate answered no row');
    return counts;
  }
}
