-- The whole database on one page. Generated from the migrations: never edit it by hand.
-- It can be executed on an empty database.
SET check_function_bodies = false;
SET search_path = public;

-- Sequences

CREATE SEQUENCE report_ids INCREMENT BY 1000 START WITH 10000000000;

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

CREATE OR REPLACE FUNCTION public.discrepancies_refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end $function$;

CREATE OR REPLACE FUNCTION public.official_results_refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end $function$;

CREATE OR REPLACE FUNCTION public.reports_refuse_change()
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

CREATE TABLE elections (
  id                uuid NOT NULL DEFAULT gen_random_uuid(),
  created_by        uuid NOT NULL,
  code              text NOT NULL,
  name              text NOT NULL,
  country           text NOT NULL,
  kind              text NOT NULL,
  method            text NOT NULL,
  seats             integer,
  threshold_percent numeric(5,2),
  opens_at          timestamp(3) with time zone NOT NULL,
  closes_at         timestamp(3) with time zone NOT NULL,
  reports_until     timestamp(3) with time zone NOT NULL,
  time_zone         text NOT NULL,
  state             text NOT NULL DEFAULT 'draft'::text,
  visibility        text NOT NULL DEFAULT 'private'::text,
  public_from       timestamp(3) with time zone,
  created_at        timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  version           integer NOT NULL DEFAULT 1,
  registry_version  bigint NOT NULL DEFAULT 1,
  CONSTRAINT elections_pkey PRIMARY KEY (id),
  CONSTRAINT elections_code_is_used_once_by_its_creator UNIQUE (created_by, code),
  CONSTRAINT elections_created_by_fkey FOREIGN KEY (created_by) REFERENCES accounts(id),
  CONSTRAINT elections_close_after_they_open CHECK (closes_at > opens_at),
  CONSTRAINT elections_code_is_bounded CHECK (length(code) >= 1 AND length(code) <= 64),
  CONSTRAINT elections_country_is_two_letters CHECK (country ~ '^[A-Z]{2}$'::text),
  CONSTRAINT elections_kind_is_known CHECK (kind = ANY (ARRAY['presidential'::text, 'legislative'::text, 'local'::text, 'referendum'::text])),
  CONSTRAINT elections_method_is_known CHECK (method = ANY (ARRAY['plurality'::text, 'two_rounds'::text, 'dhondt'::text, 'sainte_lague'::text, 'largest_remainder'::text])),
  CONSTRAINT elections_name_is_bounded CHECK (length(name) >= 1 AND length(name) <= 200),
  CONSTRAINT elections_seats_are_bounded CHECK (seats >= 1 AND seats <= 10000),
  CONSTRAINT elections_seats_are_for_lists CHECK ((seats IS NOT NULL) = (method = ANY (ARRAY['dhondt'::text, 'sainte_lague'::text, 'largest_remainder'::text]))),
  CONSTRAINT elections_state_is_known CHECK (state = ANY (ARRAY['draft'::text, 'scheduled'::text, 'open'::text, 'counting'::text, 'closed'::text, 'certified'::text, 'cancelled'::text])),
  CONSTRAINT elections_take_reports_until_they_close CHECK (reports_until >= closes_at),
  CONSTRAINT elections_threshold_is_a_share CHECK (threshold_percent >= 0::numeric AND threshold_percent <= 100::numeric),
  CONSTRAINT elections_threshold_is_for_lists CHECK (threshold_percent IS NULL OR seats IS NOT NULL),
  CONSTRAINT elections_visibility_is_known CHECK (visibility = ANY (ARRAY['private'::text, 'awaiting_approval'::text, 'public'::text]))
);
CREATE INDEX elections_awaiting_approval ON elections USING btree (id) WHERE visibility = 'awaiting_approval'::text;
CREATE INDEX elections_moved_by_the_clock ON elections USING btree (state) WHERE state = ANY (ARRAY['scheduled'::text, 'open'::text, 'counting'::text]);
COMMENT ON TABLE elections IS 'One vote of one country or place, with its rules and its hours.';
COMMENT ON COLUMN elections.state IS 'As last written down; the effective state follows from it and the clock.';
COMMENT ON COLUMN elections.registry_version IS 'Moved by every change of areas, centres, offices and candidates: the key of cached lists.';

CREATE TABLE areas (
  id          uuid NOT NULL DEFAULT gen_random_uuid(),
  election_id uuid NOT NULL,
  parent_id   uuid,
  ancestors   uuid[] NOT NULL DEFAULT '{}'::uuid[],
  level       smallint NOT NULL,
  kind        text,
  code        text NOT NULL,
  name        text NOT NULL,
  search_key  text NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  CONSTRAINT areas_pkey PRIMARY KEY (id),
  CONSTRAINT areas_belong_to_one_election UNIQUE (election_id, id),
  CONSTRAINT areas_code_is_used_once_beside_its_siblings UNIQUE NULLS NOT DISTINCT (election_id, parent_id, code),
  CONSTRAINT areas_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT areas_stand_under_one_of_the_same_election FOREIGN KEY (election_id, parent_id) REFERENCES areas(election_id, id),
  CONSTRAINT areas_code_is_bounded CHECK (length(code) >= 1 AND length(code) <= 64),
  CONSTRAINT areas_level_counts_from_one CHECK (level >= 1 AND level <= 8),
  CONSTRAINT areas_level_follows_from_the_ancestors CHECK (level = (cardinality(ancestors) + 1)),
  CONSTRAINT areas_name_is_bounded CHECK (length(name) >= 1 AND length(name) <= 200),
  CONSTRAINT areas_parent_is_the_last_ancestor CHECK (NOT parent_id IS DISTINCT FROM ancestors[cardinality(ancestors)])
);
CREATE INDEX areas_by_ancestor ON areas USING gin (ancestors);
CREATE INDEX areas_by_parent ON areas USING btree (parent_id);
COMMENT ON TABLE areas IS 'The territory as a tree of any depth: province, department, commune.';
COMMENT ON COLUMN areas.ancestors IS 'From the root to the parent, so that everything under an area is found by index.';

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

