import type { Client } from 'pg';
import { afterTheirNeeds, fromExtension, OUR_RELATION, rowsOf } from './catalog.js';

/** Functions, by what has to stand before them. */
export interface Functions {
  readonly beforeTables: readonly string[];
  readonly afterTables: readonly string[];
  readonly afterViews: readonly string[];
}

interface FunctionRow {
  readonly definition: string;
  readonly needs: 'nothing' | 'tables' | 'views';
}

// A function mentions tables only in its signature or in a body that is parsed at once (BEGIN ATOMIC): other
// bodies are not looked into when it is created.
const FUNCTIONS = `
  select pg_get_functiondef(p.oid) as definition,
    case when bool_or(c.relkind = 'v') then 'views'
      when bool_or(c.oid is not null) then 'tables'
      else 'nothing' end as needs
  from pg_proc p
  left join pg_depend d on d.classid = 'pg_proc'::regclass and d.objid = p.oid
    and d.refclassid in ('pg_class'::regclass, 'pg_type'::regclass)
  left join pg_type t on d.refclassid = 'pg_type'::regclass and t.oid = d.refobjid
  left join pg_type element on element.oid = t.typelem and t.typcategory = 'A'
  left join pg_class c on c.relkind in ('r', 'p', 'v') and c.oid = case
    when d.refclassid = 'pg_class'::regclass then d.refobjid
    else coalesce(nullif(t.typrelid, 0), nullif(element.typrelid, 0)) end
  where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
    and not ${fromExtension('pg_proc', 'p.oid')}
  group by p.oid, p.proname
  order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"
`;

export async function describeFunctions(client: Client): Promise<Functions> {
  const rows = await rowsOf<FunctionRow>(client, FUNCTIONS);
  const that = (needs: FunctionRow['needs']): readonly string[] =>
    rows.filter((row) => row.needs === needs).map((row) => `${row.definition.trimEnd()};`);
  return { beforeTables: that('nothing'), afterTables: that('tables'), afterViews: that('views') };
}

interface ViewRow {
  readonly name: string;
  readonly options: string | null;
  readonly definition: string;
  readonly needs: readonly string[];
}

const VIEWS = `
  select quote_ident(c.relname) as name, array_to_string(c.reloptions, ', ') as options,
    pg_get_viewdef(c.oid, true) as definition,
    array(
      select distinct quote_ident(other.relname)
      from pg_rewrite r
      join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
        and d.refclassid = 'pg_class'::regclass
      join pg_class other on other.oid = d.refobjid and other.relkind = 'v' and other.oid <> c.oid
      where r.ev_class = c.oid
      order by 1
    ) as needs
  from pg_class c
  where ${OUR_RELATION} and c.relkind = 'v'
  order by c.relname collate "C"
`;

export async function describeViews(client: Client): Promise<readonly string[]> {
  const rows = await rowsOf<ViewRow>(client, VIEWS);
  return afterTheirNeeds(
    rows,
    (view) => view.name,
    (view) => view.needs,
  ).map(({ name, options, definition }) => {
    const settings = options === null ? '' : ` WITH (${options})`;
    return `CREATE VIEW ${name}${settings} AS\n${definition}`;
  });
}

const TRIGGERS = `
  select pg_get_triggerdef(g.oid, true) || ';'
    || case when g.tgenabled = 'O' then '' else
      E'\\nALTER TABLE ' || quote_ident(c.relname)
      || case g.tgenabled when 'A' then ' ENABLE ALWAYS' when 'R' then ' ENABLE REPLICA' else ' DISABLE' end
      || ' TRIGGER ' || quote_ident(g.tgname) || ';' end as definition
  from pg_trigger g
  join pg_class c on c.oid = g.tgrelid
  where ${OUR_RELATION} and not g.tgisinternal and g.tgparentid = 0
  order by c.relname collate "C", g.tgname collate "C"
`;

export async function describeTriggers(client: Client): Promise<readonly string[]> {
  const rows = await rowsOf<{ definition: string }>(client, TRIGGERS);
  return rows.map((row) => row.definition);
}
