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

CREATE TABLE accounts (
  id                uuid NOT NULL DEFAULT gen_random_uuid(),
  email             text NOT NULL,
  email_key         text NOT NULL,
  name              text NOT NULL,
  kind              text NOT NULL,
  password_hash     text NOT NULL,
  email_verified_at timestamp(3) with time zone,
  created_at        timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  version           integer NOT NULL DEFAULT 1,
  CONSTRAINT accounts_pkey PRIMARY KEY (id),
  CONSTRAINT accounts_email_is_taken_once UNIQUE (email_key),
  CONSTRAINT accounts_email_is_bounded CHECK (length(email) >= 3 AND length(email) <= 254 AND length(email_key) >= 3 AND length(email_key) <= 512),
  CONSTRAINT accounts_kind_is_known CHECK (kind = ANY (ARRAY['director'::text, 'platform_admin'::text])),
  CONSTRAINT accounts_name_is_bounded CHECK (length(name) >= 1 AND length(name) <= 200),
  CONSTRAINT accounts_password_is_hashed_with_argon2id CHECK (password_hash ~~ '$argon2id$%'::text),
  CONSTRAINT accounts_version_starts_at_one CHECK (version >= 1)
);
COMMENT ON TABLE accounts IS 'Who can sign in to the admin API with an e-mail address and a password.';
COMMENT ON COLUMN accounts.email IS 'As it was typed; mail goes here.';
COMMENT ON COLUMN accounts.email_key IS 'The address in NFC and lower case: two that differ in neither are one.';

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
  CONSTRAINT audit_entries_chain_names_platform_or_election CHECK (chain ~ '^(platform|election:[0-9a-f-]{36})$'::text),
  CONSTRAINT audit_entries_occurred_at_is_a_moment CHECK (occurred_at >= '2000-01-01 00:00:00+00'::timestamp with time zone AND occurred_at <= '9999-12-31 00:00:00+00'::timestamp with time zone)
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

CREATE TABLE one_time_links (
  digest     bytea NOT NULL,
  account_id uuid NOT NULL,
  purpose    text NOT NULL,
  created_at timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamp(3) with time zone NOT NULL,
  used_at    timestamp(3) with time zone,
  CONSTRAINT one_time_links_pkey PRIMARY KEY (digest),
  CONSTRAINT one_time_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT one_time_links_digest_is_sha256 CHECK (length(digest) = 32),
  CONSTRAINT one_time_links_end_after_they_begin CHECK (expires_at > created_at),
  CONSTRAINT one_time_links_purpose_is_known CHECK (purpose = ANY (ARRAY['reset'::text, 'verify'::text]))
);
CREATE UNIQUE INDEX one_time_links_one_for_each_purpose ON one_time_links USING btree (account_id, purpose);
COMMENT ON TABLE one_time_links IS 'Digests of the links that were sent by mail; a newer one takes the place of the older.';

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

CREATE TABLE sessions (
  id             uuid NOT NULL DEFAULT gen_random_uuid(),
  account_id     uuid NOT NULL,
  created_at     timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  expires_at     timestamp(3) with time zone NOT NULL,
  revoked_at     timestamp(3) with time zone,
  revoked_reason text,
  client_label   text,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT sessions_client_label_is_bounded CHECK (length(client_label) >= 1 AND length(client_label) <= 200),
  CONSTRAINT sessions_end_after_they_begin CHECK (expires_at > created_at),
  CONSTRAINT sessions_revocation_has_a_reason CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL)),
  CONSTRAINT sessions_revoked_reason_is_known CHECK (revoked_reason = ANY (ARRAY['signed_out'::text, 'refresh_token_reused'::text, 'password_changed'::text, 'password_reset'::text]))
);
CREATE INDEX sessions_by_account ON sessions USING btree (account_id);
COMMENT ON TABLE sessions IS 'A sign-in that lasts: the family of refresh tokens that follow from it.';

CREATE TABLE refresh_tokens (
  digest      bytea NOT NULL,
  session_id  uuid NOT NULL,
  issued_at   timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  used_at     timestamp(3) with time zone,
  replaced_by bytea,
  CONSTRAINT refresh_tokens_pkey PRIMARY KEY (digest),
  CONSTRAINT refresh_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id) ON DELETE CASCADE,
  CONSTRAINT refresh_tokens_are_replaced_when_used CHECK ((used_at IS NULL) = (replaced_by IS NULL)),
  CONSTRAINT refresh_tokens_digest_is_sha256 CHECK (length(digest) = 32),
  CONSTRAINT refresh_tokens_replacement_is_sha256 CHECK (length(replaced_by) = 32)
);
CREATE INDEX refresh_tokens_by_session ON refresh_tokens USING btree (session_id);
CREATE UNIQUE INDEX refresh_tokens_one_is_current ON refresh_tokens USING btree (session_id) WHERE used_at IS NULL;
COMMENT ON TABLE refresh_tokens IS 'Digests of refresh tokens. A used one stays, so that its reuse shows.';

-- Triggers

CREATE TRIGGER audit_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_entries_queue AFTER INSERT ON audit_entries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit_queue_for_sealing();
CREATE TRIGGER audit_seals_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