CREATE TABLE ballot_reports (
  office_id    uuid NOT NULL,
  index        integer NOT NULL,
  source_id    uuid NOT NULL,
  revision     bigint NOT NULL,
  id           bigint NOT NULL,
  sequence     integer NOT NULL,
  is_withdrawn boolean NOT NULL DEFAULT false,
  party_id     text,
  observed_at  timestamp(3) with time zone NOT NULL,
  received_at  timestamp(3) with time zone NOT NULL,
  is_trusted   boolean NOT NULL,
  is_batched   boolean NOT NULL,
  CONSTRAINT ballot_reports_pkey PRIMARY KEY (office_id, index, source_id, is_trusted, revision),
  CONSTRAINT ballot_reports_index_counts_from_one CHECK (index >= 1),
  CONSTRAINT ballot_reports_party_id_is_plain CHECK (party_id ~ '^[A-Za-z0-9_-]{1,64}$'::text),
  CONSTRAINT ballot_reports_say_all_or_nothing CHECK ((party_id IS NULL) = is_withdrawn),
  CONSTRAINT ballot_reports_sequence_counts_from_one CHECK (sequence >= 1)
) PARTITION BY HASH (office_id);
COMMENT ON TABLE ballot_reports IS 'Counted ballots, as each source reported them. A correction or withdrawal is a row more, of a higher revision. Never updated, never deleted.';
COMMENT ON COLUMN ballot_reports.sequence IS 'The order in which first reports arrived in the office: a correction keeps it.';
COMMENT ON COLUMN ballot_reports.is_trusted IS 'Whether the source had given its password. Such a report stands before any other, whatever the revisions.';
COMMENT ON COLUMN ballot_reports.is_batched IS 'Whether it came in a batch, from a phone that had been offline.';
CREATE TABLE ballot_reports_0 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 0);
CREATE TABLE ballot_reports_1 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 1);
CREATE TABLE ballot_reports_2 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 2);
CREATE TABLE ballot_reports_3 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 3);
CREATE TABLE ballot_reports_4 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 4);
CREATE TABLE ballot_reports_5 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 5);
CREATE TABLE ballot_reports_6 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 6);
CREATE TABLE ballot_reports_7 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 7);
CREATE TABLE ballot_reports_8 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 8);
CREATE TABLE ballot_reports_9 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 9);
CREATE TABLE ballot_reports_10 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 10);
CREATE TABLE ballot_reports_11 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 11);
CREATE TABLE ballot_reports_12 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 12);
CREATE TABLE ballot_reports_13 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 13);
CREATE TABLE ballot_reports_14 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 14);
CREATE TABLE ballot_reports_15 PARTITION OF ballot_reports FOR VALUES WITH (modulus 16, remainder 15);

CREATE TABLE cancelled_areas (
  area_id      uuid NOT NULL,
  election_id  uuid NOT NULL,
  reason       text NOT NULL,
  cancelled_by uuid NOT NULL,
  cancelled_at timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT cancelled_areas_pkey PRIMARY KEY (area_id),
  CONSTRAINT cancelled_areas_area_id_fkey FOREIGN KEY (area_id) REFERENCES areas(id) ON DELETE CASCADE,
  CONSTRAINT cancelled_areas_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES accounts(id),
  CONSTRAINT cancelled_areas_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE
);
CREATE INDEX cancelled_areas_by_election ON cancelled_areas USING btree (election_id);
COMMENT ON TABLE cancelled_areas IS 'Areas whose offices count nowhere until they are put back.';

CREATE TABLE candidates (
  id           uuid NOT NULL DEFAULT gen_random_uuid(),
  election_id  uuid NOT NULL,
  party_id     text NOT NULL,
  name         text NOT NULL,
  search_key   text NOT NULL,
  party_name   text,
  colour       text,
  list_order   integer NOT NULL,
  photo        text,
  photo_sha256 text,
  version      integer NOT NULL DEFAULT 1,
  list_size    integer,
  CONSTRAINT candidates_pkey PRIMARY KEY (id),
  CONSTRAINT candidates_list_order_is_given_once UNIQUE (election_id, list_order) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT candidates_party_id_is_on_the_ballot_once UNIQUE (election_id, party_id),
  CONSTRAINT candidates_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT candidates_colour_is_six_digits CHECK (colour ~ '^#[0-9a-f]{6}$'::text),
  CONSTRAINT candidates_list_order_counts_from_one CHECK (list_order >= 1 AND list_order <= 1000),
  CONSTRAINT candidates_list_size_is_bounded CHECK (list_size >= 1 AND list_size <= 10000),
  CONSTRAINT candidates_name_is_bounded CHECK (length(name) >= 1 AND length(name) <= 200),
  CONSTRAINT candidates_party_id_is_not_reserved CHECK (lower(party_id) <> ALL (ARRAY['blank'::text, 'null'::text])),
  CONSTRAINT candidates_party_id_is_plain CHECK (party_id ~ '^[A-Za-z0-9_-]{1,64}$'::text),
  CONSTRAINT candidates_party_name_is_bounded CHECK (length(party_name) >= 1 AND length(party_name) <= 200),
  CONSTRAINT candidates_photo_has_its_hash CHECK ((photo IS NULL) = (photo_sha256 IS NULL)),
  CONSTRAINT candidates_photo_hash_is_sha256 CHECK (photo_sha256 ~ '^[0-9a-f]{64}$'::text)
);
COMMENT ON TABLE candidates IS 'Who can be voted for; of a referendum, the answers.';
COMMENT ON COLUMN candidates.party_id IS 'What reports and ballots name. blank and null are reserved.';
COMMENT ON COLUMN candidates.photo IS 'Key in the object store.';
COMMENT ON COLUMN candidates.list_size IS 'How many people stand on the list, in each constituency where there are several; null: enough, or unknown.';

