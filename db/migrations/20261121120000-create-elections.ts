import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateElections20261121120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ELECTIONS);
    await runner.query(TEAM);
    await runner.query(TERRITORY);
    await runner.query(CANDIDATES);
    await runner.query(IMPORTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table polling_map_imports, candidates, offices, centres, areas,
        invitations, election_members, elections;
    `);
  }
}

const ELECTIONS = `
  create table elections (
    id                uuid primary key default gen_random_uuid(),
    created_by        uuid not null references accounts,
    code              text not null,
    name              text not null,
    country           text not null,
    kind              text not null,
    method            text not null,
    seats             integer,
    threshold_percent numeric(5, 2),
    opens_at          timestamptz(3) not null,
    closes_at         timestamptz(3) not null,
    reports_until     timestamptz(3) not null,
    time_zone         text not null,
    state             text not null default 'draft',
    visibility        text not null default 'private',
    public_from       timestamptz(3),
    created_at        timestamptz(3) not null default clock_timestamp(),
    version           integer not null default 1,
    registry_version  bigint not null default 1,
    constraint elections_code_is_used_once_by_its_creator unique (created_by, code),
    constraint elections_code_is_bounded check (length(code) between 1 and 64),
    constraint elections_name_is_bounded check (length(name) between 1 and 200),
    constraint elections_country_is_two_letters check (country ~ '^[A-Z]{2}$'),
    constraint elections_kind_is_known
      check (kind in ('presidential', 'legislative', 'local', 'referendum')),
    constraint elections_method_is_known check (method in
      ('plurality', 'two_rounds', 'dhondt', 'sainte_lague', 'largest_remainder')),
    constraint elections_seats_are_for_lists check (
      (seats is not null) = (method in ('dhondt', 'sainte_lague', 'largest_remainder'))),
    constraint elections_seats_are_bounded check (seats between 1 and 10000),
    constraint elections_threshold_is_for_lists check (threshold_percent is null or seats is not null),
    constraint elections_threshold_is_a_share check (threshold_percent between 0 and 100),
    constraint elections_close_after_they_open check (closes_at > opens_at),
    constraint elections_take_reports_until_they_close check (reports_until >= closes_at),
    constraint elections_state_is_known check (state in
      ('draft', 'scheduled', 'open', 'counting', 'closed', 'certified', 'cancelled')),
    constraint elections_visibility_is_known
      check (visibility in ('private', 'awaiting_approval', 'public'))
  );
  create index elections_moved_by_the_clock on elections (state)
    where state in ('scheduled', 'open', 'counting');
  create index elections_awaiting_approval on elections (id) where visibility = 'awaiting_approval';

  comment on table elections is 'One vote of one country or place, with its rules and its hours.';
  comment on column elections.state is 'As last written down; the effective state follows from it and the clock.';
  comment on column elections.registry_version is 'Moved by every change of areas, centres, offices and candidates: the key of cached lists.';
`;

const TEAM = `
  create table election_members (
    election_id uuid not null references elections on delete cascade,
    account_id  uuid not null references accounts,
    role        text not null,
    since       timestamptz(3) not null default clock_timestamp(),
    primary key (election_id, account_id),
    constraint election_members_role_is_known check (role in ('owner', 'editor', 'auditor'))
  );
  create index election_members_by_account on election_members (account_id);

  create table invitations (
    id          uuid primary key default gen_random_uuid(),
    election_id uuid not null references elections on delete cascade,
    email       text not null,
    email_key   text not null,
    role        text not null,
    digest      bytea not null unique,
    invited_by  uuid not null references accounts,
    created_at  timestamptz(3) not null default clock_timestamp(),
    expires_at  timestamptz(3) not null,
    constraint invitations_one_for_each_address unique (election_id, email_key),
    constraint invitations_digest_is_sha256 check (length(digest) = 32),
    constraint invitations_role_is_known check (role in ('owner', 'editor', 'auditor')),
    constraint invitations_end_after_they_begin check (expires_at > created_at)
  );

  comment on table election_members is 'Who may see an election, and what they may do in it.';
  comment on table invitations is 'Open invitations: digests of links that went out by mail. Gone when accepted or withdrawn.';
`;

/** Codes are what officials wrote on their lists; names repeat and are never keys. */
const TERRITORY = `
  create table areas (
    id          uuid primary key default gen_random_uuid(),
    election_id uuid not null references elections on delete cascade,
    parent_id   uuid,
    ancestors   uuid[] not null default '{}',
    level       smallint not null,
    kind        text,
    code        text not null,
    name        text not null,
    search_key  text not null,
    version     integer not null default 1,
    constraint areas_belong_to_one_election unique (election_id, id),
    constraint areas_stand_under_one_of_the_same_election
      foreign key (election_id, parent_id) references areas (election_id, id),
    constraint areas_code_is_used_once_beside_its_siblings
      unique nulls not distinct (election_id, parent_id, code),
    constraint areas_level_counts_from_one check (level between 1 and 8),
    constraint areas_level_follows_from_the_ancestors check (level = cardinality(ancestors) + 1),
    constraint areas_parent_is_the_last_ancestor
      check (parent_id is not distinct from ancestors[cardinality(ancestors)]),
    constraint areas_code_is_bounded check (length(code) between 1 and 64),
    constraint areas_name_is_bounded check (length(name) between 1 and 200)
  );
  create index areas_by_parent on areas (parent_id);
  create index areas_by_ancestor on areas using gin (ancestors);

  create table centres (
    id          uuid primary key default gen_random_uuid(),
    election_id uuid not null references elections on delete cascade,
    area_id     uuid,
    code        text not null,
    name        text not null,
    search_key  text not null,
    latitude    double precision,
    longitude   double precision,
    opens_at    timestamptz(3),
    closes_at   timestamptz(3),
    version     integer not null default 1,
    constraint centres_belong_to_one_election unique (election_id, id),
    constraint centres_stand_in_an_area_of_the_same_election
      foreign key (election_id, area_id) references areas (election_id, id),
    constraint centres_code_is_used_once unique (election_id, code),
    constraint centres_code_is_bounded check (length(code) between 1 and 64),
    constraint centres_name_is_bounded check (length(name) between 1 and 200),
    constraint centres_place_has_both_coordinates check ((latitude is null) = (longitude is null)),
    constraint centres_latitude_is_on_earth check (latitude between -90 and 90),
    constraint centres_longitude_is_on_earth check (longitude between -180 and 180)
  );
  create index centres_by_area on centres (area_id);

  create table offices (
    id          uuid primary key default gen_random_uuid(),
    election_id uuid not null,
    centre_id   uuid not null,
    code        text not null,
    name        text,
    search_key  text,
    registered  integer,
    opens_at    timestamptz(3),
    closes_at   timestamptz(3),
    version     integer not null default 1,
    constraint offices_stand_in_a_centre_of_the_same_election
      foreign key (election_id, centre_id) references centres (election_id, id) on delete cascade,
    constraint offices_code_is_used_once unique (election_id, code),
    constraint offices_code_is_bounded check (length(code) between 1 and 64),
    constraint offices_name_is_bounded check (length(name) between 1 and 200),
    constraint offices_roll_is_bounded check (registered between 0 and 1000000)
  );
  create index offices_by_centre on offices (centre_id, code);

  comment on table areas is 'The territory as a tree of any depth: province, department, commune.';
  comment on column areas.ancestors is 'From the root to the parent, so that everything under an area is found by index.';
  comment on table centres is 'Places with one or more polling offices.';
  comment on table offices is 'Where people vote and votes are counted. The id travels as poll_office_id.';
  comment on column offices.registered is 'Voters on the roll; null where it is unknown, which is not zero.';
`;

const CANDIDATES = `
  create table candidates (
    id            uuid primary key default gen_random_uuid(),
    election_id   uuid not null references elections on delete cascade,
    party_id      text not null,
    name          text not null,
    search_key    text not null,
    party_name    text,
    colour        text,
    list_order    integer not null,
    photo         text,
    photo_sha256  text,
    version       integer not null default 1,
    constraint candidates_party_id_is_on_the_ballot_once unique (election_id, party_id),
    constraint candidates_list_order_is_given_once
      unique (election_id, list_order) deferrable initially deferred,
    constraint candidates_party_id_is_plain check (party_id ~ '^[A-Za-z0-9_-]{1,64}$'),
    constraint candidates_party_id_is_not_reserved check (lower(party_id) not in ('blank', 'null')),
    constraint candidates_name_is_bounded check (length(name) between 1 and 200),
    constraint candidates_party_name_is_bounded check (length(party_name) between 1 and 200),
    constraint candidates_colour_is_six_digits check (colour ~ '^#[0-9a-f]{6}$'),
    constraint candidates_list_order_counts_from_one check (list_order between 1 and 1000),
    constraint candidates_photo_hash_is_sha256 check (photo_sha256 ~ '^[0-9a-f]{64}$'),
    constraint candidates_photo_has_its_hash check ((photo is null) = (photo_sha256 is null))
  );

  comment on table candidates is 'Who can be voted for; of a referendum, the answers.';
  comment on column candidates.party_id is 'What reports and ballots name. blank and null are reserved.';
  comment on column candidates.photo is 'Key in the object store.';
`;

const IMPORTS = `
  create table polling_map_imports (
    id            uuid primary key default gen_random_uuid(),
    election_id   uuid not null references elections on delete cascade,
    started_by    text not null,
    is_dry_run    boolean not null,
    state         text not null,
    file          jsonb,
    progress      jsonb not null default '{}',
    summary       jsonb,
    problems      jsonb not null default '[]',
    problem_count integer not null default 0,
    started_at    timestamptz(3) not null default clock_timestamp(),
    heartbeat_at  timestamptz(3) not null default clock_timestamp(),
    finished_at   timestamptz(3),
    constraint polling_map_imports_state_is_known
      check (state in ('waiting', 'reading', 'checking', 'writing', 'done', 'refused', 'failed')),
    constraint polling_map_imports_end_with_a_verdict
      check ((finished_at is not null) = (state in ('done', 'refused', 'failed')))
  );
  create index polling_map_imports_by_election on polling_map_imports (election_id, started_at desc);

  comment on table polling_map_imports is 'Each reading of a polling map from a file: how far it came, what was found, what it changed.';
`;
