import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row for an office instead of one for each of its candidates: totals of a country are added up in one pass. */
export class VotesBesideTheirPaper20261126222000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(MOVE);
    await runner.query('drop table office_result_votes');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(BACK);
  }
}

const TABLES = `
  create table result_ballots (
    id          uuid primary key,
    election_id uuid not null references elections on delete cascade
  );

  create table result_ballot_candidates (
    ballot_id    uuid not null references result_ballots on delete cascade,
    position     smallint not null,
    candidate_id uuid not null references candidates,
    primary key (ballot_id, position),
    constraint result_ballot_candidates_are_named_once unique (ballot_id, candidate_id),
    constraint result_ballot_candidates_position_counts_from_one check (position >= 1)
  );
  create index result_ballot_candidates_by_candidate on result_ballot_candidates (candidate_id);

  alter table office_results
    add column ballot_id uuid references result_ballots,
    add column votes integer[],
    add constraint office_results_votes_have_their_ballot check ((ballot_id is null) = (votes is null)),
    add constraint office_results_votes_are_bounded check (0 <= all(votes) and 1000000 >= all(votes));

  comment on table result_ballots is 'Sets of candidates that papers had cells for. The id follows from the candidates.';
  comment on column result_ballot_candidates.position is 'Where the votes of the candidate stand in those of a paper.';
  comment on column office_results.votes is 'Votes by candidate that were agreed on, in the order of ballot_id; null where the paper has none, which is not zero.';
`;

/** The id is that of the code: of the election and its candidates, in order. */
const MOVE = `
  create temporary table moved_votes on commit drop as
    select result.office_id, result.election_id, keyed.candidates, keyed.votes,
           encode(substring(sha256(convert_to(result.election_id || ' ' || array_to_string(keyed.candidates, ' '), 'UTF8'))
                            for 16), 'hex')::uuid as ballot_id
      from (select office_id, array_agg(candidate_id order by candidate_id) as candidates,
                   array_agg(votes order by candidate_id) as votes
              from office_result_votes group by office_id) keyed
      join office_results result on result.office_id = keyed.office_id;

  insert into result_ballots (id, election_id) select distinct ballot_id, election_id from moved_votes;
  insert into result_ballot_candidates (ballot_id, position, candidate_id)
    select ballot.ballot_id, named.position, named.candidate_id
      from (select distinct ballot_id, candidates from moved_votes) ballot,
           unnest(ballot.candidates) with ordinality as named(candidate_id, position);
  update office_results result set ballot_id = moved.ballot_id, votes = moved.votes
    from moved_votes moved where moved.office_id = result.office_id;
`;

const BACK = `
  create table office_result_votes (
    office_id    uuid not null references office_results on delete cascade,
    candidate_id uuid not null references candidates,
    votes        integer,
    primary key (office_id, candidate_id),
    constraint office_result_votes_are_bounded check (votes between 0 and 1000000)
  );
  comment on table office_result_votes is 'Votes by candidate that were agreed on; null where the paper has none, which is not zero.';

  insert into office_result_votes (office_id, candidate_id, votes)
    select result.office_id, named.candidate_id, result.votes[named.position]
      from office_results result join result_ballot_candidates named on named.ballot_id = result.ballot_id;

  alter table office_results drop column votes, drop column ballot_id;
  drop table result_ballot_candidates, result_ballots;
`;
