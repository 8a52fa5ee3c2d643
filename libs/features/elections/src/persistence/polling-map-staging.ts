import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import type { Conflict, ConflictCode, Conflicts } from '../domain/polling-map/conflicts.js';
import { MAX_CONFLICTS } from '../domain/polling-map/conflicts.js';
import type { PollingMapRow } from '../domain/polling-map/row.js';
import { CopyRows, STEP } from './copy-rows.js';

/** Texts in C collation: compared byte by byte, many times faster, and only ever for being the same. */
const TABLE = `
  create temporary table staged_offices (
    line integer not null,
    area_path text collate "C",
    area_names text collate "C",
    area_keys text collate "C",
    centre_code text collate "C" not null,
    centre_name text collate "C" not null,
    centre_key text collate "C" not null,
    latitude double precision,
    longitude double precision,
    office_code text collate "C" not null,
    office_name text,
    office_key text,
    registered integer
  ) on commit drop`;

/** The first line of a centre says what it is; the others have to agree. */
const CENTRES = `
  create temporary table staged_centres on commit drop as
  select distinct on (centre_code) centre_code, centre_name, centre_key, area_path, latitude, longitude, line
    from staged_offices order by centre_code, line`;

/** Every step of every path, with each name that it is given. */
const STEPS = `
  create temporary table staged_steps on commit drop as
  select array_to_string(codes[1:level], $1) collate "C" as path,
         nullif(array_to_string(codes[1:level - 1], $1), '') collate "C" as parent_path,
         level, codes[level] as code, names[level] as name, min(keys[level]) as search_key, min(line) as line
    from (select string_to_array(area_path, $1) as codes, string_to_array(area_names, $1) as names,
                 string_to_array(min(area_keys), $1) as keys, min(line) as line
            from staged_offices where area_path is not null group by area_path, area_names) as paths,
         generate_series(1, cardinality(codes)) as level
   group by codes[1:level], codes[1:level - 1], level, codes[level], names[level]`;

const AREAS = `
  create temporary table staged_areas on commit drop as
  select distinct on (path) *, null::uuid as id from staged_steps order by path, line`;

/** Each answers line, key and first line; one that finds nothing is what a sound file looks like. */
const CONFLICTS: Readonly<Record<ConflictCode, string>> = {
  duplicate_office_code: `
    select s.line, s.office_code as key, d.first_line from staged_offices s
      join (select office_code, min(line) as first_line from staged_offices
             group by office_code having count(*) > 1) d using (office_code)
     where s.line > d.first_line`,
  centre_in_two_areas: `
    select s.line, s.centre_code as key, c.line as first_line
      from staged_offices s join staged_centres c using (centre_code)
     where s.area_path is distinct from c.area_path`,
  centre_with_two_names: `
    select s.line, s.centre_code as key, c.line as first_line
      from staged_offices s join staged_centres c using (centre_code)
     where s.centre_name <> c.centre_name`,
  centre_in_two_places: `
    select s.line, s.centre_code as key, c.line as first_line
      from staged_offices s join staged_centres c using (centre_code)
     where s.latitude is distinct from c.latitude or s.longitude is distinct from c.longitude`,
  area_with_two_names: `
    select s.line, replace(s.path, $1, ' / ') as key, a.line as first_line
      from staged_steps s join staged_areas a using (path) where s.name <> a.name`,
};

/** A file on its way into the registry: in a table of the transaction, which nobody else sees. */
@Injectable()
export class PollingMapStaging {
  /** False when an import of the same election is under way; otherwise none begins until this one ends. */
  async begin(tx: Transaction, electionId: string): Promise<boolean> {
    const rows = await tx.query<{ readonly free: boolean }[]>(
      `select pg_try_advisory_xact_lock(hashtextextended('scrutin.polling-map ' || $1, 0)) as free`,
      [electionId],
    );
    if (rows[0]?.free !== true) return false;
    await tx.query(`set local work_mem = '128MB'`);
    await tx.query(TABLE);
    return true;
  }

  /** Copies rows as they come, and asks for more only when the server has taken them. */
  async copy(tx: Transaction, batches: AsyncIterable<readonly PollingMapRow[]>): Promise<void> {
    const client = (await tx.queryRunner?.connect()) as pg.PoolClient;
    const copy = client.query(copyFrom('copy staged_offices from stdin'));
    // It may fail between two batches, when nobody waits for it; and once it has, it takes no more and needs no end.
    let fault: Error | undefined;
    copy.on('error', (error: Error) => {
      fault ??= error;
    });
    const finished = once(copy, 'finish');
    finished.catch(() => undefined);
    const encoder = new CopyRows();
    try {
      for await (const rows of batches) {
        if (fault !== undefined) break;
        if (!copy.write(encoder.encode(rows))) await Promise.race([once(copy, 'drain'), finished]);
      }
      if (fault === undefined) copy.end();
      await finished;
    } catch (error) {
      if (fault === undefined) copy.destroy();
      // Its own rejection tells nothing that is not thrown here.
      await finished.catch(() => undefined);
      throw error;
    }
  }

  async findConflicts(tx: Transaction): Promise<Conflicts> {
    await tx.query('analyze staged_offices');
    await tx.query(CENTRES);
    await tx.query(STEPS, [STEP]);
    await tx.query(AREAS);
    await tx.query('analyze staged_centres');
    const shown: Conflict[] = [];
    let count = 0;
    for (const [code, sql] of Object.entries(CONFLICTS) as [ConflictCode, string][]) {
      const rows = await tx.query<(Omit<Conflict, 'code' | 'firstLine'> & Found)[]>(
        `select line, key, first_line, count(*) over ()::integer as found
           from (${sql}) as conflict order by line limit ${MAX_CONFLICTS}`,
        sql.includes('$1') ? [STEP] : [],
      );
      count += rows[0]?.found ?? 0;
      shown.push(
        ...rows.map(({ line, key, first_line: firstLine }) => ({ code, line, key, firstLine })),
      );
    }
    return { shown, count };
  }
}

interface Found {
  readonly first_line: number;
  readonly found: number;
}
