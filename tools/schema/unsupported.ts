import type { Client } from 'pg';
import { fromExtension, OUR_RELATION, rowsOf } from './catalog.js';

const KINDS_OF_RELATION = `
  case c.relkind when 'm' then 'materialized view' when 'f' then 'foreign table'
    when 'c' then 'composite type' end`;

const KINDS_OF_TYPE = `
  case t.typtype when 'd' then 'domain' when 'r' then 'range type' else 'base type' end`;

const EVERYTHING_ELSE = `
  select ${KINDS_OF_RELATION} as kind, c.relname::text as name
    from pg_class c where ${OUR_RELATION} and c.relkind in ('m', 'f', 'c')
  union all
  select ${KINDS_OF_TYPE}, t.typname
    from pg_type t
    where t.typnamespace = 'public'::regnamespace and t.typtype in ('d', 'r', 'b') and t.typcategory <> 'A'
      and not ${fromExtension('pg_type', 't.oid')}
  union all
  select 'aggregate', p.proname
    from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'a'
      and not ${fromExtension('pg_proc', 'p.oid')}
  union all
  select 'statistics', s.stxname
    from pg_statistic_ext s where s.stxnamespace = 'public'::regnamespace
  union all
  select 'row security', c.relname from pg_class c where ${OUR_RELATION} and c.relrowsecurity
  union all
  select 'inheritance', c.relname
    from pg_class c join pg_inherits i on i.inhrelid = c.oid
    where ${OUR_RELATION} and c.relkind = 'r' and not c.relispartition
  union all
  select 'rule', r.rulename
    from pg_rewrite r join pg_class c on c.oid = r.ev_class
    where ${OUR_RELATION} and r.rulename <> '_RETURN'
  order by 1, 2
`;

/** A page that leaves something out would be believed: what it cannot show stops it. */
export async function refuseUnsupported(client: Client): Promise<void> {
  const found = await rowsOf<{ kind: string; name: string }>(client, EVERYTHING_ELSE);
  if (found.length === 0) return;
  const names = found.map(({ kind, name }) => `${kind} ${name}`).join(', ');
  throw new Error(`The schema has objects that tools/schema cannot describe yet: ${names}`);
}
