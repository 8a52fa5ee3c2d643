import type { Client } from 'pg';
import { describeComments } from './comments.js';
import { describeTables } from './describe-tables.js';
import { describeFunctions, describeTriggers, describeViews } from './programs.js';
import { readTables } from './table-catalog.js';
import { describeEnums, describeExtensions, describeSequences } from './types-and-sequences.js';
import { refuseUnsupported } from './unsupported.js';

const PREAMBLE = `-- The whole database on one page. Generated from the migrations: never edit it by hand.
-- It can be executed on an empty database.
SET check_function_bodies = false;
SET search_path = public;`;

/**
 * Writes down the schema `public` as SQL, always the same text for the same schema. The client must not be
 * inside a transaction: one is opened, so that everything is read from the same picture.
 */
export async function describeSchema(client: Client): Promise<string> {
  await client.query('begin transaction isolation level repeatable read read only');
  try {
    // Names are written without their schema where this path finds them, whoever asks.
    await client.query('set local search_path = public');
    await client.query('set local quote_all_identifiers = off');
    // Dates inside of checks, defaults and bounds.
    await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'`);
    await client.query(`set local intervalstyle = 'postgres'`);
    await refuseUnsupported(client);
    return await writePage(client);
  } finally {
    await client.query('rollback');
  }
}

async function writePage(client: Client): Promise<string> {
  const sequences = await describeSequences(client);
  const functions = await describeFunctions(client);
  const comments = await describeComments(client);
  const tables = describeTables(await readTables(client), comments.byTable);
  return [
    PREAMBLE,
    section('Extensions', await describeExtensions(client), '\n'),
    section('Types', await describeEnums(client), '\n'),
    section('Sequences', sequences.create, '\n'),
    section('Functions', functions.beforeTables),
    section('Tables', tables.blocks),
    section('Owners of sequences', sequences.own, '\n'),
    section('Foreign keys between tables that point at each other', tables.late, '\n'),
    section('Functions over tables', functions.afterTables),
    section('Views', await describeViews(client)),
    section('Functions over views', functions.afterViews),
    section('Triggers', await describeTriggers(client), '\n'),
    section('Comments', comments.others, '\n'),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
    .concat('\n');
}

function section(title: string, statements: readonly string[], between = '\n\n'): string {
  return statements.length === 0 ? '' : `-- ${title}\n\n${statements.join(between)}`;
}