CREATE TABLE centres (
  id          uuid NOT NULL DEFAULT gen_random_uuid(),
  election_id uuid NOT NULL,
  area_id     uuid,
  code        text NOT NULL,
  name        text NOT NULL,
  search_key  text NOT NULL,
  latitude    double precision,
  longitude   double precision,
  opens_at    timestamp(3) with time zone,
  closes_at   timestamp(3) with time zone,
  version     integer NOT NULL DEFAULT 1,
  CONSTRAINT centres_pkey PRIMARY KEY (id),
  CONSTRAINT centres_belong_to_one_election UNIQUE (election_id, id),
  CONSTRAINT centres_code_is_used_once UNIQUE (election_id, code),
  CONSTRAINT centres_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT centres_stand_in_an_area_of_the_same_election FOREIGN KEY (election_id, area_id) REFERENCES areas(election_id, id),
  CONSTRAINT centres_code_is_bounded CHECK (length(code) >= 1 AND length(code) <= 64),
  CONSTRAINT centres_latitude_is_on_earth CHECK (latitude >= '-90'::integer::double precision AND latitude <= 90::double precision),
  CONSTRAINT centres_longitude_is_on_earth CHECK (longitude >= '-180'::integer::double precision AND longitude <= 180::double precision),
  CONSTRAINT centres_name_is_bounded CHECK (length(name) >= 1 AND length(name) <= 200),
  CONSTRAINT centres_place_has_both_coordinates CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX centres_by_area ON centres USING btree (area_id);
COMMENT ON TABLE centres IS 'Places with one or more polling offices.';

CREATE TABLE offices (
  id          uuid NOT NULL DEFAULT gen_random_uuid(),
  election_id uuid NOT NULL,
  centre_id   uuid NOT NULL,
  code        text NOT NULL,
  name        text,
  search_key  text,
  registered  integer,
  opens_at    timestamp(3) with time zone,
  closes_at   timestamp(3) with time zone,
  version     integer NOT NULL DEFAULT 1,
  CONSTRAINT offices_pkey PRIMARY KEY (id),
  CONSTRAINT offices_code_is_used_once UNIQUE (election_id, code),
  CONSTRAINT offices_stand_in_a_centre_of_the_same_election FOREIGN KEY (election_id, centre_id) REFERENCES centres(election_id, id) ON DELETE CASCADE,
  CONSTRAINT offices_code_is_bounded CHECK (length(code) >= 1 AND length(code) <= 64),
  CONSTRAINT offices_name_is_bounded CHECK (length(name) >= 1 AND length(name) <= 200),
  CONSTRAINT offices_roll_is_bounded CHECK (registered >= 0 AND registered <= 1000000)
);
CREATE INDEX offices_by_centre ON offices USING btree (centre_id, code);
COMMENT ON TABLE offices IS 'Where people vote and votes are counted. The id travels as poll_office_id.';
COMMENT ON COLUMN offices.registered IS 'Voters on the roll; null where it is unknown, which is not zero.';

CREATE TABLE discrepancy_handlings (
  office_id   uuid NOT NULL,
  number      integer NOT NULL,
  election_id uuid NOT NULL,
  decision    text NOT NULL,
  reason      text NOT NULL,
  pairs       jsonb NOT NULL,
  handled_by  uuid NOT NULL,
  handled_at  timestamp(3) with time zone NOT NULL,
  CONSTRAINT discrepancy_handlings_pkey PRIMARY KEY (office_id, number),
  CONSTRAINT discrepancy_handlings_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id),
  CONSTRAINT discrepancy_handlings_handled_by_fkey FOREIGN KEY (handled_by) REFERENCES accounts(id),
  CONSTRAINT discrepancy_handlings_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT discrepancy_handlings_decision_is_known CHECK (decision = ANY (ARRAY['explain'::text, 'accept'::text, 'reopen'::text])),
  CONSTRAINT discrepancy_handlings_number_starts_at_one CHECK (number >= 1),
  CONSTRAINT discrepancy_handlings_reason_is_bounded CHECK (length(reason) >= 1 AND length(reason) <= 2000)
);
CREATE INDEX discrepancy_handlings_by_election ON discrepancy_handlings USING btree (election_id, office_id, number);
COMMENT ON TABLE discrepancy_handlings IS 'What members said of differences between field and paper in an office; the highest number is the last word. Never updated, never deleted.';
COMMENT ON COLUMN discrepancy_handlings.pairs IS 'The figures that were answered for, two by two: when one of them moves, the office is open again.';

CREATE TABLE election_members (
  election_id uuid NOT NULL,
  account_id  uuid NOT NULL,
  role        text NOT NULL,
  since       timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT election_members_pkey PRIMARY KEY (election_id, account_id),
  CONSTRAINT election_members_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT election_members_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT election_members_role_is_known CHECK (role = ANY (ARRAY['owner'::text, 'editor'::text, 'auditor'::text]))
);
CREATE INDEX election_members_by_account ON election_members USING btree (account_id);
COMMENT ON TABLE election_members IS 'Who may see an election, and what they may do in it.';

CREATE TABLE sources (
  id            uuid NOT NULL DEFAULT gen_random_uuid(),
  elector_id    text NOT NULL,
  password_hash text,
  created_at    timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT sources_pkey PRIMARY KEY (id),
  CONSTRAINT sources_elector_id_is_used_once UNIQUE (elector_id),
  CONSTRAINT sources_elector_id_is_plain CHECK (elector_id ~ '^[A-Za-z0-9_-]{1,64}$'::text),
  CONSTRAINT sources_password_is_hashed_with_argon2id CHECK (password_hash ~~ '$argon2id$%'::text)
);
COMMENT ON TABLE sources IS 'Who reports from polling offices. Identity and password hold everywhere.';
COMMENT ON COLUMN sources.password_hash IS 'Null until one is set, which is at the beginning or later with a live token.';

