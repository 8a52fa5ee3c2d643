import { createHmac } from 'node:crypto';
import type { AccountActor, AccountId } from '#kernel';
import { AccessTokens } from '#platform/auth';
import { eventually } from '#platform/testing';
import { JWT_SECRET, startApi, type ApiUnderTest, type ProblemSeen } from './api-under-test.js';

const ADMIN: AccountActor = {
  kind: 'platform_admin',
  id: '00000000-0000-4000-8000-000000000001' as AccountId,
};
const DIRECTOR: AccountActor = {
  kind: 'director',
  id: '00000000-0000-4000-8000-000000000002' as AccountId,
};

interface EntrySeen {
  readonly id: number;
  readonly action: string;
  readonly subject: { readonly id: string };
  readonly seal: { readonly position: number; readonly hash: string } | null;
}

interface PageSeen {
  readonly items: readonly EntrySeen[];
  readonly next_cursor: string | null;
}

describe('GET /api/audit', () => {
  let api: ApiUnderTest;
  const tokens = new AccessTokens(JWT_SECRET);

  beforeAll(async () => {
    api = await startApi('admin-api');
    await api.database.query(
      `insert into audit_entries (chain, actor_kind, action, subject_kind, subject_id)
       select 'platform', 'system', 'thing.moved', 'thing', 'thing-' || n from generate_series(1, 7) n`,
    );
  });

  afterAll(async () => {
    await api.stop();
  });

  async function get(path: string, token?: string): Promise<Response> {
    return fetch(
      `${api.url}${path}`,
      token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
    );
  }

  function forge(header: object, claims: object, key: string): string {
    const part = (value: object): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part(header)}.${part(claims)}`;
    return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
  }

  it('shows the trail of the platform to its admin, sealed within a second', async () => {
    await eventually(async () => {
      const page = (await (
        await get('/api/audit?limit=3', await tokens.issue(ADMIN))
      ).json()) as PageSeen;
      expect(page.items.map(({ subject }) => subject.id)).toEqual([
        'thing-7',
        'thing-6',
        'thing-5',
      ]);
      for (const { seal } of page.items) expect(seal?.hash).toMatch(/^[0-9a-f]{64}$/);
    });
  });

  it('walks the whole trail page by page, each entry once', async () => {
    const token = await tokens.issue(ADMIN);
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const suffix: string = cursor === null ? '' : `&cursor=${cursor}`;
      const page = (await (await get(`/api/audit?limit=2${suffix}`, token)).json()) as PageSeen;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
    // The seven above, and the migration that made the table.
    expect(seen.length).toBeGreaterThanOrEqual(8);
  });

  it('filters by action and subject', async () => {
    const response = await get(
      '/api/audit?action=thing.moved&subject_id=thing-4',
      await tokens.issue(ADMIN),
    );
    expect(((await response.json()) as PageSeen).items).toHaveLength(1);
  });

  it('gives the head of the chain, to be kept outside', async () => {
    await eventually(async () => {
      const head = (await (await get('/api/audit/head', await tokens.issue(ADMIN))).json()) as {
        length: number;
        hash: string;
      };
      expect(head.length).toBeGreaterThanOrEqual(8);
      expect(head.hash).toMatch(/^[0-9a-f]{64}$/);
    });
  });

  it.each(['/api/audit', '/api/audit/head'])(
    'answers 404 at %s to whoever may not read it',
    async (path) => {
      const election = `${path}?election_id=00000000-0000-4000-8000-00000000000e`;
      const attempts = [
        get(path, await tokens.issue(DIRECTOR)),
        get(election, await tokens.issue(DIRECTOR)),
        get(election, await tokens.issue(ADMIN)),
      ];
      const seen = await Promise.all(
        (await Promise.all(attempts)).map(
          async (response) => (await response.json()) as ProblemSeen,
        ),
      );
      expect(seen.map(({ status, code }) => `${status} ${code}`)).toEqual([
        '404 audit_not_found',
        '404 election_not_found',
        '404 election_not_found',
      ]);
    },
  );

  it.each([
    ['limit=0', 'limit', 'min'],
    ['limit=201', 'limit', 'max'],
    ['limit=many', 'limit', 'is_int'],
    ['role=admin', 'role', 'unknown_field'],
    ['election_id=1', 'election_id', 'is_uuid'],
    [`action=${'x'.repeat(129)}`, 'action', 'max_length'],
    ['action=a&action=b', 'action', 'is_string'],
    ['action=a%00b', 'query.action', 'unstorable_text'],
  ])('refuses ?%s and names the field', async (query, field, code) => {
    const response = await get(`/api/audit?${query}`, await tokens.issue(ADMIN));
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as ProblemSeen;
    expect(errors).toContainEqual(expect.objectContaining({ field, code }));
  });

  it('refuses a cursor of its own making', async () => {
    const response = await get('/api/audit?cursor=abc', await tokens.issue(ADMIN));
    expect(response.status).toBe(400);
    expect(((await response.json()) as ProblemSeen).code).toBe('malformed_cursor');
  });

  describe('refuses a token', () => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      sub: ADMIN.id,
      kind: 'platform_admin',
      iss: 'scrutin',
      aud: 'scrutin-admin-api',
      iat: now,
      exp: now + 600,
    };
    const HS256 = { alg: 'HS256', typ: 'JWT' };

    it('accepts the forgery that knows the key, so that the refusals below mean something', async () => {
      expect((await get('/api/audit', forge(HS256, claims, JWT_SECRET))).status).toBe(200);
    });

    it.each([
      ['that is missing', undefined],
      ['that is no token', 'abc'],
      ['with alg none', `${forge({ alg: 'none' }, claims, '').split('.').slice(0, 2).join('.')}.`],
      ['with alg none and a signature', forge({ alg: 'none' }, claims, JWT_SECRET)],
      ['with another algorithm', forge({ alg: 'HS512', typ: 'JWT' }, claims, JWT_SECRET)],
      ['signed with another key', forge(HS256, claims, 'another key')],
      ['that has expired', forge(HS256, { ...claims, exp: now - 1 }, JWT_SECRET)],
      ['that never expires', forge(HS256, { ...claims, exp: undefined }, JWT_SECRET)],
      ['of another issuer', forge(HS256, { ...claims, iss: 'somebody' }, JWT_SECRET)],
      ['for another audience', forge(HS256, { ...claims, aud: 'elsewhere' }, JWT_SECRET)],
      ['of a kind that does not exist', forge(HS256, { ...claims, kind: 'system' }, JWT_SECRET)],
      ['whose subject is no account', forge(HS256, { ...claims, sub: '1 or 1=1' }, JWT_SECRET)],
      [
        'whose claims were changed after signing',
        ((): string => {
          const [h, , s] = forge(HS256, { ...claims, kind: 'director' }, JWT_SECRET).split('.');
          return [h, Buffer.from(JSON.stringify(claims)).toString('base64url'), s].join('.');
        })(),
      ],
    ])('%s, always in the same words', async (_, token) => {
      const response = await get('/api/audit', token);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="scrutin"');
      expect(await response.json()).toMatchObject({
        code: 'unauthenticated',
        detail: 'Credentials are missing, wrong or expired. Sign in again and repeat the request.',
      });
    });
  });

  it('answers 503 with Retry-After while the database is away, and serves again when it is back', async () => {
    const token = await tokens.issue(ADMIN);
    const name = new URL(api.database.url).pathname.slice(1);
    const admin = new URL(api.database.url);
    admin.pathname = '/postgres';
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: admin.href });
    await client.connect();
    const cut = (database: string): Promise<unknown> =>
      client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        database,
      ]);
    try {
      await client.query(`alter database ${name} with allow_connections false`);
      await cut(name);
      await client.query(`alter database ${name} rename to ${name}_away`);
      await eventually(async () => {
        const response = await get('/api/audit', token);
        expect(response.status).toBe(503);
        expect(response.headers.get('retry-after')).toBe('2');
        expect(((await response.json()) as ProblemSeen).code).toBe('database_unavailable');
      });
      const ready = await get('/health/ready');
      expect(ready.status).toBe(503);
      expect(await ready.json()).toMatchObject({
        code: 'not_ready',
        checks: { database: { status: 'down' } },
      });
      expect((await get('/health')).status).toBe(200);
    } finally {
      await client.query(`alter database ${name}_away rename to ${name}`);
      await client.query(`alter database ${name} with allow_connections true`);
      await client.end();
    }
    await eventually(async () => {
      expect((await get('/api/audit', token)).status).toBe(200);
    });
  });
});
