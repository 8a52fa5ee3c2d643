import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddListSizes20261126222100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table candidates
        add column list_size integer,
        add constraint candidates_list_size_is_bounded check (list_size between 1 and 10000);
      comment on column candidates.list_size is
        'How many people stand on the list, in each constituency where there are several; null: enough, or unknown.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table candidates drop column list_size');
  }
}
