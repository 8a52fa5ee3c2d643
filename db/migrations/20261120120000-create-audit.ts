import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAudit20261120120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(APPEND_ONLY);
    await runner.query(QUEUE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audit_unsealed, audit_seals, audit_chains, audit_entries;
      drop function audit_refuse_change, audit_queue_for_sealing;
    `);
  }
}

const TABLES = `
  create table audit_entries (
    id              bigint generated always as identity primary key,
    chain           text not null,
    occurred_at     timestamptz(3) not null default clock_timestamp(),
    actor_kind      text not null,
    actor_id        text,
    action          text not null,
    subject_kind    text not null,
    subject_id      text not null,
    before          jsonb,
    after           jsonb,
    origin          text,
    correlation_id  text,
    constraint audit_entries_chain_names_platform_or_election
      check (chain ~ '^(platform|election:[0-9a-f-]{36})$'),
    constraint audit_entries_occurred_at_is_a_moment
      check (occurred_at between '2000-01-01' and '9999-12-31')
  );
  create index audit_entries_by_chain on audit_entries (chain, id);

  create table audit_chains (
    chain   text primary key,
    length  bigint not null default 0,
    head    bytea
  );

  create table audit_seals (
    chain     text not null references audit_chains,
    position  bigint not null,
    entry_id  bigint not null unique references audit_entries,
    hash      bytea not null,
    sealed_at timestamptz(3) not null default clock_timestamp(),
    primary key (chain, position),
    constraint audit_seals_position_starts_at_one check (position >= 1),
    constraint audit_seals_hash_is_sha256 check (length(hash) = 32)
  );

  create table audit_unsealed (
    entry_id bigint primary key references audit_entries
  );

  comment on table audit_entries is 'What changed, by whom and when. Never updated, never deleted.';
  comment on table audit_seals is 'The place of each entry in its hash chain. Never updated, never deleted.';
  comment on table audit_chains is 'Length and head of each chain; derived from the seals, locked while sealing.';
  comment on table audit_unsealed is 'Entries that wait for the elected worker.';
`;

/** A slip of ours or a curious hand with SQL is refused; what a superuser does shows in the chain. */
const APPEND_ONLY = `
  create function audit_refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end $$;

  create trigger audit_entries_append_only before update or delete or truncate on audit_entries
    for each statement execute function audit_refuse_change();
  create trigger audit_seals_append_only before update or delete or truncate on audit_seals
    for each statement execute function audit_refuse_change();
`;

/** In the writer's own transaction: an entry cannot be committed without standing in the queue. */
const QUEUE = `
  create function audit_queue_for_sealing() returns trigger language plpgsql as $$
  begin
    insert into audit_unsealed (entry_id) select id from added;
    return null;
  end $$;

  create trigger audit_entries_queue after insert on audit_entries
    referencing new table as added
    for each statement execute function audit_queue_for_sealing();
`;
