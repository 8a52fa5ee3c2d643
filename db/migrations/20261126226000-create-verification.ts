import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateVerification20261126226000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINE);
    await runner.query(ANSWERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table vote_verified;
      drop table vote_offers;
      drop table waiting_citizens;
      drop table verification_processes;
    `);
  }
}

/** Lives for minutes: who waits, and which vote is shown to whom. */
const LINE = `
  create table verification_processes (
    id          uuid primary key,
    alive_until timestamptz(3) not null
  );
  comment on table verification_processes is 'Processes that hold connections of citizens. One that does not renew its row is dead, and what it held is given back.';

  create table waiting_citizens (
    id             uuid primary key default gen_random_uuid(),
    office_id      uuid not null references offices on delete cascade,
    election_id    uuid not null references elections on delete cascade,
    process_id     uuid,
    connection_id  uuid,
    resume_digest  bytea not null,
    elector_digest bytea not null,
    gender         text,
    age            text,
    state          text not null default 'waiting',
    since          timestamptz(3) not null default clock_timestamp(),
    waits_until    timestamptz(3) not null,
    constraint waiting_citizens_resume unique (resume_digest),
    constraint waiting_citizens_digests_are_sha256 check (octet_length(resume_digest) = 32 and octet_length(elector_digest) = 32),
    constraint waiting_citizens_gender_is_known check (gender in ('male', 'female')),
    constraint waiting_citizens_age_is_known check (age in ('less_30', 'less_60', 'more_60')),
    constraint waiting_citizens_state_is_known check (state in ('waiting', 'offered')),
    constraint waiting_citizens_connection_is_whole check (num_nulls(process_id, connection_id) in (0, 2))
  );
  create index waiting_citizens_line on waiting_citizens (office_id, since, id);
  create index waiting_citizens_by_end on waiting_citizens (waits_until);
  comment on table waiting_citizens is 'Citizens who wait for their vote to be reported, by office. Rows go with the answer, or when the waiting ends.';
  comment on column waiting_citizens.process_id is 'Where the connection is; null while there is none.';
  comment on column waiting_citizens.elector_digest is 'HMAC of office and elector_id under the key of the election, which is not in this database.';

  create table vote_offers (
    office_id   uuid not null references offices on delete cascade,
    index       integer not null,
    report_id   bigint not null,
    gender      text not null,
    age         text not null,
    has_torn    boolean not null,
    state       text not null,
    citizen_id  uuid,
    held_until  timestamptz(3),
    declined_by uuid[] not null default '{}',
    made_at     timestamptz(3) not null default clock_timestamp(),
    primary key (office_id, index),
    constraint vote_offers_state_is_known check (state in ('held', 'free', 'answered')),
    constraint vote_offers_held_by_somebody check ((state = 'held') = (citizen_id is not null and held_until is not null))
  );
  create index vote_offers_by_citizen on vote_offers (citizen_id) where citizen_id is not null;
  create index vote_offers_by_time on vote_offers (made_at);
  comment on table vote_offers is 'Votes that were shown to a citizen: the lease of whoever has it now, and who did not recognise it. Gone after some minutes.';
`;

const ANSWERS = `
  create table vote_verified (
    office_id      uuid not null references offices,
    elector_digest bytea not null,
    is_recognised  boolean not null,
    election_id    uuid not null references elections,
    index          integer not null,
    report_id      bigint not null,
    answer         text not null,
    gender         text,
    age            text,
    has_torn       boolean,
    answered_at    timestamptz(3) not null default clock_timestamp(),
    primary key (office_id, elector_digest, is_recognised),
    constraint vote_verified_digest_is_sha256 check (octet_length(elector_digest) = 32),
    constraint vote_verified_answer_is_known check (answer in ('confirmed', 'corrected', 'not_me')),
    constraint vote_verified_not_me_recognises_nothing check (is_recognised = (answer <> 'not_me')),
    constraint vote_verified_says_all_or_nothing check (num_nulls(gender, age, has_torn) = case when is_recognised then 0 else 3 end),
    constraint vote_verified_gender_is_known check (gender in ('male', 'female')),
    constraint vote_verified_age_is_known check (age in ('less_30', 'less_60', 'more_60'))
  );
  create unique index vote_verified_once_for_each_vote on vote_verified (office_id, index) where is_recognised;
  create index vote_verified_by_index on vote_verified (office_id, index);
  comment on table vote_verified is 'What citizens said of reports about their own vote. Of an elector one answer that recognises a vote counts in each office, and one that does not.';
  comment on column vote_verified.elector_digest is 'HMAC of office and elector_id under the key of the election, which is destroyed at certification: from then on it leads to nobody.';
`;