CREATE TABLE evidence_files (
  office_id        uuid NOT NULL,
  key_digest       bytea NOT NULL,
  election_id      uuid NOT NULL,
  source_id        uuid NOT NULL,
  folder           text,
  sha256           bytea,
  etag             text NOT NULL,
  size             bigint NOT NULL,
  first_version    text NOT NULL,
  versions         integer NOT NULL,
  bytes            bigint NOT NULL,
  uploaded_at      timestamp(3) with time zone NOT NULL,
  last_uploaded_at timestamp(3) with time zone NOT NULL,
  seen_at          timestamp(3) with time zone NOT NULL,
  CONSTRAINT evidence_files_pkey PRIMARY KEY (office_id, key_digest),
  CONSTRAINT evidence_files_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT evidence_files_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id) ON DELETE CASCADE,
  CONSTRAINT evidence_files_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id),
  CONSTRAINT evidence_files_count_from_one CHECK (versions >= 1 AND size >= 0 AND bytes >= size),
  CONSTRAINT evidence_files_digest_is_sha256 CHECK (length(key_digest) = 32),
  CONSTRAINT evidence_files_folder_is_agreed CHECK (folder = ANY (ARRAY['list-votes'::text, 'counting-proof'::text, 'verbal_process'::text, 'votes'::text])),
  CONSTRAINT evidence_files_hash_is_sha256 CHECK (length(sha256) = 32)
);
CREATE INDEX evidence_files_by_etag ON evidence_files USING btree (election_id, etag, size);
CREATE INDEX evidence_files_by_hash ON evidence_files USING btree (election_id, sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX evidence_files_by_source ON evidence_files USING btree (source_id, office_id);
COMMENT ON TABLE evidence_files IS 'An index of what lies in the object store, for questions across offices. It can be rebuilt from there at any time, and holds no key.';
COMMENT ON COLUMN evidence_files.key_digest IS 'SHA-256 of the key. The key itself is found by listing the folder of the office.';
COMMENT ON COLUMN evidence_files.folder IS 'Null where the file lies outside the agreed folders.';
COMMENT ON COLUMN evidence_files.sha256 IS 'What the sender stated and the store checked; null where nothing was stated, or of parts only. Of the first version, as etag and size.';
COMMENT ON COLUMN evidence_files.bytes IS 'Of all versions together: what an overwrite costs counts as well.';

CREATE TABLE evidence_scans (
  office_id   uuid NOT NULL,
  election_id uuid NOT NULL,
  scanned_at  timestamp(3) with time zone NOT NULL,
  CONSTRAINT evidence_scans_pkey PRIMARY KEY (office_id),
  CONSTRAINT evidence_scans_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT evidence_scans_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id) ON DELETE CASCADE
);
CREATE INDEX evidence_scans_by_election ON evidence_scans USING btree (election_id);
COMMENT ON TABLE evidence_scans IS 'When the files of an office were last listed.';

CREATE TABLE invitations (
  id          uuid NOT NULL DEFAULT gen_random_uuid(),
  election_id uuid NOT NULL,
  email       text NOT NULL,
  email_key   text NOT NULL,
  role        text NOT NULL,
  digest      bytea NOT NULL,
  invited_by  uuid NOT NULL,
  created_at  timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  expires_at  timestamp(3) with time zone NOT NULL,
  CONSTRAINT invitations_pkey PRIMARY KEY (id),
  CONSTRAINT invitations_digest_key UNIQUE (digest),
  CONSTRAINT invitations_one_for_each_address UNIQUE (election_id, email_key),
  CONSTRAINT invitations_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES accounts(id),
  CONSTRAINT invitations_digest_is_sha256 CHECK (length(digest) = 32),
  CONSTRAINT invitations_end_after_they_begin CHECK (expires_at > created_at),
  CONSTRAINT invitations_role_is_known CHECK (role = ANY (ARRAY['owner'::text, 'editor'::text, 'auditor'::text]))
);
COMMENT ON TABLE invitations IS 'Open invitations: digests of links that went out by mail. Gone when accepted or withdrawn.';

CREATE TABLE result_ballots (
  id          uuid NOT NULL,
  election_id uuid NOT NULL,
  CONSTRAINT result_ballots_pkey PRIMARY KEY (id),
  CONSTRAINT result_ballots_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE
);
COMMENT ON TABLE result_ballots IS 'Sets of candidates that papers had cells for. The id follows from the candidates.';

CREATE TABLE office_results (
  office_id    uuid NOT NULL,
  election_id  uuid NOT NULL,
  state        text NOT NULL DEFAULT 'empty'::text,
  state_before text,
  version      integer NOT NULL DEFAULT 1,
  entries      uuid[] NOT NULL DEFAULT '{}'::uuid[],
  settled      jsonb NOT NULL DEFAULT '{}'::jsonb,
  registered   integer,
  voters       integer,
  blank        integer,
  null_votes   integer,
  valid        integer,
  as_written   text,
  photo        text,
  photo_sha256 text,
  answers      jsonb NOT NULL DEFAULT '[]'::jsonb,
  blockers     integer NOT NULL DEFAULT 0,
  changed_at   timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  ballot_id    uuid,
  votes        integer[],
  CONSTRAINT office_results_pkey PRIMARY KEY (office_id),
  CONSTRAINT office_results_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES result_ballots(id),
  CONSTRAINT office_results_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT office_results_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT office_results_entries_are_two_at_most CHECK (cardinality(entries) <= 2),
  CONSTRAINT office_results_figures_are_bounded CHECK (registered >= 0 AND registered <= 1000000 AND voters >= 0 AND voters <= 1000000 AND blank >= 0 AND blank <= 1000000 AND null_votes >= 0 AND null_votes <= 1000000 AND valid >= 0 AND valid <= 1000000),
  CONSTRAINT office_results_photo_has_its_hash CHECK ((photo IS NULL) = (photo_sha256 IS NULL)),
  CONSTRAINT office_results_state_before_is_of_what_is_cancelled CHECK ((state_before IS NOT NULL) = (state = 'cancelled'::text)),
  CONSTRAINT office_results_state_is_known CHECK (state = ANY (ARRAY['empty'::text, 'entered'::text, 'to_confirm'::text, 'differing'::text, 'final'::text, 'contested'::text, 'cancelled'::text])),
  CONSTRAINT office_results_votes_are_bounded CHECK ((0 <= ALL (votes)) AND (1000000 >= ALL (votes))),
  CONSTRAINT office_results_votes_have_their_ballot CHECK ((ballot_id IS NULL) = (votes IS NULL))
);
CREATE INDEX office_results_by_election ON office_results USING btree (election_id, state);
COMMENT ON TABLE office_results IS 'The official result of an office: its state, and the figures that were agreed on.';
COMMENT ON COLUMN office_results.entries IS 'Those in force: none, one, or two by different people.';
COMMENT ON COLUMN office_results.settled IS 'Fields on which two entries differ, and what a third person read there.';
COMMENT ON COLUMN office_results.as_written IS 'Why the paper is kept as it is although it does not add up.';
COMMENT ON COLUMN office_results.answers IS 'Warnings that were explained or accepted, by whom and when.';
COMMENT ON COLUMN office_results.blockers IS 'Findings that keep the election from being certified.';
COMMENT ON COLUMN office_results.votes IS 'Votes by candidate that were agreed on, in the order of ballot_id; null where the paper has none, which is not zero.';

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

