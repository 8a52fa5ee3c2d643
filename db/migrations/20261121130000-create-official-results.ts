import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOfficialResults20261121130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RULES);
    await runner.query(OFFICES);
    await runner.query(ENTRIES);
    await runner.query(ELECTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table result_publications, result_lots, cancelled_areas, result_entries,
        office_result_votes, office_results, result_rules;
      drop function official_results_refuse_change;
    `);
  }
}

const RULES = `
  create table result_rules (
    election_id        uuid primary key references elections on delete cascade,
    double_entry       boolean not null default false,
    tolerances         jsonb not null default '{}',
    constituency_level smallint,
    seats_by_area      jsonb not null default '{}',
    threshold_scope    text not null default 'national',
    turnout_quorum     numeric(5, 2),
    yes_quorum         numeric(5, 2),
    version            integer not null default 1,
    results_version    bigint not null default 1,
    constraint result_rules_level_is_one_of_areas check (constituency_level between 1 and 8),
    constraint result_rules_scope_is_known check (threshold_scope in ('national', 'constituency')),
    constraint result_rules_quorums_are_shares
      check (turnout_quorum between 0 and 100 and yes_quorum between 0 and 100)
  );

  comment on table result_rules is 'How the official results of an election are keyed, checked and turned into an outcome.';
  comment on column result_rules.results_version is 'Moved by every change of a state or of a figure that counts: the key of computed results.';
`;

/** What counts of an office, and where its paper stands. The entries below are what it was made of. */
const OFFICES = `
  create table office_results (
    office_id     uuid primary key references offices,
    election_id   uuid not null references elections on delete cascade,
    state         text not null default 'empty',
    state_before  text,
    version       integer not null default 1,
    entries       uuid[] not null default '{}',
    settled       jsonb not null default '{}',
    registered    integer,
    voters        integer,
    blank         integer,
    null_votes    integer,
    valid         integer,
    as_written    text,
    photo         text,
    photo_sha256  text,
    answers       jsonb not null default '[]',
    blockers      integer not null default 0,
    changed_at    timestamptz(3) not null default clock_timestamp(),
    constraint office_results_state_is_known check (state in
      ('empty', 'entered', 'to_confirm', 'differing', 'final', 'contested', 'cancelled')),
    constraint office_results_state_before_is_of_what_is_cancelled
      check ((state_before is not null) = (state = 'cancelled')),
    constraint office_results_entries_are_two_at_most check (cardinality(entries) <= 2),
    constraint office_results_photo_has_its_hash check ((photo is null) = (photo_sha256 is null)),
    constraint office_results_figures_are_bounded check (
      registered between 0 and 1000000 and voters between 0 and 1000000 and blank between 0 and 1000000
      and null_votes between 0 and 1000000 and valid between 0 and 1000000)
  );
  create index office_results_by_election on office_results (election_id, state);

  create table office_result_votes (
    office_id    uuid not null references office_results on delete cascade,
    candidate_id uuid not null references candidates,
    votes        integer,
    primary key (office_id, candidate_id),
    constraint office_result_votes_are_bounded check (votes between 0 and 1000000)
  );

  comment on table office_results is 'The official result of an office: its state, and the figures that were agreed on.';
  comment on column office_results.entries is 'Those in force: none, one, or two by different people.';
  comment on column office_results.settled is 'Fields on which two entries differ, and what a third person read there.';
  comment on column office_results.as_written is 'Why the paper is kept as it is although it does not add up.';
  comment on column office_results.answers is 'Warnings that were explained or accepted, by whom and when.';
  comment on column office_results.blockers is 'Findings that keep the election from being certified.';
  comment on table office_result_votes is 'Votes by candidate that were agreed on; null where the paper has none, which is not zero.';
`;

const ENTRIES = `
  create table result_entries (
    id          uuid primary key,
    office_id   uuid not null references office_results on delete cascade,
    author_id   uuid not null references accounts,
    figures     jsonb not null,
    as_written  text,
    entered_at  timestamptz(3) not null
  );
  create index result_entries_by_office on result_entries (office_id, entered_at);

  comment on table result_entries is 'Every text that somebody keyed of a paper, as it was keyed. Never updated.';
`;

const ELECTION = `
  create table cancelled_areas (
    area_id      uuid primary key references areas on delete cascade,
    election_id  uuid not null references elections on delete cascade,
    reason       text not null,
    cancelled_by uuid not null references accounts,
    cancelled_at timestamptz(3) not null default clock_timestamp()
  );
  create index cancelled_areas_by_election on cancelled_areas (election_id);

  create table result_lots (
    election_id  uuid not null references elections on delete cascade,
    tie_key      text not null,
    drawn        uuid[] not null,
    reason       text not null,
    recorded_by  uuid not null references accounts,
    recorded_at  timestamptz(3) not null default clock_timestamp(),
    primary key (election_id, tie_key)
  );

  create table result_publications (
    election_id     uuid not null references elections,
    number          integer not null,
    results         jsonb not null,
    declared        jsonb,
    results_version bigint not null,
    published_by    uuid not null references accounts,
    published_at    timestamptz(3) not null default clock_timestamp(),
    primary key (election_id, number),
    constraint result_publications_number_starts_at_one check (number >= 1)
  );

  create function official_results_refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end $$;
  create trigger result_publications_append_only before update or delete or truncate on result_publications
    for each statement execute function official_results_refuse_change();
  create trigger result_entries_never_change before update on result_entries
    for each statement execute function official_results_refuse_change();

  comment on table cancelled_areas is 'Areas whose offices count nowhere until they are put back.';
  comment on table result_lots is 'Lots that were drawn where votes were equal: the order in which they fell.';
  comment on table result_publications is 'What was published, as it was published: the only official figures that the public reads. Never updated, never deleted.';
`;
