import type { Client } from 'pg';
import { BOOKKEEPING, rowsOf } from './catalog.js';
import type { TextsByTable } from './describe-tables.js';

interface CommentRow {
  readonly table: number | null;
  readonly target: string;
  readonly text: string;
}

// Names come qualified here, whatever the search path: they say exactly which object is meant.
const COMMENTS = `
  select
    case when d.classoid = 'pg_class'::regclass and o.type in ('table', 'table column')
      then d.objoid end as table,
    case
      when o.type like '% column' then 'COLUMN'
      when o.type like '% constraint' then 'CONSTRAINT'
      else upper(o.type)
    end || ' ' || regexp_replace(o.identity, '(^| )public\\.', '\\1') as target,
    quote_literal(d.description) as text
  from pg_description d
  cross join lateral pg_identify_object(d.classoid, d.objoid, d.objsubid) o
  where (o.schema = 'public' or o.identity like '% on public.%')
    and o.identity !~ 'public\\.${BOOKKEEPING}\\M'
    and not exists (
      select from pg_depend member
      where member.classid = d.classoid and member.objid = d.objoid and member.deptype = 'e')
  order by d.objsubid, o.type collate "C", o.identity collate "C"
`;

export interface Comments {
  readonly byTable: TextsByTable;
  readonly others: readonly string[];
}

/** Those on a table and its columns are shown with the table, the others together. */
export async function describeComments(client: Client): Promise<Comments> {
  const rows = await rowsOf<CommentRow>(client, COMMENTS);
  const textOf = ({ target, text }: CommentRow): string => `COMMENT ON ${target} IS ${text};`;
  const byTable = new Map<number, string[]>();
  for (const row of rows) {
    if (row.table === null) continue;
    byTable.set(row.table, [...(byTable.get(row.table) ?? []), textOf(row)]);
  }
  return { byTable, others: rows.filter((row) => row.table === null).map(textOf) };
}