CREATE TABLE polling_map_imports (
  id            uuid NOT NULL DEFAULT gen_random_uuid(),
  election_id   uuid NOT NULL,
  started_by    text NOT NULL,
  is_dry_run    boolean NOT NULL,
  state         text NOT NULL,
  file          jsonb,
  progress      jsonb NOT NULL DEFAULT '{}'::jsonb,
  summary       jsonb,
  problems      jsonb NOT NULL DEFAULT '[]'::jsonb,
  problem_count integer NOT NULL DEFAULT 0,
  started_at    timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  heartbeat_at  timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  finished_at   timestamp(3) with time zone,
  CONSTRAINT polling_map_imports_pkey PRIMARY KEY (id),
  CONSTRAINT polling_map_imports_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT polling_map_imports_end_with_a_verdict CHECK ((finished_at IS NOT NULL) = (state = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text]))),
  CONSTRAINT polling_map_imports_state_is_known CHECK (state = ANY (ARRAY['waiting'::text, 'reading'::text, 'checking'::text, 'writing'::text, 'done'::text, 'refused'::text, 'failed'::text]))
);
CREATE INDEX polling_map_imports_by_election ON polling_map_imports USING btree (election_id, started_at DESC);
COMMENT ON TABLE polling_map_imports IS 'Each reading of a polling map from a file: how far it came, what was found, what it changed.';

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

CREATE TABLE result_ballot_candidates (
  ballot_id    uuid NOT NULL,
  "position"   smallint NOT NULL,
  candidate_id uuid NOT NULL,
  CONSTRAINT result_ballot_candidates_pkey PRIMARY KEY (ballot_id, "position"),
  CONSTRAINT result_ballot_candidates_are_named_once UNIQUE (ballot_id, candidate_id),
  CONSTRAINT result_ballot_candidates_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES result_ballots(id) ON DELETE CASCADE,
  CONSTRAINT result_ballot_candidates_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidates(id),
  CONSTRAINT result_ballot_candidates_position_counts_from_one CHECK ("position" >= 1)
);
CREATE INDEX result_ballot_candidates_by_candidate ON result_ballot_candidates USING btree (candidate_id);
COMMENT ON COLUMN result_ballot_candidates."position" IS 'Where the votes of the candidate stand in those of a paper.';

CREATE TABLE result_entries (
  id         uuid NOT NULL,
  office_id  uuid NOT NULL,
  author_id  uuid NOT NULL,
  figures    jsonb NOT NULL,
  as_written text,
  entered_at timestamp(3) with time zone NOT NULL,
  CONSTRAINT result_entries_pkey PRIMARY KEY (id),
  CONSTRAINT result_entries_author_id_fkey FOREIGN KEY (author_id) REFERENCES accounts(id),
  CONSTRAINT result_entries_office_id_fkey FOREIGN KEY (office_id) REFERENCES office_results(office_id) ON DELETE CASCADE
);
CREATE INDEX result_entries_by_office ON result_entries USING btree (office_id, entered_at);
COMMENT ON TABLE result_entries IS 'Every text that somebody keyed of a paper, as it was keyed. Never updated.';

CREATE TABLE result_lots (
  election_id uuid NOT NULL,
  tie_key     text NOT NULL,
  drawn       uuid[] NOT NULL,
  reason      text NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_at timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT result_lots_pkey PRIMARY KEY (election_id, tie_key),
  CONSTRAINT result_lots_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT result_lots_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts(id)
);
COMMENT ON TABLE result_lots IS 'Lots that were drawn where votes were equal: the order in which they fell.';

CREATE TABLE result_publications (
  election_id     uuid NOT NULL,
  number          integer NOT NULL,
  results         jsonb NOT NULL,
  declared        jsonb,
  results_version bigint NOT NULL,
  published_by    uuid NOT NULL,
  published_at    timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT result_publications_pkey PRIMARY KEY (election_id, number),
  CONSTRAINT result_publications_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id),
  CONSTRAINT result_publications_published_by_fkey FOREIGN KEY (published_by) REFERENCES accounts(id),
  CONSTRAINT result_publications_number_starts_at_one CHECK (number >= 1)
);
COMMENT ON TABLE result_publications IS 'What was published, as it was published: the only official figures that the public reads. Never updated, never deleted.';

CREATE TABLE result_rules (
  election_id        uuid NOT NULL,
  double_entry       boolean NOT NULL DEFAULT false,
  tolerances         jsonb NOT NULL DEFAULT '{}'::jsonb,
  constituency_level smallint,
  seats_by_area      jsonb NOT NULL DEFAULT '{}'::jsonb,
  threshold_scope    text NOT NULL DEFAULT 'national'::text,
  turnout_quorum     numeric(5,2),
  yes_quorum         numeric(5,2),
  version            integer NOT NULL DEFAULT 1,
  results_version    bigint NOT NULL DEFAULT 1,
  CONSTRAINT result_rules_pkey PRIMARY KEY (election_id),
  CONSTRAINT result_rules_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT result_rules_level_is_one_of_areas CHECK (constituency_level >= 1 AND constituency_level <= 8),
  CONSTRAINT result_rules_quorums_are_shares CHECK (turnout_quorum >= 0::numeric AND turnout_quorum <= 100::numeric AND yes_quorum >= 0::numeric AND yes_quorum <= 100::numeric),
  CONSTRAINT result_rules_scope_is_known CHECK (threshold_scope = ANY (ARRAY['national'::text, 'constituency'::text]))
);
COMMENT ON TABLE result_rules IS 'How the official results of an election are keyed, checked and turned into an outcome.';
COMMENT ON COLUMN result_rules.results_version IS 'Moved by every change of a state or of a figure that counts: the key of computed results.';

CREATE TABLE roll_up_elections (
  election_id      uuid NOT NULL,
  version          bigint NOT NULL DEFAULT 0,
  registry_version bigint NOT NULL DEFAULT 0,
  settled_at       timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  settling_ms      integer NOT NULL DEFAULT 0,
  CONSTRAINT roll_up_elections_pkey PRIMARY KEY (election_id),
  CONSTRAINT roll_up_elections_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE
);
COMMENT ON TABLE roll_up_elections IS 'One row for each election whose sums are kept. Locked by whoever moves them.';
COMMENT ON COLUMN roll_up_elections.registry_version IS 'Of the registry from which offices expected and places were last taken.';

