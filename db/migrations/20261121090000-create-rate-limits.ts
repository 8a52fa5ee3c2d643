import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRateLimits20261121090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Unlogged: a hit costs no write-ahead log, and what a crash wipes out is a minute of counting.
      create unlogged table rate_limits (
        key_digest      bytea primary key,
        window_ends_at  timestamptz not null,
        hits            integer not null,
        constraint rate_limits_key_digest_is_sha256 check (length(key_digest) = 32),
        constraint rate_limits_hits_start_at_one check (hits >= 1)
      );
      create index rate_limits_by_end on rate_limits (window_ends_at);

      comment on table rate_limits is 'Hits in the window of each rule and key, where Redis does not count them. May be emptied at any time.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rate_limits');
  }
}
