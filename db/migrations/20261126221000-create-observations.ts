import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateObservations20261126221000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSAL);
    for (const [table, attributes] of Object.entries(REPORTS)) {
      await runner.query(reportTable(table, attributes));
      for (let part = 0; part < PARTITIONS; part += 1) await runner.query(partition(table, part));
    }
    await runner.query(TALLIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table tally_rebuilds, tallies, ballot_reports, vote_reports;
      drop sequence report_ids;
      drop function reports_refuse_change;
    `);
  }
}

/** Enough for a machine; also the unit in which offices can be moved to others. */
const PARTITIONS = 16;

interface Attributes {
  readonly columns: string;
  readonly checks: string;
  readonly comment: string;
}

const REPORTS: Readonly<Record<string, Attributes>> = {
  vote_reports: {
    columns: 'gender text, age text, has_torn boolean',
    checks: `
      constraint vote_reports_gender_is_known check (gender in ('male', 'female')),
      constraint vote_reports_age_is_known check (age in ('less_30', 'less_60', 'more_60')),
      constraint vote_reports_say_all_or_nothing
        check (num_nulls(gender, age, has_torn) = case when is_withdrawn then 3 else 0 end)`,
    comment: 'Observed votes, as each source reported them.',
  },
  ballot_reports: {
    columns: 'party_id text',
    checks: `
      constraint ballot_reports_party_id_is_plain check (party_id ~ '^[A-Za-z0-9_-]{1,64}$'),
      constraint ballot_reports_say_all_or_nothing check ((party_id is null) = is_withdrawn)`,
    comment: 'Counted ballots, as each source reported them.',
  },
};

/**
 * No foreign keys: rows come in hundreds, only under the lock of a tally that has them, and each key would cost as much
 * as the row. Nothing here is ever updated or deleted, and what they would point to cannot go.
 */
function reportTable(table: string, { columns, checks, comment }: Attributes): string {
  return `
    create table ${table} (
      office_id    uuid not null,
      index        integer not null,
      source_id    uuid not null,
      revision     bigint not null,
      id           bigint not null,
      sequence     integer not null,
      is_withdrawn boolean not null default false,
      ${columns},
      observed_at  timestamptz(3) not null,
      received_at  timestamptz(3) not null,
      is_trusted   boolean not null,
      is_batched   boolean not null,
      primary key (office_id, index, source_id, is_trusted, revision),
      constraint ${table}_index_counts_from_one check (index >= 1),
      constraint ${table}_sequence_counts_from_one check (sequence >= 1),
      ${checks}
    ) partition by hash (office_id);
    create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function reports_refuse_change();

    comment on table ${table} is '${comment} A correction or withdrawal is a row more, of a higher revision. Never updated, never deleted.';
    comment on column ${table}.sequence is 'The order in which first reports arrived in the office: a correction keeps it.';
    comment on column ${table}.is_trusted is 'Whether the source had given its password. Such a report stands before any other, whatever the revisions.';
    comment on column ${table}.is_batched is 'Whether it came in a batch, from a phone that had been offline.';
  `;
}

function partition(table: string, part: number): string {
  const name = `${table}_${String(part)}`;
  return `
    create table ${name} partition of ${table}
      for values with (modulus ${String(PARTITIONS)}, remainder ${String(part)});
    create trigger ${name}_append_only before update or delete or truncate on ${name}
      for each statement execute function reports_refuse_change();
  `;
}

const REFUSAL = `
  create function reports_refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end $$;
  create sequence report_ids start with 10000000000 increment by 1000;
`;

const TALLIES = `
  create table tallies (
    office_id         uuid not null references offices,
    stream            text not null,
    election_id       uuid not null references elections on delete cascade,
    version           bigint not null default 0,
    sequence          integer not null default 0,
    first_independent integer,
    counted_up_to     integer,
    counted           integer not null default 0,
    disputed          integer not null default 0,
    figures           jsonb not null default '{}',
    last              jsonb,
    changed_at        timestamptz(3) not null default clock_timestamp(),
    primary key (office_id, stream),
    constraint tallies_stream_is_known check (stream in ('votes', 'ballots')),
    constraint tallies_count_from_zero check (version >= 0 and sequence >= 0 and counted >= 0 and disputed >= 0),
    constraint tallies_last_is_of_what_counts check ((last is not null) = (counted > 0))
  ) with (fillfactor = 70);
  create index tallies_by_election on tallies (election_id, stream);

  create table tally_rebuilds (
    id        bigint generated always as identity primary key,
    office_id uuid not null references offices,
    reason    text not null,
    queued_at timestamptz(3) not null default clock_timestamp()
  );

  comment on table tallies is 'The figures of each office, folded from its reports: one row for votes, one for ballots. Locked by whoever moves them.';
  comment on column tallies.sequence is 'The last number given to a report.';
  comment on column tallies.first_independent is 'The lowest index that an independent source reported: from there on only such reports count.';
  comment on column tallies.counted_up_to is 'Indexes above it are kept and do not count; null where the roll is unknown.';
  comment on column tallies.disputed is 'Indexes on which sources differ, or that lie above the roll.';
  comment on table tally_rebuilds is 'Offices whose figures have to be folded anew, since a source or a roll changed. Gone when done.';
`;