CREATE TABLE roll_up_offices (
  office_id     uuid NOT NULL,
  stream        text NOT NULL,
  election_id   uuid NOT NULL,
  version       bigint NOT NULL,
  scopes        uuid[] NOT NULL,
  registered    integer,
  counted       integer NOT NULL,
  disputed      integer NOT NULL,
  is_unverified boolean NOT NULL,
  figures       jsonb NOT NULL,
  CONSTRAINT roll_up_offices_pkey PRIMARY KEY (office_id, stream),
  CONSTRAINT roll_up_offices_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT roll_up_offices_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id) ON DELETE CASCADE,
  CONSTRAINT roll_up_offices_stream_is_known CHECK (stream = ANY (ARRAY['votes'::text, 'ballots'::text]))
) WITH (fillfactor=70);
CREATE INDEX roll_up_offices_by_election ON roll_up_offices USING btree (election_id);
COMMENT ON TABLE roll_up_offices IS 'Each tally as it stands in the sums: a sum moves by what the tally is less what stands here, in the transaction that replaces it.';
COMMENT ON COLUMN roll_up_offices.scopes IS 'In whose sums it stands: the areas around the office, and the election.';

CREATE TABLE roll_ups (
  scope_id              uuid NOT NULL,
  stream                text NOT NULL,
  election_id           uuid NOT NULL,
  version               bigint NOT NULL DEFAULT 0,
  expected              integer NOT NULL DEFAULT 0,
  roll                  bigint NOT NULL DEFAULT 0,
  roll_unknown          integer NOT NULL DEFAULT 0,
  offices               integer NOT NULL DEFAULT 0,
  counted               bigint NOT NULL DEFAULT 0,
  disputed              bigint NOT NULL DEFAULT 0,
  offices_unverified    integer NOT NULL DEFAULT 0,
  counted_unverified    bigint NOT NULL DEFAULT 0,
  registered            bigint NOT NULL DEFAULT 0,
  counted_of_registered bigint NOT NULL DEFAULT 0,
  figures               jsonb NOT NULL DEFAULT '{}'::jsonb,
  CONSTRAINT roll_ups_pkey PRIMARY KEY (scope_id, stream),
  CONSTRAINT roll_ups_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT roll_ups_stream_is_known CHECK (stream = ANY (ARRAY['votes'::text, 'ballots'::text]))
) WITH (fillfactor=50);
CREATE INDEX roll_ups_by_election ON roll_ups USING btree (election_id);
COMMENT ON TABLE roll_ups IS 'Sums of office rows: one of votes and one of ballots for each area and each election.';
COMMENT ON COLUMN roll_ups.offices IS 'Offices of which something counts.';
COMMENT ON COLUMN roll_ups.registered IS 'Voters on the rolls, as far as these are known, of the offices of which something counts.';
COMMENT ON COLUMN roll_ups.counted_of_registered IS 'What counts in offices whose roll is known.';

CREATE TABLE source_offices (
  office_id   uuid NOT NULL,
  source_id   uuid NOT NULL,
  election_id uuid NOT NULL,
  since       timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT source_offices_pkey PRIMARY KEY (office_id, source_id),
  CONSTRAINT source_offices_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT source_offices_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id) ON DELETE CASCADE,
  CONSTRAINT source_offices_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id)
);
CREATE INDEX source_offices_by_source ON source_offices USING btree (source_id, election_id);
COMMENT ON TABLE source_offices IS 'Where a source has signed in. Written before its first report, so every office that it reported from is here.';

CREATE TABLE source_standings (
  election_id uuid NOT NULL,
  source_id   uuid NOT NULL,
  status      text NOT NULL DEFAULT 'unverified'::text,
  version     integer NOT NULL DEFAULT 1,
  since       timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  changed_at  timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT source_standings_pkey PRIMARY KEY (election_id, source_id),
  CONSTRAINT source_standings_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT source_standings_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id),
  CONSTRAINT source_standings_status_is_known CHECK (status = ANY (ARRAY['unverified'::text, 'independent'::text, 'suspended'::text])),
  CONSTRAINT source_standings_version_starts_at_one CHECK (version >= 1)
);
CREATE INDEX source_standings_by_source ON source_standings USING btree (source_id);
COMMENT ON TABLE source_standings IS 'What a source counts for in one election: decided by its members, with a reason in the trail.';

