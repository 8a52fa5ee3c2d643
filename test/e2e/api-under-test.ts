import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { parseAdminApiConfig } from '../../apps/admin-api/src/admin-api.config.js';
import { createAdminApi } from '../../apps/admin-api/src/create-admin-api.js';
import { createFieldApi } from '../../apps/field-api/src/create-field-api.js';
import { parseFieldApiConfig } from '../../apps/field-api/src/field-api.config.js';
import type { Env } from '#platform/config';
import {
  captureLog,
  createTestDatabase,
  createTestStorage,
  type TestDatabase,
} from '#platform/testing';

export const JWT_SECRET = '7f1d3a5b9c2e4f60817263544536271809fedcba98765432';
export const METRICS_PASSWORD = '0c1b2a39485f6e7d8c9bafa1b2c3d4e5';

/** An API at an address, in this process or in one of its own. */
export interface RunningApi {
  readonly database: TestDatabase;
  readonly url: string;
  /** Everything that the process logged so far. */
  readonly log: () => string;
  stop(): Promise<void>;
}

export interface ApiUnderTest extends RunningApi {
  readonly app: NestFastifyApplication;
}

type Kind = 'admin-api' | 'field-api';

/** A real application on a real port with a database and a bucket of its own. */
export async function startApi(kind: Kind, overrides: Env = {}): Promise<ApiUnderTest> {
  const database = await createTestDatabase();
  const { logger, text } = captureLog();
  const env = {
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: database.url,
    REDIS_URL: process.env['SCRUTIN_TEST_REDIS_URL'],
    METRICS_PASSWORD,
    JWT_SECRET,
    ...(await createTestStorage()),
    ...overrides,
  };
  const app =
    kind === 'admin-api'
      ? await createAdminApi(parseAdminApiConfig(env), logger)
      : await createFieldApi(parseFieldApiConfig(env), logger);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    database,
    url: `http://127.0.0.1:${String(port)}`,
    log: text,
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** The problem body, as far as tests look at it. */
export interface ProblemSeen {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly correlation_id: string;
  readonly errors?: readonly { readonly field: string; readonly code: string }[];
}
