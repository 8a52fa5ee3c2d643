import type { AddressInfo } from 'node:net';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Actor } from '#kernel';
import { CurrentActor, RequireBasic } from '#platform/auth';
import { createHttpApp } from '#platform/http';
import { captureLog, createTestDatabase, eventually, type TestDatabase } from '#platform/testing';
import { parseFieldApiConfig } from '../../apps/field-api/src/field-api.config.js';
import { FieldApiModule } from '../../apps/field-api/src/field-api.module.js';
import { STATUS_BY_CODE } from '../../apps/field-api/src/status-by-code.js';
import { makePolls, HOUR, PASSWORD, type Polls } from '../sources/sources-under-test.js';
import { JWT_SECRET, METRICS_PASSWORD, type ApiUnderTest } from './api-under-test.js';
import { authenticate, basic, form } from './sign-in-client.js';

@RequireBasic('source')
@Controller('planted')
class PlantedController {
  @Get()
  whoAmI(@CurrentActor() actor: Actor): Actor {
    return actor;
  }
}

@Module({})
class PlantedModule {}

let database: TestDatabase;
let app: NestFastifyApplication;
let api: ApiUnderTest;
let polls: Polls;
let token: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { logger, text } = captureLog();
  const env = { NODE_ENV: 'test', PORT: '0', DATABASE_URL: database.url, METRICS_PASSWORD };
  const config = parseFieldApiConfig({ ...env, JWT_SECRET, FIELD_WRONG_TOKENS_BY_ADDRESS: '30' });
  const module = {
    module: PlantedModule,
    imports: [FieldApiModule.forRoot(config, logger)],
    controllers: [PlantedController],
  };
  app = await createHttpApp(module, {
    ...{ logger, corsOrigins: [], trustedProxies: [], statusByCode: STATUS_BY_CODE },
    openApi: { title: 'test', description: 'test' },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.getHttpServer().address() as AddressInfo;
  api = {
    ...{ app, database, log: text, url: `http://127.0.0.1:${String(port)}` },
    stop: async () => app.close(),
  };
  polls = await makePolls(database, new Date(Date.now() - HOUR));
  token = (await authenticate(api, form('GA-1', polls.offices[0], PASSWORD))).body.token;
});

afterAll(async () => {
  await api.stop();
  await database.drop();
});

const ask = async (headers: Record<string, string>) => fetch(`${api.url}/planted`, { headers });

describe('a route for sources', () => {
  it('knows who presents a token, and of which office and election', async () => {
    const response = await ask(basic('GA-1', token));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      ...{ kind: 'source', electorId: 'GA-1', isTrusted: true },
      ...{ officeId: polls.offices[0], electionId: polls.electionId },
    });
  });

  it('refuses whatever is missing, wrong, malformed or over in the same words', async () => {
    const over = (await authenticate(api, form('GA-2', polls.offices[0]))).body.token;
    await database.query(
      `update source_tokens set issued_at = now() - interval '2 days', expires_at = now() - interval '1 minute'
        where has_password = false`,
    );
    const encoded = basic('GA-1', token)['authorization']?.slice('Basic '.length) ?? '';
    const refused = [
      {},
      basic('GA-1', 'A'.repeat(43)),
      basic('GA-1', 'wrong'),
      basic('GA-2', token),
      basic('ga-1', token),
      basic('GA-1', `${token}:more`),
      basic('GA-2', over),
      basic('metrics', METRICS_PASSWORD),
      { authorization: 'Basic' },
      { authorization: 'Basic %%%' },
      { authorization: `Bearer ${token}` },
      { authorization: `XBasic ${encoded}` },
      { authorization: `Basic ${encoded} more` },
      { authorization: `Basic ${Buffer.from('GA-1').toString('base64')}` },
    ];
    const seen = new Set<string>();
    for (const headers of refused) {
      const response = await ask(headers);
      const body = (await response.json()) as Record<string, unknown>;
      seen.add(
        JSON.stringify([
          ...[response.status, response.headers.get('www-authenticate')],
          { ...body, correlation_id: '' },
        ]),
      );
    }
    expect([...seen]).toEqual([expect.stringContaining('"code":"unauthenticated"')]);
    expect([...seen][0]).toContain('Basic realm=\\"scrutin source\\", charset=\\"UTF-8\\"');
  });

  it('does not take the token of the monitoring for its own, nor the other way round', async () => {
    const response = await fetch(`${api.url}/metrics`, { headers: basic('GA-1', token) });
    expect(response.status).toBe(401);
  });

  it('is shut to a source within a second of its suspension', async () => {
    const { token: other } = (await authenticate(api, form('GA-3', polls.offices[0]))).body;
    expect((await ask(basic('GA-3', other))).status).toBe(200);
    await database.query(
      `update source_tokens set ended_at = clock_timestamp()
        where source_id = (select id from sources where elector_id = 'GA-3')`,
    );
    await eventually(async () => {
      expect((await ask(basic('GA-3', other))).status).toBe(401);
    }, 2_500);
  });

  it('makes whoever guesses wait, and lets those whom it knows go on', async () => {
    expect((await ask(basic('GA-1', token))).status).toBe(200);
    const statuses = await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        const guess = String(n).padStart(43, 'B');
        return (await ask(basic('GA-1', guess))).status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(30);
    expect((await ask(basic('GA-1', token))).status).toBe(200);
  });

  it('is documented as what it is', async () => {
    const document = (await (await fetch(`${api.url}/docs-json`)).json()) as {
      readonly components: { readonly securitySchemes: Readonly<Record<string, unknown>> };
      readonly paths: Readonly<Record<string, unknown>>;
    };
    expect(document.components.securitySchemes['basic-source']).toMatchObject({ scheme: 'basic' });
    expect(JSON.stringify(document.paths['/planted'])).toContain('basic-source');
  });

  it('logs neither who came nor with what', () => {
    expect(api.log()).not.toContain('GA-1');
    expect(api.log()).not.toContain(token);
  });
});
