import type { Client } from 'pg';
import { OUR_RELATION, rowsOf } from './catalog.js';
import { SEQUENCE_OPTIONS } from './types-and-sequences.js';

export interface Table {
  readonly oid: number;
  /** Quoted where it has to be, as all names here. */
  readonly name: string;
  readonly unlogged: boolean;
  readonly partitionKey: string | null;
  readonly parent: string | null;
  readonly bound: string | null;
  readonly options: string | null;
}

export interface Column {
  readonly table: number;
  readonly name: string;
  readonly type: string;
  readonly collation: string | null;
  readonly required: boolean;
  /** `DEFAULT …`, `GENERATED … AS IDENTITY` or `GENERATED ALWAYS AS (…)`. */
  readonly value: string | null;
}

export interface Constraint {
  readonly table: number;
  readonly name: string;
  readonly definition: string;
  /** The table that a foreign key points to. */
  readonly target: string | null;
}

export interface Index {
  readonly table: number;
  readonly definition: string;
}

export interface TableCatalog {
  readonly tables: readonly Table[];
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
}

const TABLES = `
  select c.oid, quote_ident(c.relname) as name, c.relpersistence = 'u' as unlogged,
    case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as "partitionKey",
    (select quote_ident(p.relname) from pg_inherits i join pg_class p on p.oid = i.inhparent
      where i.inhrelid = c.oid) as parent,
    pg_get_expr(c.relpartbound, c.oid) as bound,
    array_to_string(c.reloptions, ', ') as options
  from pg_class c
  where ${OUR_RELATION} and c.relkind in ('r', 'p')
  -- The shorter first among partitions, so that 10 follows 9.
  order by case when c.relispartition then length(c.relname) else 0 end, c.relname collate "C"
`;

const COLUMNS = `
  select a.attrelid as table, quote_ident(a.attname) as name,
    format_type(a.atttypid, a.atttypmod) as type,
    case when a.attcollation <> t.typcollation then
      (select case when l.collnamespace = 'pg_catalog'::regnamespace then '' else
        quote_ident(l.collnamespace::regnamespace::text) || '.' end || quote_ident(l.collname)
       from pg_collation l where l.oid = a.attcollation) end as collation,
    a.attnotnull and a.attidentity = '' as required,
    case
      when a.attidentity <> '' then
        'GENERATED ' || case a.attidentity when 'a' then 'ALWAYS' else 'BY DEFAULT' end || ' AS IDENTITY'
        || coalesce(' (' || nullif(identity.options, '') || ')', '')
      when a.attgenerated = 's' then 'GENERATED ALWAYS AS (' || default_value.expression || ') STORED'
      when a.attgenerated = 'v' then 'GENERATED ALWAYS AS (' || default_value.expression || ')'
      when default_value.expression is not null then 'DEFAULT ' || default_value.expression
    end as value
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_type t on t.oid = a.atttypid
  left join lateral (
    select pg_get_expr(d.adbin, d.adrelid) as expression from pg_attrdef d
    where d.adrelid = a.attrelid and d.adnum = a.attnum
  ) default_value on true
  left join lateral (
    select ${SEQUENCE_OPTIONS} as options
    from pg_depend d join pg_sequence s on s.seqrelid = d.objid
    where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
      and d.refobjid = a.attrelid and d.refobjsubid = a.attnum and d.deptype = 'i'
  ) identity on true
  where ${OUR_RELATION} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
  order by a.attrelid, a.attnum
`;

// NOT NULL is said with the column ('n'), a constraint trigger with the triggers ('t'), and what a partition
// has from its parent with the parent.
const CONSTRAINTS = `
  select k.conrelid as table, quote_ident(k.conname) as name,
    pg_get_constraintdef(k.oid, true) as definition,
    case when k.contype = 'f' then
      (select quote_ident(target.relname) from pg_class target where target.oid = k.confrelid)
    end as target
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  where ${OUR_RELATION} and c.relkind in ('r', 'p') and k.contype in ('p', 'u', 'x', 'c', 'f')
    and k.conparentid = 0 and k.conislocal
  order by k.conrelid, position(k.contype::text in 'puxfc'), k.conname collate "C"
`;

const INDEXES = `
  select i.indrelid as table,
    -- ONLY would leave the partitions without the index.
    regexp_replace(pg_get_indexdef(i.indexrelid, 0, true), ' ON ONLY ', ' ON ') as definition
  from pg_index i
  join pg_class c on c.oid = i.indrelid
  join pg_class x on x.oid = i.indexrelid
  where ${OUR_RELATION} and c.relkind in ('r', 'p')
    and not exists (
      select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    and not exists (select from pg_inherits h where h.inhrelid = i.indexrelid)
  order by i.indrelid, x.relname collate "C"
`;

export async function readTables(client: Client): Promise<TableCatalog> {
  return {
    tables: await rowsOf<Table>(client, TABLES),
    columns: await rowsOf<Column>(client, COLUMNS),
    constraints: await rowsOf<Constraint>(client, CONSTRAINTS),
    indexes: await rowsOf<Index>(client, INDEXES),
  };
}
