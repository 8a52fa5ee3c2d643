import type { Client } from 'pg';
import { BOOKKEEPING, fromExtension, OUR_RELATION, rowsOf } from './catalog.js';

export async function describeExtensions(client: Client): Promise<readonly string[]> {
  const rows = await rowsOf<{ name: string; schema: string }>(
    client,
    `select quote_ident(extname) as name, quote_ident(nspname) as schema
     from pg_extension join pg_namespace n on n.oid = extnamespace
     where extname <> 'plpgsql' order by extname collate "C"`,
  );
  return rows.map(
    ({ name, schema }) => `CREATE EXTENSION IF NOT EXISTS ${name} WITH SCHEMA ${schema};`,
  );
}

export async function describeEnums(client: Client): Promise<readonly string[]> {
  const rows = await rowsOf<{ name: string; labels: string }>(
    client,
    `select quote_ident(t.typname) as name,
       string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) as labels
     from pg_type t join pg_enum e on e.enumtypid = t.oid
     where t.typnamespace = 'public'::regnamespace and not ${fromExtension('pg_type', 't.oid')}
     group by t.typname order by t.typname collate "C"`,
  );
  return rows.map(({ name, labels }) => `CREATE TYPE ${name} AS ENUM (${labels});`);
}

/** SQL: the options of sequence `s` that differ from the defaults, in the words of CREATE SEQUENCE. */
export const SEQUENCE_OPTIONS = `
  concat_ws(' ',
    case when s.seqincrement <> 1 then 'INCREMENT BY ' || s.seqincrement end,
    case when s.seqmin <> 1 then 'MINVALUE ' || s.seqmin end,
    case when s.seqmax <> case s.seqtypid
      when 'smallint'::regtype then 32767
      when 'integer'::regtype then 2147483647
      else 9223372036854775807 end then 'MAXVALUE ' || s.seqmax end,
    case when s.seqstart <> 1 then 'START WITH ' || s.seqstart end,
    case when s.seqcache <> 1 then 'CACHE ' || s.seqcache end,
    case when s.seqcycle then 'CYCLE' end)
`;

interface SequenceRow {
  readonly name: string;
  readonly type: string;
  readonly options: string;
  readonly owner: string | null;
}

export interface Sequences {
  readonly create: readonly string[];
  /** A sequence that belongs to a column vanishes with it; this can be said once the table is there. */
  readonly own: readonly string[];
}

/** Sequences by themselves and those of `serial` columns; an identity column brings its own. */
export async function describeSequences(client: Client): Promise<Sequences> {
  const rows = await rowsOf<SequenceRow>(
    client,
    `select quote_ident(c.relname) as name, format_type(s.seqtypid, null) as type,
       ${SEQUENCE_OPTIONS} as options,
       quote_ident(t.relname) || '.' || quote_ident(a.attname) as owner
     from pg_class c
     join pg_sequence s on s.seqrelid = c.oid
     left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid
       and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
     left join pg_class t on t.oid = d.refobjid
     left join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
     where ${OUR_RELATION} and d.deptype is distinct from 'i'
       and t.relname is distinct from '${BOOKKEEPING}'
     order by c.relname collate "C"`,
  );
  return {
    create: rows.map(({ name, type, options }) => {
      const settings = [type === 'bigint' ? '' : `AS ${type}`, options].filter(
        (text) => text !== '',
      );
      return `${['CREATE SEQUENCE', name, ...settings].join(' ')};`;
    }),
    own: rows.flatMap(({ name, owner }) =>
      owner === null ? [] : [`ALTER SEQUENCE ${name} OWNED BY ${owner};`],
    ),
  };
}
