import { Injectable } from '@nestjs/common';
import type { AccountId, CandidateId, CentreId, ElectionId, OfficeId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Answer } from '../domain/checks/answers.js';
import type { Cell } from '../domain/figures.js';
import type { ResultState } from '../domain/life.js';
import type { EntryId, PlainFigures, StoredEntry, StoredResult } from '../domain/stored-result.js';
import { ResultBallotsRepository } from './result-ballots.repository.js';

interface ResultRow {
  readonly office_id: OfficeId;
  readonly election_id: ElectionId;
  readonly state: ResultState;
  readonly state_before: ResultState | null;
  readonly version: number;
  readonly entries: EntryId[];
  readonly settled: Record<string, Cell>;
  readonly registered: Cell;
  readonly voters: Cell;
  readonly blank: Cell;
  readonly null_votes: Cell;
  readonly valid: Cell;
  /** Null while nothing is agreed on. */
  readonly votes: Cell[] | null;
  /** Whose votes they are, one by one. */
  readonly named: CandidateId[] | null;
  readonly as_written: string | null;
  readonly photo: string | null;
  readonly photo_sha256: string | null;
  readonly answers: (Omit<Answer, 'at'> & { readonly at: string })[];
  readonly blockers: number;
  readonly changed_at: Date;
}

interface EntryRow {
  readonly id: EntryId;
  readonly office_id: OfficeId;
  readonly author_id: AccountId;
  readonly figures: PlainFigures;
  readonly as_written: string | null;
  readonly entered_at: Date;
}

const COLUMNS = `
  result.*, (select array_agg(candidate_id order by position) from result_ballot_candidates
              where ballot_id = result.ballot_id) as named`;

@Injectable()
export class OfficeResultsRepository {
  constructor(private readonly ballots: ResultBallotsRepository) {}

  /** Held until the transaction ends: two people who key one office follow each other, others do not wait. */
  async lock(
    tx: Transaction,
    officeId: OfficeId,
    electionId: ElectionId,
    now: Date,
  ): Promise<StoredResult> {
    await tx.query(
      `insert into office_results (office_id, election_id, changed_at) values ($1, $2, $3)
       on conflict do nothing`,
      [officeId, electionId, now],
    );
    await tx.query('select from office_results where office_id = $1 for update', [officeId]);
    // A statement of its own: the one that waited for the row would still see the votes of before.
    const result = await this.find(tx, officeId);
    if (result === undefined) throw new Error('A result that was locked is gone.');
    return result;
  }

  async find(tx: Transaction, officeId: OfficeId): Promise<StoredResult | undefined> {
    const rows = await tx.query<ResultRow[]>(
      `select ${COLUMNS} from office_results result where office_id = $1`,
      [officeId],
    );
    return rows[0] && toStored(rows[0]);
  }

  /** Final figures of the other offices of a centre; never what is still blind. */
  async findNeighbours(
    tx: Transaction,
    centreId: CentreId,
    officeId: OfficeId,
  ): Promise<readonly { readonly code: string; readonly figures: PlainFigures }[]> {
    const rows = await tx.query<(ResultRow & { readonly code: string })[]>(
      `select office.code, ${COLUMNS}
         from offices office join office_results result on result.office_id = office.id
        where office.centre_id = $1 and office.id <> $2 and result.state = 'final'
        order by office.code limit 100`,
      [centreId, officeId],
    );
    return rows.flatMap((row) => {
      const { figures } = toStored(row);
      return figures === null ? [] : [{ code: row.code, figures }];
    });
  }

