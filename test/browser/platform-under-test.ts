import { createTestDatabase, createTestStorage } from '#platform/testing';
import { JWT_SECRET, METRICS_PASSWORD } from '../e2e/api-under-test.js';
import { FieldUnderTest, NO_HURRY } from '../e2e/field-client.js';
import { findFreePort } from '../../tools/local-services/ports.js';
import { startApiProcess } from './api-process.js';

/** Both APIs, the pages, PostgreSQL, Redis and the object store, each for real; what a browser is sent to. */
export interface PlatformUnderTest {
  /** Where the pages are. */
  readonly url: string;
  /** Whoever prepares elections, reports and keys papers over HTTP. */
  readonly world: FieldUnderTest;
  stop(): Promise<void>;
}

export async function startPlatform(
  overrides: Readonly<Record<string, string>> = {},
): Promise<PlatformUnderTest> {
  const database = await createTestDatabase();
  // Each has to know the other's address before it starts.
  const [adminPort, fieldPort] = [await findFreePort(), await findFreePort()];
  const url = `http://127.0.0.1:${adminPort}`;
  const env = {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    METRICS_PASSWORD,
    JWT_SECRET,
    REDIS_URL: process.env['SCRUTIN_TEST_REDIS_URL'],
    CORS_ORIGINS: url,
    FIELD_PUBLIC_URL: `http://127.0.0.1:${fieldPort}`,
    // Attempts are counted in the Redis of the whole run, where every platform has accounts of the same addresses.
    AUTH_ATTEMPTS_BY_ADDRESS: '100000',
    AUTH_MAILS_BY_ACCOUNT: '100000',
    ...NO_HURRY,
    ...(await createTestStorage()),
    ...overrides,
  };
  const [admin, field] = await Promise.all([
    startApiProcess({ app: 'admin-api', port: adminPort, database, env }),
    startApiProcess({ app: 'field-api', port: fieldPort, database, env }),
  ]);
  return {
    url,
    world: await FieldUnderTest.over(admin, field),
    stop: async () => {
      await Promise.all([admin.stop(), field.stop()]);
      await database.drop();
    },
  };
}
