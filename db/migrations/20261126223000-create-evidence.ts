import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEvidence20261126223000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table evidence_files, evidence_scans;');
  }
}

const TABLES = `
  create table evidence_files (
    office_id        uuid not null references offices on delete cascade,
    key_digest       bytea not null,
    election_id      uuid not null references elections on delete cascade,
    source_id        uuid not null references sources,
    folder           text,
    sha256           bytea,
    etag             text not null,
    size             bigint not null,
    first_version    text not null,
    versions         integer not null,
    bytes            bigint not null,
    uploaded_at      timestamptz(3) not null,
    last_uploaded_at timestamptz(3) not null,
    seen_at          timestamptz(3) not null,
    primary key (office_id, key_digest),
    constraint evidence_files_digest_is_sha256 check (length(key_digest) = 32),
    constraint evidence_files_hash_is_sha256 check (length(sha256) = 32),
    constraint evidence_files_folder_is_agreed check (folder in ('list-votes', 'counting-proof', 'verbal_process', 'votes')),
    constraint evidence_files_count_from_one check (versions >= 1 and size >= 0 and bytes >= size)
  );
  create index evidence_files_by_hash on evidence_files (election_id, sha256) where sha256 is not null;
  create index evidence_files_by_etag on evidence_files (election_id, etag, size);
  create index evidence_files_by_source on evidence_files (source_id, office_id);

  create table evidence_scans (
    office_id   uuid primary key references offices on delete cascade,
    election_id uuid not null references elections on delete cascade,
    scanned_at  timestamptz(3) not null
  );
  create index evidence_scans_by_election on evidence_scans (election_id);

  comment on table evidence_files is 'An index of what lies in the object store, for questions across offices. It can be rebuilt from there at any time, and holds no key.';
  comment on column evidence_files.key_digest is 'SHA-256 of the key. The key itself is found by listing the folder of the office.';
  comment on column evidence_files.folder is 'Null where the file lies outside the agreed folders.';
  comment on column evidence_files.sha256 is 'What the sender stated and the store checked; null where nothing was stated, or of parts only. Of the first version, as etag and size.';
  comment on column evidence_files.bytes is 'Of all versions together: what an overwrite costs counts as well.';
  comment on table evidence_scans is 'When the files of an office were last listed.';
`;