  async save(tx: Transaction, result: StoredResult): Promise<void> {
    const { figures } = result;
    const votes = figures === null ? null : votesInOrder(figures);
    await tx.query(
      `update office_results set state = $2, state_before = $3, version = $4, entries = $5, settled = $6,
              registered = $7, voters = $8, blank = $9, null_votes = $10, valid = $11, as_written = $12,
              photo = $13, photo_sha256 = $14, answers = $15, blockers = $16, changed_at = $17,
              ballot_id = $18, votes = $19
        where office_id = $1`,
      [
        ...[result.officeId, result.state, result.stateBefore, result.version, result.entries],
        JSON.stringify(result.settled),
        ...[figures?.registered, figures?.voters, figures?.blank, figures?.nullVotes],
        ...[figures?.valid, result.asWritten, result.photo, result.photoSha256],
        ...[JSON.stringify(result.answers), result.blockers, result.changedAt],
        votes && (await this.ballots.keep(tx, result.electionId, [...votes.keys()])),
        votes && [...votes.values()],
      ],
    );
  }

  async insertEntry(tx: Transaction, entry: StoredEntry): Promise<void> {
    await tx.query(
      `insert into result_entries (id, office_id, author_id, figures, as_written, entered_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        ...[entry.id, entry.officeId, entry.authorId, JSON.stringify(entry.figures)],
        ...[entry.asWritten, entry.enteredAt],
      ],
    );
  }

  /** Every version, the oldest first. */
  async findEntries(tx: Transaction, officeId: OfficeId): Promise<readonly StoredEntry[]> {
    const rows = await tx.query<EntryRow[]>(
      'select * from result_entries where office_id = $1 order by entered_at, id',
      [officeId],
    );
    return rows.map((row) => ({
      id: row.id,
      officeId: row.office_id,
      authorId: row.author_id,
      figures: row.figures,
      asWritten: row.as_written,
      enteredAt: row.entered_at,
    }));
  }

  /** Offices that keep the election from being certified: with nothing final, or with findings that nobody answered. */
  async countUncertifiable(
    tx: Transaction,
    electionId: ElectionId,
  ): Promise<{ readonly open: number; readonly blocked: number }> {
    const rows = await tx.query<{ readonly open: number; readonly blocked: number }[]>(
      `with gone as materialized (
         select area.id from areas area join cancelled_areas cancelled on cancelled.election_id = area.election_id
          where area.election_id = $1 and (cancelled.area_id = area.id or cancelled.area_id = any(area.ancestors)))
       select count(*) filter (where coalesce(result.state, 'empty') not in ('final', 'contested', 'cancelled'))::integer as open,
              count(*) filter (where result.state = 'final' and result.blockers > 0)::integer as blocked
         from offices office
         join centres centre on centre.id = office.centre_id
         left join office_results result on result.office_id = office.id
        where office.election_id = $1 and (centre.area_id is null or centre.area_id not in (select id from gone))`,
      [electionId],
    );
    return rows[0] ?? { open: 0, blocked: 0 };
  }
}

/** By id: however the ballot was ordered that day, the same candidates are the same ballot. */
function votesInOrder({ votes }: PlainFigures): ReadonlyMap<CandidateId, Cell> {
  const named = Object.entries(votes) as [CandidateId, Cell][];
  return new Map(named.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function toFigures({ votes, named, ...row }: ResultRow): PlainFigures | null {
  if (votes === null) return null;
  const { registered, voters, blank, null_votes: nullVotes, valid } = row;
  return {
    ...{ registered, voters, blank, nullVotes, valid },
    votes: Object.fromEntries((named ?? []).map((id, place) => [id, votes[place] ?? null])),
  };
}

function toStored(row: ResultRow): StoredResult {
  return {
    officeId: row.office_id,
    electionId: row.election_id,
    state: row.state,
    stateBefore: row.state_before,
    version: row.version,
    entries: row.entries,
    settled: row.settled,
    figures: toFigures(row),
    asWritten: row.as_written,
    photo: row.photo,
    photoSha256: row.photo_sha256,
    answers: row.answers.map((answer) => ({ ...answer, at: new Date(answer.at) })),
    blockers: row.blockers,
    changedAt: row.changed_at,
  };
}