CREATE TABLE source_tokens (
  digest       bytea NOT NULL,
  source_id    uuid NOT NULL,
  office_id    uuid NOT NULL,
  has_password boolean NOT NULL,
  issued_at    timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  expires_at   timestamp(3) with time zone NOT NULL,
  ended_at     timestamp(3) with time zone,
  CONSTRAINT source_tokens_pkey PRIMARY KEY (digest),
  CONSTRAINT source_tokens_open_one_office FOREIGN KEY (office_id, source_id) REFERENCES source_offices(office_id, source_id) ON DELETE CASCADE,
  CONSTRAINT source_tokens_digest_is_sha256 CHECK (length(digest) = 32),
  CONSTRAINT source_tokens_end_after_they_begin CHECK (expires_at > issued_at)
);
CREATE INDEX source_tokens_by_end ON source_tokens USING btree (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX source_tokens_by_expiry ON source_tokens USING btree (expires_at);
CREATE INDEX source_tokens_by_office ON source_tokens USING btree (office_id, source_id, issued_at);
CREATE INDEX source_tokens_by_source ON source_tokens USING btree (source_id) WHERE ended_at IS NULL;
COMMENT ON TABLE source_tokens IS 'Digests of tokens. Each opens one office for one source.';
COMMENT ON COLUMN source_tokens.has_password IS 'Whether a password was given: without one nothing that comes with the token counts as independent.';

CREATE TABLE tallies (
  office_id         uuid NOT NULL,
  stream            text NOT NULL,
  election_id       uuid NOT NULL,
  version           bigint NOT NULL DEFAULT 0,
  sequence          integer NOT NULL DEFAULT 0,
  first_independent integer,
  counted_up_to     integer,
  counted           integer NOT NULL DEFAULT 0,
  disputed          integer NOT NULL DEFAULT 0,
  figures           jsonb NOT NULL DEFAULT '{}'::jsonb,
  last              jsonb,
  changed_at        timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT tallies_pkey PRIMARY KEY (office_id, stream),
  CONSTRAINT tallies_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT tallies_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT tallies_count_from_zero CHECK (version >= 0 AND sequence >= 0 AND counted >= 0 AND disputed >= 0),
  CONSTRAINT tallies_last_is_of_what_counts CHECK ((last IS NOT NULL) = (counted > 0)),
  CONSTRAINT tallies_stream_is_known CHECK (stream = ANY (ARRAY['votes'::text, 'ballots'::text]))
) WITH (fillfactor=70);
CREATE INDEX tallies_by_election ON tallies USING btree (election_id, stream);
COMMENT ON TABLE tallies IS 'The figures of each office, folded from its reports: one row for votes, one for ballots. Locked by whoever moves them.';
COMMENT ON COLUMN tallies.sequence IS 'The last number given to a report.';
COMMENT ON COLUMN tallies.first_independent IS 'The lowest index that an independent source reported: from there on only such reports count.';
COMMENT ON COLUMN tallies.counted_up_to IS 'Indexes above it are kept and do not count; null where the roll is unknown.';
COMMENT ON COLUMN tallies.disputed IS 'Indexes on which sources differ, or that lie above the roll.';

CREATE TABLE tally_rebuilds (
  id        bigint GENERATED ALWAYS AS IDENTITY,
  office_id uuid NOT NULL,
  reason    text NOT NULL,
  queued_at timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT tally_rebuilds_pkey PRIMARY KEY (id),
  CONSTRAINT tally_rebuilds_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id)
);
COMMENT ON TABLE tally_rebuilds IS 'Offices whose figures have to be folded anew, since a source or a roll changed. Gone when done.';

CREATE TABLE verification_processes (
  id          uuid NOT NULL,
  alive_until timestamp(3) with time zone NOT NULL,
  CONSTRAINT verification_processes_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE verification_processes IS 'Processes that hold connections of citizens. One that does not renew its row is dead, and what it held is given back.';

CREATE TABLE vote_offers (
  office_id   uuid NOT NULL,
  index       integer NOT NULL,
  report_id   bigint NOT NULL,
  gender      text NOT NULL,
  age         text NOT NULL,
  has_torn    boolean NOT NULL,
  state       text NOT NULL,
  citizen_id  uuid,
  held_until  timestamp(3) with time zone,
  declined_by uuid[] NOT NULL DEFAULT '{}'::uuid[],
  made_at     timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT vote_offers_pkey PRIMARY KEY (office_id, index),
  CONSTRAINT vote_offers_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id) ON DELETE CASCADE,
  CONSTRAINT vote_offers_held_by_somebody CHECK ((state = 'held'::text) = (citizen_id IS NOT NULL AND held_until IS NOT NULL)),
  CONSTRAINT vote_offers_state_is_known CHECK (state = ANY (ARRAY['held'::text, 'free'::text, 'answered'::text]))
);
CREATE INDEX vote_offers_by_citizen ON vote_offers USING btree (citizen_id) WHERE citizen_id IS NOT NULL;
CREATE INDEX vote_offers_by_time ON vote_offers USING btree (made_at);
COMMENT ON TABLE vote_offers IS 'Votes that were shown to a citizen: the lease of whoever has it now, and who did not recognise it. Gone after some minutes.';

CREATE TABLE vote_reports (
  office_id    uuid NOT NULL,
  index        integer NOT NULL,
  source_id    uuid NOT NULL,
  revision     bigint NOT NULL,
  id           bigint NOT NULL,
  sequence     integer NOT NULL,
  is_withdrawn boolean NOT NULL DEFAULT false,
  gender       text,
  age          text,
  has_torn     boolean,
  observed_at  timestamp(3) with time zone NOT NULL,
  received_at  timestamp(3) with time zone NOT NULL,
  is_trusted   boolean NOT NULL,
  is_batched   boolean NOT NULL,
  CONSTRAINT vote_reports_pkey PRIMARY KEY (office_id, index, source_id, is_trusted, revision),
  CONSTRAINT vote_reports_age_is_known CHECK (age = ANY (ARRAY['less_30'::text, 'less_60'::text, 'more_60'::text])),
  CONSTRAINT vote_reports_gender_is_known CHECK (gender = ANY (ARRAY['male'::text, 'female'::text])),
  CONSTRAINT vote_reports_index_counts_from_one CHECK (index >= 1),
  CONSTRAINT vote_reports_say_all_or_nothing CHECK (num_nulls(gender, age, has_torn) =
CASE
    WHEN is_withdrawn THEN 3
    ELSE 0
END),
  CONSTRAINT vote_reports_sequence_counts_from_one CHECK (sequence >= 1)
) PARTITION BY HASH (office_id);
COMMENT ON TABLE vote_reports IS 'Observed votes, as each source reported them. A correction or withdrawal is a row more, of a higher revision. Never updated, never deleted.';
COMMENT ON COLUMN vote_reports.sequence IS 'The order in which first reports arrived in the office: a correction keeps it.';
COMMENT ON COLUMN vote_reports.is_trusted IS 'Whether the source had given its password. Such a report stands before any other, whatever the revisions.';
COMMENT ON COLUMN vote_reports.is_batched IS 'Whether it came in a batch, from a phone that had been offline.';
CREATE TABLE vote_reports_0 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 0);
CREATE TABLE vote_reports_1 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 1);
CREATE TABLE vote_reports_2 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 2);
CREATE TABLE vote_reports_3 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 3);
CREATE TABLE vote_reports_4 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 4);
CREATE TABLE vote_reports_5 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 5);
CREATE TABLE vote_reports_6 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 6);
CREATE TABLE vote_reports_7 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 7);
CREATE TABLE vote_reports_8 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 8);
CREATE TABLE vote_reports_9 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 9);
CREATE TABLE vote_reports_10 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 10);
CREATE TABLE vote_reports_11 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 11);
CREATE TABLE vote_reports_12 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 12);
CREATE TABLE vote_reports_13 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 13);
CREATE TABLE vote_reports_14 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 14);
CREATE TABLE vote_reports_15 PARTITION OF vote_reports FOR VALUES WITH (modulus 16, remainder 15);

