-- The whole database on one page. Generated from the migrations: never edit it by hand.
-- It can be executed on an empty database.
SET check_function_bodies = false;
SET search_path = public;

-- Functions

CREATE OR REPLACE FUNCTION public.audit_queue_for_sealing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    insert into audit_unsealed (entry_id) select id from added;
    return null;
  end $function$;

CREATE OR REPLACE FUNCTION public.audit_refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end $function$;

-- Tables

CREATE TABLE audit_chains (
  chain  text NOT NULL,
  length bigint NOT NULL DEFAULT 0,
  head   bytea,
  CONSTRAINT audit_chains_pkey PRIMARY KEY (chain)
);
COMMENT ON TABLE audit_chains IS 'Length and head of each chain; derived from the seals, locked while sealing.';

CREATE TABLE audit_entries (
  id             bigint GENERATED ALWAYS AS IDENTITY,
  chain          text NOT NULL,
  occurred_at    timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  actor_kind     text NOT NULL,
  actor_id       text,
  action         text NOT NULL,
  subject_kind   text NOT NULL,
  subject_id     text NOT NULL,
  before         jsonb,
  after          jsonb,
  origin         text,
  correlation_id text,
  CONSTRAINT audit_entries_pkey PRIMARY KEY (id),
  CONSTRAINT audit_entries_chain_names_platform_or_election CHECK (chain ~ '^(platform|election:[0-9a-f-]{36})$'::text)
);
CREATE INDEX audit_entries_by_chain ON audit_entries USING btree (chain, id);
COMMENT ON TABLE audit_entries IS 'What changed, by whom and when. Never updated, never deleted.';

CREATE TABLE audit_seals (
  chain      text NOT NULL,
  "position" bigint NOT NULL,
  entry_id   bigint NOT NULL,
  hash       bytea NOT NULL,
  sealed_at  timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT audit_seals_pkey PRIMARY KEY (chain, "position"),
  CONSTRAINT audit_seals_entry_id_key UNIQUE (entry_id),
  CONSTRAINT audit_seals_chain_fkey FOREIGN KEY (chain) REFERENCES audit_chains(chain),
  CONSTRAINT audit_seals_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit_entries(id),
  CONSTRAINT audit_seals_hash_is_sha256 CHECK (length(hash) = 32),
  CONSTRAINT audit_seals_position_starts_at_one CHECK ("position" >= 1)
);
COMMENT ON TABLE audit_seals IS 'The place of each entry in its hash chain. Never updated, never deleted.';

CREATE TABLE audit_unsealed (
  entry_id bigint NOT NULL,
  CONSTRAINT audit_unsealed_pkey PRIMARY KEY (entry_id),
  CONSTRAINT audit_unsealed_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit_entries(id)
);
COMMENT ON TABLE audit_unsealed IS 'Entries that wait for the elected worker.';

CREATE UNLOGGED TABLE rate_limits (
  key_digest     bytea NOT NULL,
  window_ends_at timestamp with time zone NOT NULL,
  hits           integer NOT NULL,
  CONSTRAINT rate_limits_pkey PRIMARY KEY (key_digest),
  CONSTRAINT rate_limits_hits_start_at_one CHECK (hits >= 1),
  CONSTRAINT rate_limits_key_digest_is_sha256 CHECK (length(key_digest) = 32)
);
CREATE INDEX rate_limits_by_end ON rate_limits USING btree (window_ends_at);
COMMENT ON TABLE rate_limits IS 'Hits in the window of each rule and key, where Redis does not count them. May be emptied at any time.';

-- Triggers

CREATE TRIGGER audit_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_entries_queue AFTER INSERT ON audit_entries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit_queue_for_sealing();
CREATE TRIGGER audit_seals_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
