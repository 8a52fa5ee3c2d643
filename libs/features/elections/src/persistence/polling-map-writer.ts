import { Injectable } from '@nestjs/common';
import type { ElectionId } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Counts } from '../domain/polling-map/import-run.js';
import type { OfficeAmendment } from '../domain/polling-map/amendment.js';

/**
 * Whatever the file does not state stays as it is: an empty roll does not wipe a known one, and a code that stands in
 * for a missing name does not replace a name.
 */
const AREAS = `
  insert into areas (election_id, parent_id, ancestors, level, kind, code, name, search_key)
  select $1, parent.id, case when parent.id is null then '{}' else parent.ancestors || parent.id end, step.level, $3, step.code, step.name, step.search_key
    from staged_areas step
    left join staged_areas around on around.path = step.parent_path
    left join areas parent on parent.id = around.id
   where step.level = $2
  on conflict on constraint areas_code_is_used_once_beside_its_siblings do update
     set name = excluded.name, search_key = excluded.search_key, version = areas.version + 1
   where areas.name <> excluded.name and excluded.name <> excluded.code
  returning (xmax = 0) as created`;

const LINK_AREAS = `
  update staged_areas step set id = areas.id
    from areas
    left join staged_areas around on around.id = areas.parent_id
   where areas.election_id = $1 and step.level = $2 and areas.level = $2 and areas.code = step.code
     and around.path is not distinct from step.parent_path`;

const CENTRES = `
  insert into centres (election_id, area_id, code, name, search_key, latitude, longitude)
  select $1, area.id, staged.centre_code, staged.centre_name, staged.centre_key, staged.latitude, staged.longitude
    from staged_centres staged left join staged_areas area on area.path = staged.area_path
  on conflict (election_id, code) do update
     set area_id = coalesce(excluded.area_id, centres.area_id),
         name = case when excluded.name = excluded.code then centres.name else excluded.name end,
         search_key = case when excluded.name = excluded.code then centres.search_key else excluded.search_key end,
         latitude = coalesce(excluded.latitude, centres.latitude),
         longitude = coalesce(excluded.longitude, centres.longitude),
         version = centres.version + 1
   where (coalesce(excluded.area_id, centres.area_id), coalesce(excluded.latitude, centres.latitude),
          coalesce(excluded.longitude, centres.longitude))
         is distinct from (centres.area_id, centres.latitude, centres.longitude)
      or (excluded.name <> centres.name and excluded.name <> excluded.code)
  returning (xmax = 0) as created`;

const OFFICES = `
  insert into offices (election_id, centre_id, code, name, search_key, registered)
  select $1, centre.id, staged.office_code, staged.office_name, staged.office_key, staged.registered
    from staged_offices staged
    join centres centre on centre.election_id = $1 and centre.code = staged.centre_code
  on conflict (election_id, code) do update
     set centre_id = excluded.centre_id,
         name = coalesce(excluded.name, offices.name),
         search_key = coalesce(excluded.search_key, offices.search_key),
         registered = coalesce(excluded.registered, offices.registered),
         version = offices.version + 1
   where (excluded.centre_id, coalesce(excluded.name, offices.name), coalesce(excluded.registered, offices.registered))
         is distinct from (offices.centre_id, offices.name, offices.registered)
  returning (xmax = 0) as created`;

/** What the staged rows are about to do to offices, line by line; asked before they do it. */
const AMENDMENTS = `
  select staged.line, staged.office_code as code, office.id, staged.centre_code,
         old_centre.code as old_centre_code, office.registered as old_registered,
         coalesce(staged.registered, office.registered) as registered
    from staged_offices staged
    left join offices office on office.election_id = $1 and office.code = staged.office_code
    left join centres old_centre on old_centre.id = office.centre_id
   where staged.line > $2
     and (office.id is null or old_centre.code <> staged.centre_code
          or coalesce(staged.registered, office.registered) is distinct from office.registered)
   order by staged.line limit $3`;

interface AmendmentRow {
  readonly line: number;
  readonly code: string;
  readonly id: string | null;
  readonly centre_code: string;
  readonly old_centre_code: string | null;
  readonly old_registered: number | null;
  readonly registered: number | null;
}

/** From the staging tables into the registry, each table in one statement. */
@Injectable()
export class PollingMapWriter {
  /** `kinds`: what each level is called, outermost first. */
  async writeAreas(
    tx: Transaction,
    electionId: ElectionId,
    kinds: readonly string[],
  ): Promise<Counts> {
    let created = 0;
    let changed = 0;
    for (const [index, kind] of kinds.entries()) {
      const level = index + 1;
      const counts = await this.write(tx, AREAS, [electionId, level, kind], 'staged_areas');
      created += counts.created;
      changed += counts.changed;
      await tx.query(LINK_AREAS, [electionId, level]);
    }
    const total = await countRows(tx, 'staged_areas');
    return { created, changed, unchanged: total - created - changed };
  }

  async writeCentres(tx: Transaction, electionId: ElectionId): Promise<Counts> {
    return this.write(tx, CENTRES, [electionId], 'staged_centres');
  }

  async writeOffices(tx: Transaction, electionId: ElectionId): Promise<Counts> {
    return this.write(tx, OFFICES, [electionId], 'staged_offices');
  }

  async countUnknownRolls(tx: Transaction): Promise<number> {
    return countRows(tx, 'staged_offices where registered is null');
  }

  async findAmendments(
    tx: Transaction,
    electionId: ElectionId,
    afterLine: number,
    limit: number,
  ): Promise<readonly OfficeAmendment[]> {
    const rows = await tx.query<AmendmentRow[]>(AMENDMENTS, [electionId, afterLine, limit]);
    return rows.map((row) => ({
      line: row.line,
      code: row.code,
      officeId: row.id,
      before:
        row.id === null
          ? null
          : { centreCode: row.old_centre_code ?? '', registered: row.old_registered },
      after: { centreCode: row.centre_code, registered: row.registered },
    }));
  }

  private async write(
    tx: Transaction,
    sql: string,
    values: readonly unknown[],
    staged: 'staged_areas' | 'staged_centres' | 'staged_offices',
  ): Promise<Counts> {
    const rows = await tx.query<{ readonly created: number; readonly changed: number }[]>(
      `with written as (${sql})
       select (count(*) filter (where created))::integer as created,
              (count(*) filter (where not created))::integer as changed from written`,
      [...values],
    );
    const { created = 0, changed = 0 } = rows[0] ?? {};
    const total = await countRows(tx, staged);
    return { created, changed, unchanged: total - created - changed };
  }
}

async function countRows(tx: Transaction, from: string): Promise<number> {
  const rows = await tx.query<{ readonly n: number }[]>(
    `select count(*)::integer as n from ${from}`,
  );
  return rows[0]?.n ?? 0;
}
