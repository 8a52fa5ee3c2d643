import type { Client } from 'pg';

/** What TypeORM keeps for itself: it creates the table on its own and its content is no part of the schema. */
export const BOOKKEEPING = 'migrations';

/** SQL: objects of `catalog` with this oid that an extension brought along, and that it will bring again. */
export function fromExtension(catalog: string, oid: string): string {
  return `exists (
    select from pg_depend member
    where member.classid = '${catalog}'::regclass and member.objid = ${oid} and member.deptype = 'e'
  )`;
}

/** SQL: the tables, views or sequences (alias `c`) that are described. */
export const OUR_RELATION = `
  c.relnamespace = 'public'::regnamespace
  and c.relname <> '${BOOKKEEPING}'
  and not ${fromExtension('pg_class', 'c.oid')}
`;

export async function rowsOf<Row extends object>(
  client: Client,
  sql: string,
): Promise<readonly Row[]> {
  const result = await client.query<Row>(sql);
  return result.rows;
}

/** Items in the order given, save that each comes after those that it needs; a ring is broken where it is met. */
export function afterTheirNeeds<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  needsOf: (item: Item) => readonly string[],
): readonly Item[] {
  const byName = new Map(items.map((item) => [nameOf(item), item]));
  const ordered = new Set<Item>();
  const entered = new Set<Item>();
  const visit = (item: Item): void => {
    if (entered.has(item)) return;
    entered.add(item);
    for (const need of needsOf(item)) {
      const needed = byName.get(need);
      if (needed !== undefined) visit(needed);
    }
    ordered.add(item);
  };
  items.forEach(visit);
  return [...ordered];
}