CREATE TABLE vote_verified (
  office_id      uuid NOT NULL,
  elector_digest bytea NOT NULL,
  is_recognised  boolean NOT NULL,
  election_id    uuid NOT NULL,
  index          integer NOT NULL,
  report_id      bigint NOT NULL,
  answer         text NOT NULL,
  gender         text,
  age            text,
  has_torn       boolean,
  answered_at    timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT vote_verified_pkey PRIMARY KEY (office_id, elector_digest, is_recognised),
  CONSTRAINT vote_verified_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id),
  CONSTRAINT vote_verified_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT vote_verified_age_is_known CHECK (age = ANY (ARRAY['less_30'::text, 'less_60'::text, 'more_60'::text])),
  CONSTRAINT vote_verified_answer_is_known CHECK (answer = ANY (ARRAY['confirmed'::text, 'corrected'::text, 'not_me'::text])),
  CONSTRAINT vote_verified_digest_is_sha256 CHECK (octet_length(elector_digest) = 32),
  CONSTRAINT vote_verified_gender_is_known CHECK (gender = ANY (ARRAY['male'::text, 'female'::text])),
  CONSTRAINT vote_verified_not_me_recognises_nothing CHECK (is_recognised = (answer <> 'not_me'::text)),
  CONSTRAINT vote_verified_says_all_or_nothing CHECK (num_nulls(gender, age, has_torn) =
CASE
    WHEN is_recognised THEN 0
    ELSE 3
END)
);
CREATE INDEX vote_verified_by_index ON vote_verified USING btree (office_id, index);
CREATE UNIQUE INDEX vote_verified_once_for_each_vote ON vote_verified USING btree (office_id, index) WHERE is_recognised;
COMMENT ON TABLE vote_verified IS 'What citizens said of reports about their own vote. Of an elector one answer that recognises a vote counts in each office, and one that does not.';
COMMENT ON COLUMN vote_verified.elector_digest IS 'HMAC of office and elector_id under the key of the election, which is destroyed at certification: from then on it leads to nobody.';

CREATE TABLE waiting_citizens (
  id             uuid NOT NULL DEFAULT gen_random_uuid(),
  office_id      uuid NOT NULL,
  election_id    uuid NOT NULL,
  process_id     uuid,
  connection_id  uuid,
  resume_digest  bytea NOT NULL,
  elector_digest bytea NOT NULL,
  gender         text,
  age            text,
  state          text NOT NULL DEFAULT 'waiting'::text,
  since          timestamp(3) with time zone NOT NULL DEFAULT clock_timestamp(),
  waits_until    timestamp(3) with time zone NOT NULL,
  CONSTRAINT waiting_citizens_pkey PRIMARY KEY (id),
  CONSTRAINT waiting_citizens_resume UNIQUE (resume_digest),
  CONSTRAINT waiting_citizens_election_id_fkey FOREIGN KEY (election_id) REFERENCES elections(id) ON DELETE CASCADE,
  CONSTRAINT waiting_citizens_office_id_fkey FOREIGN KEY (office_id) REFERENCES offices(id) ON DELETE CASCADE,
  CONSTRAINT waiting_citizens_age_is_known CHECK (age = ANY (ARRAY['less_30'::text, 'less_60'::text, 'more_60'::text])),
  CONSTRAINT waiting_citizens_connection_is_whole CHECK (num_nulls(process_id, connection_id) = ANY (ARRAY[0, 2])),
  CONSTRAINT waiting_citizens_digests_are_sha256 CHECK (octet_length(resume_digest) = 32 AND octet_length(elector_digest) = 32),
  CONSTRAINT waiting_citizens_gender_is_known CHECK (gender = ANY (ARRAY['male'::text, 'female'::text])),
  CONSTRAINT waiting_citizens_state_is_known CHECK (state = ANY (ARRAY['waiting'::text, 'offered'::text]))
);
CREATE INDEX waiting_citizens_by_end ON waiting_citizens USING btree (waits_until);
CREATE INDEX waiting_citizens_line ON waiting_citizens USING btree (office_id, since, id);
COMMENT ON TABLE waiting_citizens IS 'Citizens who wait for their vote to be reported, by office. Rows go with the answer, or when the waiting ends.';
COMMENT ON COLUMN waiting_citizens.process_id IS 'Where the connection is; null while there is none.';
COMMENT ON COLUMN waiting_citizens.elector_digest IS 'HMAC of office and elector_id under the key of the election, which is not in this database.';

-- Triggers

CREATE TRIGGER audit_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER audit_entries_queue AFTER INSERT ON audit_entries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit_queue_for_sealing();
CREATE TRIGGER audit_seals_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
CREATE TRIGGER ballot_reports_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_0_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_0 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_1_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_1 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_10_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_10 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_11_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_11 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_12_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_12 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_13_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_13 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_14_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_14 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_15_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_15 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_2_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_2 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_3_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_3 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_4_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_4 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_5_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_5 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_6_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_6 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_7_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_7 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_8_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_8 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER ballot_reports_9_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ballot_reports_9 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER discrepancy_handlings_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON discrepancy_handlings FOR EACH STATEMENT EXECUTE FUNCTION discrepancies_refuse_change();
CREATE TRIGGER result_entries_never_change BEFORE UPDATE ON result_entries FOR EACH STATEMENT EXECUTE FUNCTION official_results_refuse_change();
CREATE TRIGGER result_publications_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON result_publications FOR EACH STATEMENT EXECUTE FUNCTION official_results_refuse_change();
CREATE TRIGGER vote_reports_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_0_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_0 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_1_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_1 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_10_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_10 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_11_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_11 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_12_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_12 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_13_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_13 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_14_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_14 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_15_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_15 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_2_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_2 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_3_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_3 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_4_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_4 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_5_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_5 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_6_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_6 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_7_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_7 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_8_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_8 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
CREATE TRIGGER vote_reports_9_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON vote_reports_9 FOR EACH STATEMENT EXECUTE FUNCTION reports_refuse_change();
