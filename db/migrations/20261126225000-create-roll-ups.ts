import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRollUps20261126225000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLL_UPS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table roll_ups;
      drop table roll_up_offices;
      drop table roll_up_elections;
    `);
  }
}

/** All of it follows from tallies and registry: whoever empties these tables gets the same rows back. */
const ROLL_UPS = `
  create table roll_up_elections (
    election_id      uuid primary key references elections on delete cascade,
    version          bigint not null default 0,
    registry_version bigint not null default 0,
    settled_at       timestamptz(3) not null default clock_timestamp(),
    settling_ms      integer not null default 0
  );

  create table roll_up_offices (
    office_id     uuid not null references offices on delete cascade,
    stream        text not null,
    election_id   uuid not null references elections on delete cascade,
    version       bigint not null,
    scopes        uuid[] not null,
    registered    integer,
    counted       integer not null,
    disputed      integer not null,
    is_unverified boolean not null,
    figures       jsonb not null,
    primary key (office_id, stream),
    constraint roll_up_offices_stream_is_known check (stream in ('votes', 'ballots'))
  ) with (fillfactor = 70);
  create index roll_up_offices_by_election on roll_up_offices (election_id);

  create table roll_ups (
    scope_id              uuid not null,
    stream                text not null,
    election_id           uuid not null references elections on delete cascade,
    version               bigint not null default 0,
    expected              integer not null default 0,
    roll                  bigint not null default 0,
    roll_unknown          integer not null default 0,
    offices               integer not null default 0,
    counted               bigint not null default 0,
    disputed              bigint not null default 0,
    offices_unverified    integer not null default 0,
    counted_unverified    bigint not null default 0,
    registered            bigint not null default 0,
    counted_of_registered bigint not null default 0,
    figures               jsonb not null default '{}',
    primary key (scope_id, stream),
    constraint roll_ups_stream_is_known check (stream in ('votes', 'ballots'))
  ) with (fillfactor = 50);
  create index roll_ups_by_election on roll_ups (election_id);

  comment on table roll_up_elections is 'One row for each election whose sums are kept. Locked by whoever moves them.';
  comment on column roll_up_elections.registry_version is 'Of the registry from which offices expected and places were last taken.';
  comment on table roll_up_offices is 'Each tally as it stands in the sums: a sum moves by what the tally is less what stands here, in the transaction that replaces it.';
  comment on column roll_up_offices.scopes is 'In whose sums it stands: the areas around the office, and the election.';
  comment on table roll_ups is 'Sums of office rows: one of votes and one of ballots for each area and each election.';
  comment on column roll_ups.offices is 'Offices of which something counts.';
  comment on column roll_ups.registered is 'Voters on the rolls, as far as these are known, of the offices of which something counts.';
  comment on column roll_ups.counted_of_registered is 'What counts in offices whose roll is known.';
`;
