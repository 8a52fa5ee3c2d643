import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSources20261126220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table source_tokens, source_offices, source_standings, sources;');
  }
}

const TABLES = `
  create table sources (
    id            uuid primary key default gen_random_uuid(),
    elector_id    text not null,
    password_hash text,
    created_at    timestamptz(3) not null default clock_timestamp(),
    constraint sources_elector_id_is_used_once unique (elector_id),
    constraint sources_elector_id_is_plain check (elector_id ~ '^[A-Za-z0-9_-]{1,64}$'),
    constraint sources_password_is_hashed_with_argon2id check (password_hash like '$argon2id$%')
  );

  create table source_standings (
    election_id uuid not null references elections on delete cascade,
    source_id   uuid not null references sources,
    status      text not null default 'unverified',
    version     integer not null default 1,
    since       timestamptz(3) not null default clock_timestamp(),
    changed_at  timestamptz(3) not null default clock_timestamp(),
    primary key (election_id, source_id),
    constraint source_standings_status_is_known check (status in ('unverified', 'independent', 'suspended')),
    constraint source_standings_version_starts_at_one check (version >= 1)
  );
  create index source_standings_by_source on source_standings (source_id);

  create table source_offices (
    office_id   uuid not null references offices on delete cascade,
    source_id   uuid not null references sources,
    election_id uuid not null references elections on delete cascade,
    since       timestamptz(3) not null default clock_timestamp(),
    primary key (office_id, source_id)
  );
  create index source_offices_by_source on source_offices (source_id, election_id);

  create table source_tokens (
    digest       bytea primary key,
    source_id    uuid not null,
    office_id    uuid not null,
    has_password boolean not null,
    issued_at    timestamptz(3) not null default clock_timestamp(),
    expires_at   timestamptz(3) not null,
    ended_at     timestamptz(3),
    constraint source_tokens_open_one_office foreign key (office_id, source_id)
      references source_offices (office_id, source_id) on delete cascade,
    constraint source_tokens_digest_is_sha256 check (length(digest) = 32),
    constraint source_tokens_end_after_they_begin check (expires_at > issued_at)
  );
  create index source_tokens_by_office on source_tokens (office_id, source_id, issued_at);
  create index source_tokens_by_source on source_tokens (source_id) where ended_at is null;
  create index source_tokens_by_expiry on source_tokens (expires_at);
  create index source_tokens_by_end on source_tokens (ended_at) where ended_at is not null;

  comment on table sources is 'Who reports from polling offices. Identity and password hold everywhere.';
  comment on column sources.password_hash is 'Null until one is set, which is at the beginning or later with a live token.';
  comment on table source_standings is 'What a source counts for in one election: decided by its members, with a reason in the trail.';
  comment on table source_offices is 'Where a source has signed in. Written before its first report, so every office that it reported from is here.';
  comment on table source_tokens is 'Digests of tokens. Each opens one office for one source.';
  comment on column source_tokens.has_password is 'Whether a password was given: without one nothing that comes with the token counts as independent.';
`;
