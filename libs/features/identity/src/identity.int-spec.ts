import { setTimeout as delay } from 'node:timers/promises';
import { systemActor } from '#kernel';
import { AUDIT_ENTITIES, AuditModule } from '#features/audit';
import { Database, DatabaseModule } from '#platform/database';
import { LoggingModule } from '#platform/logging';
import { PasswordHasher } from '#platform/passwords';
import { captureLog, createTestDatabase, type TestDatabase } from '#platform/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { IDENTITY_ENTITIES, ProvisioningModule, ProvisioningService } from './index.js';
import { AccountsRepository } from './persistence/accounts.repository.js';

const operator = systemActor('test');
const form = {
  email: 'Op@Exemple.ga',
  name: 'Op',
  kind: 'platform_admin',
  password: 'quatre chats gris dansent',
} as const;

describe('accounts in the database', () => {
  let server: TestDatabase;
  let nest: TestingModule;
  let provisioning: ProvisioningService;

  beforeEach(async () => {
    server = await createTestDatabase();
    nest = await Test.createTestingModule({
      imports: [
        LoggingModule.forRoot(captureLog().logger),
        DatabaseModule.forRoot({
          url: server.url,
          poolSize: 8,
          applicationName: 'scrutin-test',
          entities: [...AUDIT_ENTITIES, ...IDENTITY_ENTITIES],
        }),
        AuditModule,
        ProvisioningModule,
      ],
    }).compile();
    provisioning = nest.get(ProvisioningService);
  });

  afterEach(async () => {
    await nest.get(DatabaseModule).onApplicationShutdown();
    await server.drop();
  });

  async function actions(): Promise<readonly string[]> {
    const rows = await server.query<{ readonly action: string }>(
      `select action from audit_entries where subject_kind <> 'schema' order by id`,
    );
    return rows.map(({ action }) => action);
  }

  it('keeps a password as argon2id with the parameters that are documented, and nothing else of it', async () => {
    await provisioning.create(operator, form);
    const [row] = await server.query<{ readonly password_hash: string; readonly row: string }>(
      'select password_hash, accounts::text as row from accounts',
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row?.row).not.toContain('chats');
  });

  it('opens an account once for an address, and writes it down once', async () => {
    await provisioning.create(operator, form);
    await expect(
      provisioning.create(operator, { ...form, email: 'op@exemple.GA' }),
    ).rejects.toMatchObject({ code: 'email_taken' });
    expect(await actions()).toEqual(['account.registered']);
  });

  it('refuses an operator’s weak password and malformed address like anybody’s', async () => {
    await expect(
      provisioning.create(operator, { ...form, password: 'azertyuiop' }),
    ).rejects.toMatchObject({ code: 'password_refused' });
    await expect(provisioning.create(operator, { ...form, email: 'op' })).rejects.toMatchObject({
      code: 'validation_failed',
    });
    expect(await actions()).toEqual([]);
  });

  it('makes sure of an account as often as it is asked, at the same moment too', async () => {
    await Promise.all(Array.from({ length: 4 }, () => provisioning.ensure(operator, form)));
    await provisioning.ensure(operator, form);
    expect(await actions()).toEqual(['account.registered']);
    await provisioning.ensure(operator, { ...form, password: 'la rue des 3 manguiers' });
    expect(await actions()).toEqual(['account.registered', 'password.reset']);
  });

  it('leaves no account behind when its audit entry cannot be written', async () => {
    await server.query('alter table audit_entries rename to audit_entries_away');
    await expect(provisioning.create(operator, form)).rejects.toThrow('audit_entries');
    expect(await server.query('select 1 from accounts')).toHaveLength(0);
  });

  it.each([
    [`update accounts set password_hash = 'plain'`, 'accounts_password_is_hashed_with_argon2id'],
    [`update accounts set kind = 'owner'`, 'accounts_kind_is_known'],
    [`update accounts set name = ''`, 'accounts_name_is_bounded'],
    [
      `insert into sessions (account_id, expires_at) select id, now() - interval '1 day' from accounts`,
      'sessions_end_after_they_begin',
    ],
    [
      `insert into sessions (account_id, expires_at, revoked_at)
       select id, now() + interval '1 day', now() from accounts`,
      'sessions_revocation_has_a_reason',
    ],
    [
      `insert into one_time_links (digest, account_id, purpose, expires_at)
       select 'short', id, 'reset', now() + interval '1 day' from accounts`,
      'one_time_links_digest_is_sha256',
    ],
  ])('holds by itself what the code promises: %s', async (sql, constraint) => {
    await provisioning.create(operator, form);
    await expect(server.query(sql)).rejects.toThrow(constraint);
  });

  it('makes whoever comes second wait for an account that is being changed', async () => {
    const id = await provisioning.create(operator, form);
    const database = nest.get(Database);
    const accounts = nest.get(AccountsRepository);
    const order: string[] = [];
    const hold = async (name: string, ms: number): Promise<void> =>
      database.transaction(async (tx) => {
        await accounts.lock(tx, id);
        order.push(`${name} in`);
        await delay(ms);
        order.push(`${name} out`);
      });
    await Promise.all([hold('first', 60), delay(20).then(() => hold('second', 0))]);
    expect(order).toEqual(['first in', 'first out', 'second in', 'second out']);
  });

  it('compares with nobody as long as with somebody, and never says yes', async () => {
    const hasher = new PasswordHasher();
    const hash = await hasher.hash(form.password);
    const times = { somebody: [] as number[], nobody: [] as number[] };
    for (let n = 0; n < 21; n += 1) {
      // By turns, so that whatever else the machine does slows both.
      for (const who of ['somebody', 'nobody'] as const) {
        const started = performance.now();
        await hasher.matches(who === 'somebody' ? hash : undefined, 'something else');
        times[who].push(performance.now() - started);
      }
    }
    const [somebody, nobody] = [Math.min(...times.somebody), Math.min(...times.nobody)];
    expect(nobody / somebody).toBeGreaterThan(0.4);
    expect(nobody / somebody).toBeLessThan(2.5);
    expect(await hasher.matches(undefined, form.password)).toBe(false);
    expect(await hasher.matches(hash, form.password)).toBe(true);
  });
});
