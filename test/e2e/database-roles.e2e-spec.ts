import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { systemActor } from '#kernel';
import { AUDIT_ENTITIES, AuditModule, AuditService, PLATFORM_CHAIN } from '#features/audit';
import { Test } from '@nestjs/testing';
import { Database, DatabaseModule } from '#platform/database';
import { LoggingModule } from '#platform/logging';
import { captureLog } from '#platform/testing';
import { scrutin } from './command.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const admin = process.env['SCRUTIN_TEST_DATABASE_URL'] ?? '';
const name = `scrutin_test_roles_${String(process.pid)}`;
const PASSWORD = 'only-for-this-test';
// Roles belong to the whole server, which may be somebody's own: not the names of production.
const OWNER = `scrutin_owner_${String(process.pid)}`;
const APP = `scrutin_app_${String(process.pid)}`;
const BACKUP = `scrutin_backup_${String(process.pid)}`;

function urlOf(user?: string): string {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  if (user !== undefined) [url.username, url.password] = [user, PASSWORD];
  return url.href;
}

async function run(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

describe('the roles of a production database', () => {
  beforeAll(async () => {
    await run(admin, `create database ${name}`);
    const roles = readFileSync(path.join(root, 'deploy/postgres/roles.sql'), 'utf8')
      .replaceAll('scrutin_owner', OWNER)
      .replaceAll('scrutin_app', APP)
      .replaceAll('scrutin_backup', BACKUP);
    await run(urlOf(), roles, roles);
    for (const role of [OWNER, APP]) {
      await run(urlOf(), `alter role ${role} password '${PASSWORD}'`);
    }
    expect(await scrutin({ DATABASE_URL: urlOf(OWNER) }, 'db:migrate')).toMatchObject({ code: 0 });
  });

  afterAll(async () => {
    await run(
      admin,
      `drop database ${name} with (force)`,
      `drop role ${APP}`,
      `drop role ${OWNER}`,
      `drop role ${BACKUP}`,
    );
  });

  it('let the APIs write and read what they need', async () => {
    const app = await Test.createTestingModule({
      imports: [
        LoggingModule.forRoot(captureLog().logger),
        DatabaseModule.forRoot({
          url: urlOf(APP),
          poolSize: 2,
          applicationName: 'scrutin-test',
          entities: [...AUDIT_ENTITIES],
        }),
        AuditModule,
      ],
    }).compile();
    const change = {
      chain: PLATFORM_CHAIN,
      action: 'thing.moved',
      subject: { kind: 'thing', id: '1' },
    };
    await app
      .get(Database)
      .transaction((tx) => app.get(AuditService).record(systemActor('test'), tx, change));
    await app.close();
    await run(urlOf(APP), 'select * from audit_entries');
  });

  it.each([
    'set session_replication_role = replica',
    'alter table audit_entries disable trigger all',
    'drop trigger audit_entries_append_only on audit_entries',
    `create or replace function audit_refuse_change() returns trigger language plpgsql
     as 'begin return null; end'`,
    'truncate audit_entries',
    'delete from audit_entries',
    'create table mine (a int)',
    'create temporary table mine (a int)',
    `alter role ${APP} superuser`,
  ])('refuse the APIs: %s', async (sql) => {
    await expect(run(urlOf(APP), sql)).rejects.toThrow(
      /permission denied|must be owner|append-only/i,
    );
  });
});
