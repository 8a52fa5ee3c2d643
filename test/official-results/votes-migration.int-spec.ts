import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import type { CandidateId, ElectionId, OfficeId } from '#kernel';
import { OfficeResultsService } from '#features/official-results';
import { VotesBesideTheirPaper20261126222000 } from '../../db/migrations/20261126222000-votes-beside-their-paper.js';
import { openResults, type ResultsUnderTest } from './results-under-test.js';

let under: ResultsUnderTest;

beforeAll(async () => {
  under = await openResults();
});

afterAll(async () => {
  await under.close();
});

const OFFICES = `
  with centre as (insert into centres (election_id, code, name, search_key) values ($1, 'C', 'C', 'c') returning id)
  insert into offices (election_id, centre_id, code, registered)
  select $1, id, 'B' || n, 400 from centre, generate_series(1, 3) n returning id`;

async function addCandidate(election: ElectionId, place: number): Promise<CandidateId> {
  const [added] = await under.server.query<{ readonly id: CandidateId }>(
    `insert into candidates (election_id, party_id, name, search_key, list_order)
     values ($1, 'P' || $2::integer, 'P', 'p', $2) returning id`,
    [election, place],
  );
  return added?.id as CandidateId;
}

/** Two papers before a candidate came onto the ballot, one of them with an empty cell, and one after. */
async function keyPapers(): Promise<void> {
  const election = await under.openElection();
  const offices = await under.server.query<{ readonly id: OfficeId }>(OFFICES, [election]);
  const ballot = [await addCandidate(election, 1), await addCandidate(election, 2)];
  for (const [n, { id }] of offices.entries()) {
    if (n === 2) ballot.push(await addCandidate(election, 3));
    const cells = ballot.map((candidate, at) => [candidate, n === 1 && at === 1 ? null : 100 + at]);
    const keyed = { figures: { registered: 400, votes: Object.fromEntries(cells) } };
    const [actor] = under.team;
    if (actor !== undefined) await under.nest.get(OfficeResultsService).submit(actor, id, keyed);
  }
}

/** As migrations run: in a transaction. */
async function migrate(step: 'up' | 'down'): Promise<void> {
  const client = new pg.Client({ connectionString: under.server.url });
  await client.connect();
  try {
    await client.query('begin');
    const runner = { query: async (sql: string) => client.query(sql) } as unknown as QueryRunner;
    await new VotesBesideTheirPaper20261126222000()[step](runner);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

const rows = async (sql: string) => under.server.query<Readonly<Record<string, unknown>>>(sql);
const now = async () => ({
  results: await rows('select office_id, ballot_id, votes from office_results order by office_id'),
  ballots: await rows('select * from result_ballots order by id'),
  named: await rows('select * from result_ballot_candidates order by ballot_id, position'),
});

it('votes that stood in rows of their own come to stand where the code would have put them, and back', async () => {
  await keyPapers();
  const before = await now();
  expect(before.ballots).toHaveLength(2);
  await migrate('down');
  const old = await rows(
    'select count(*)::integer as all, count(votes)::integer as filled, sum(votes)::integer from office_result_votes',
  );
  expect(old).toEqual([{ all: 7, filled: 6, sum: 201 + 100 + 303 }]);
  await migrate('up');
  expect(await now()).toEqual(before);
});
