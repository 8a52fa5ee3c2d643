import { randomBytes } from 'node:crypto';
import { ensureBucket, storageSettings, type S3Settings } from '#platform/storage';

/** As an application finds them in its environment. */
export interface TestStorage {
  readonly STORAGE_ENDPOINT: string;
  readonly STORAGE_BUCKET: string;
  readonly STORAGE_ACCESS_KEY_ID: string;
  readonly STORAGE_SECRET_ACCESS_KEY: string;
}

type Name = 'ENDPOINT' | 'ACCESS_KEY_ID' | 'SECRET_ACCESS_KEY';

function fromSetUp(name: Name): string {
  const value = process.env[`SCRUTIN_TEST_STORAGE_${name}`];
  if (value === undefined) {
    throw new Error(`SCRUTIN_TEST_STORAGE_${name} is not set: run this test through ./run-test`);
  }
  return value;
}

/** A bucket of its own for each test file, in the object store that the set-up of the test run started. */
export async function createTestStorage(): Promise<TestStorage> {
  const storage = {
    STORAGE_ENDPOINT: fromSetUp('ENDPOINT'),
    STORAGE_BUCKET: `test-${randomBytes(6).toString('hex')}`,
    STORAGE_ACCESS_KEY_ID: fromSetUp('ACCESS_KEY_ID'),
    STORAGE_SECRET_ACCESS_KEY: fromSetUp('SECRET_ACCESS_KEY'),
  };
  await ensureBucket(testStorageSettings(storage));
  return storage;
}

/** The same for code that takes settings. */
export function testStorageSettings(storage: TestStorage): S3Settings {
  const settings = storageSettings({ NODE_ENV: 'test', STORAGE_REGION: 'us-east-1', ...storage });
  if (settings.kind !== 's3') throw new Error('the keys of the test storage are missing');
  return settings;
}
