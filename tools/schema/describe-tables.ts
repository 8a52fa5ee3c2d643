import { afterTheirNeeds } from './catalog.js';
import type { Column, Constraint, Table, TableCatalog } from './table-catalog.js';

/** Texts by the oid of the table they belong to. */
export type TextsByTable = ReadonlyMap<number, readonly string[]>;

export interface DescribedTables {
  /** One block for each table: the table, its partitions, indexes and comments. */
  readonly blocks: readonly string[];
  /** Foreign keys between tables that point at each other. */
  readonly late: readonly string[];
}

/** Tables in the order of their foreign keys, so that nearly all of these stand inside the table. */
export function describeTables(catalog: TableCatalog, comments: TextsByTable): DescribedTables {
  const roots = afterTheirNeeds(
    catalog.tables.filter((table) => table.parent === null),
    (table) => table.name,
    (table) => targetsOf(catalog, table),
  );
  const written = new Set<string>();
  const late: string[] = [];
  const blocks = roots.map((root) =>
    withPartitions(catalog, root)
      .map((table) => describeTable(catalog, table, comments, { written, late }))
      .join('\n'),
  );
  return { blocks, late };
}

interface Progress {
  readonly written: Set<string>;
  readonly late: string[];
}

function describeTable(
  catalog: TableCatalog,
  table: Table,
  comments: TextsByTable,
  { written, late }: Progress,
): string {
  written.add(table.name);
  const own = constraintsOf(catalog, table);
  const isReady = ({ target }: Constraint): boolean => target === null || written.has(target);
  const constraints = own.filter(isReady).map(constraintText);
  late.push(
    ...own
      .filter((constraint) => !isReady(constraint))
      .map((constraint) => `ALTER TABLE ${table.name} ADD ${constraintText(constraint)};`),
  );
  const columns = catalog.columns.filter((column) => column.table === table.oid);
  const lines = table.parent === null ? [...columnLines(columns), ...constraints] : constraints;
  return [
    `${heading(table)}${body(table, lines)}${tail(table)};`,
    ...catalog.indexes
      .filter((index) => index.table === table.oid)
      .map((index) => `${index.definition};`),
    ...(comments.get(table.oid) ?? []),
  ].join('\n');
}

function heading(table: Table): string {
  const create = `CREATE ${table.unlogged ? 'UNLOGGED ' : ''}TABLE ${table.name}`;
  return table.parent === null ? create : `${create} PARTITION OF ${table.parent}`;
}

function body(table: Table, lines: readonly string[]): string {
  if (lines.length === 0) return table.parent === null ? ' ()' : '';
  return ` (\n${lines.map((line) => `  ${line}`).join(',\n')}\n)`;
}

function tail(table: Table): string {
  return [
    table.bound === null ? '' : ` ${table.bound}`,
    table.partitionKey === null ? '' : ` PARTITION BY ${table.partitionKey}`,
    table.options === null ? '' : ` WITH (${table.options})`,
  ].join('');
}

function columnLines(columns: readonly Column[]): readonly string[] {
  const width = Math.max(0, ...columns.map((column) => column.name.length));
  return columns.map((column) =>
    [
      column.name.padEnd(width),
      column.type,
      ...(column.collation === null ? [] : [`COLLATE ${column.collation}`]),
      ...(column.required ? ['NOT NULL'] : []),
      ...(column.value === null ? [] : [column.value]),
    ].join(' '),
  );
}

function constraintText({ name, definition }: Constraint): string {
  return `CONSTRAINT ${name} ${definition}`;
}

function constraintsOf(catalog: TableCatalog, table: Table): readonly Constraint[] {
  return catalog.constraints.filter((constraint) => constraint.table === table.oid);
}

function targetsOf(catalog: TableCatalog, root: Table): readonly string[] {
  return withPartitions(catalog, root)
    .flatMap((table) => constraintsOf(catalog, table))
    .flatMap(({ target }) => (target === null ? [] : [target]));
}

function withPartitions(catalog: TableCatalog, table: Table): readonly Table[] {
  const partitions = catalog.tables.filter((other) => other.parent === table.name);
  return [table, ...partitions.flatMap((partition) => withPartitions(catalog, partition))];
}
