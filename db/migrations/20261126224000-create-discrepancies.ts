import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDiscrepancies20261126224000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HANDLINGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table discrepancy_handlings;
      drop function discrepancies_refuse_change;
    `);
  }
}

/** Discrepancies themselves are no table: they follow from reports and papers, and are computed. */
const HANDLINGS = `
  create table discrepancy_handlings (
    office_id   uuid not null references offices,
    number      integer not null,
    election_id uuid not null references elections,
    decision    text not null,
    reason      text not null,
    pairs       jsonb not null,
    handled_by  uuid not null references accounts,
    handled_at  timestamptz(3) not null,
    primary key (office_id, number),
    constraint discrepancy_handlings_number_starts_at_one check (number >= 1),
    constraint discrepancy_handlings_decision_is_known check (decision in ('explain', 'accept', 'reopen')),
    constraint discrepancy_handlings_reason_is_bounded check (length(reason) between 1 and 2000)
  );
  create index discrepancy_handlings_by_election on discrepancy_handlings (election_id, office_id, number);

  create function discrepancies_refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
  end $$;
  create trigger discrepancy_handlings_append_only before update or delete or truncate on discrepancy_handlings
    for each statement execute function discrepancies_refuse_change();

  comment on table discrepancy_handlings is 'What members said of differences between field and paper in an office; the highest number is the last word. Never updated, never deleted.';
  comment on column discrepancy_handlings.pairs is 'The figures that were answered for, two by two: when one of them moves, the office is open again.';
`;
