import type { Database } from '#platform/database';
import type { HitCount, RateLimitStore } from './rate-limit-store.js';

/** One time for the whole statement, so that a counter and the end of its window start over together. */
const COUNT_HIT = `
  insert into rate_limits as counter (key_digest, window_ends_at, hits)
  values ($1, now() + make_interval(secs => $2), 1)
  on conflict (key_digest) do update set
    hits = case when counter.window_ends_at <= now() then 1
                else least(counter.hits, 2147483646) + 1 end,
    window_ends_at = case when counter.window_ends_at <= now() then excluded.window_ends_at
                          else counter.window_ends_at end
  returning hits, extract(epoch from window_ends_at - now())::float8 as seconds_left`;

const FORGET = 'delete from rate_limits where key_digest = $1';

/** Rows that somebody is counting on at this moment are left for the next round. */
const SWEEP = `
  with over as (
    select key_digest from rate_limits where window_ends_at <= now()
     order by window_ends_at limit $1 for update skip locked
  ), gone as (
    delete from rate_limits using over where rate_limits.key_digest = over.key_digest returning 1
  )
  select count(*)::int as swept from gone`;

/** Rows in an unlogged table, which a crash of the server empties. */
export class PostgresRateLimitStore implements RateLimitStore {
  constructor(private readonly database: Database) {}

  async count(digest: Buffer, windowSeconds: number): Promise<HitCount> {
    const [row] = await this.database.read((manager) =>
      manager.query<{ readonly hits: number; readonly seconds_left: number }[]>(COUNT_HIT, [
        digest,
        windowSeconds,
      ]),
    );
    if (row === undefined) throw new Error('PostgreSQL answered no count');
    return { hits: row.hits, secondsLeft: row.seconds_left };
  }

  async forget(digest: Buffer): Promise<void> {
    await this.database.read((manager) => manager.query(FORGET, [digest]));
  }

  /** Removes counters whose window is over, at most a batch; returns how many they were. */
  async sweep(batch: number): Promise<number> {
    const [row] = await this.database.read((manager) =>
      manager.query<{ readonly swept: number }[]>(SWEEP, [batch]),
    );
    return row?.swept ?? 0;
  }
}
