import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity20261121100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCOUNTS);
    await runner.query(SESSIONS);
    await runner.query(LINKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table one_time_links, refresh_tokens, sessions, accounts');
  }
}

const ACCOUNTS = `
  create table accounts (
    id                 uuid primary key default gen_random_uuid(),
    email              text not null,
    email_key          text not null,
    name               text not null,
    kind               text not null,
    password_hash      text not null,
    email_verified_at  timestamptz(3),
    created_at         timestamptz(3) not null default clock_timestamp(),
    version            integer not null default 1,
    constraint accounts_email_is_taken_once unique (email_key),
    constraint accounts_email_is_bounded
      check (length(email) between 3 and 254 and length(email_key) between 3 and 512),
    constraint accounts_name_is_bounded check (length(name) between 1 and 200),
    constraint accounts_kind_is_known check (kind in ('director', 'platform_admin')),
    constraint accounts_password_is_hashed_with_argon2id check (password_hash like '$argon2id$%'),
    constraint accounts_version_starts_at_one check (version >= 1)
  );

  comment on table accounts is 'Who can sign in to the admin API with an e-mail address and a password.';
  comment on column accounts.email is 'As it was typed; mail goes here.';
  comment on column accounts.email_key is 'The address in NFC and lower case: two that differ in neither are one.';
`;

const SESSIONS = `
  create table sessions (
    id              uuid primary key default gen_random_uuid(),
    account_id      uuid not null references accounts,
    created_at      timestamptz(3) not null default clock_timestamp(),
    expires_at      timestamptz(3) not null,
    revoked_at      timestamptz(3),
    revoked_reason  text,
    client_label    text,
    constraint sessions_end_after_they_begin check (expires_at > created_at),
    constraint sessions_revocation_has_a_reason
      check ((revoked_at is null) = (revoked_reason is null)),
    constraint sessions_revoked_reason_is_known check (revoked_reason in
      ('signed_out', 'refresh_token_reused', 'password_changed', 'password_reset')),
    constraint sessions_client_label_is_bounded check (length(client_label) between 1 and 200)
  );
  create index sessions_by_account on sessions (account_id);

  create table refresh_tokens (
    digest       bytea primary key,
    session_id   uuid not null references sessions on delete cascade,
    issued_at    timestamptz(3) not null default clock_timestamp(),
    used_at      timestamptz(3),
    replaced_by  bytea,
    constraint refresh_tokens_digest_is_sha256 check (length(digest) = 32),
    constraint refresh_tokens_replacement_is_sha256 check (length(replaced_by) = 32),
    constraint refresh_tokens_are_replaced_when_used check ((used_at is null) = (replaced_by is null))
  );
  create index refresh_tokens_by_session on refresh_tokens (session_id);
  create unique index refresh_tokens_one_is_current on refresh_tokens (session_id)
    where used_at is null;

  comment on table sessions is 'A sign-in that lasts: the family of refresh tokens that follow from it.';
  comment on table refresh_tokens is 'Digests of refresh tokens. A used one stays, so that its reuse shows.';
`;

const LINKS = `
  create table one_time_links (
    digest      bytea primary key,
    account_id  uuid not null references accounts,
    purpose     text not null,
    created_at  timestamptz(3) not null default clock_timestamp(),
    expires_at  timestamptz(3) not null,
    used_at     timestamptz(3),
    constraint one_time_links_digest_is_sha256 check (length(digest) = 32),
    constraint one_time_links_purpose_is_known check (purpose in ('reset', 'verify')),
    constraint one_time_links_end_after_they_begin check (expires_at > created_at)
  );
  create unique index one_time_links_one_for_each_purpose on one_time_links (account_id, purpose);

  comment on table one_time_links is 'Digests of the links that were sent by mail; a newer one takes the place of the older.';
`;
