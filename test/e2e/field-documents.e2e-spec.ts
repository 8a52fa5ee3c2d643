import { createTestStorage } from '#platform/testing';
import { startApi } from './api-under-test.js';
import { bashBlocks, runBlocks } from './documented-shell.js';
import { startElectionsApi } from './elections-client.js';

/** Both APIs on one database and one bucket, by the names that the pages call them. */
async function withPlatform<T>(
  run: (env: Readonly<Record<'API' | 'FIELD' | 'FILES', string>>) => Promise<T>,
): Promise<T> {
  const storage = await createTestStorage();
  const admin = await startElectionsApi({ ...storage });
  const field = await startApi('field-api', { ...storage, DATABASE_URL: admin.database.url });
  try {
    return await run({ API: admin.url, FIELD: field.url, FILES: storage.STORAGE_ENDPOINT });
  } finally {
    await field.stop();
    await admin.stop();
  }
}

describe('docs/field-reporting.md', () => {
  it('reports, corrects, catches up, counts and sends a photo, as it is written', async () => {
    const first = await bashBlocks('docs/first-election.md');
    const blocks = await bashBlocks('docs/field-reporting.md');
    expect(blocks.length).toBeGreaterThan(6);
    const output = await withPlatform((env) => runBlocks([...first, ...blocks], env));
    expect(output).toContain('created created index_too_high\n');
    expect(output).toContain('"totals":{"votes":3,"male":1,"female":2,');
    expect(output).toContain('"status":"independent"');
    expect(output).toContain('"total_ballots":3');
    expect(output).toMatch(/"path":"source-GA-0412-7781\/list-votes\/1\.jpeg".*"flags":\[\]/);
  }, 60_000);
});

describe('docs/conformance-offices.md', () => {
  it('prepares offices for every case, and all of them pass', async () => {
    const [functions = '', account = ''] = await bashBlocks('docs/first-election.md');
    const blocks = await bashBlocks('docs/conformance-offices.md');
    const output = await withPlatform((env) => runBlocks([functions, account, ...blocks], env));
    expect(output).toMatch(/\n\d+ passed, 0 failed, 0 skipped\n$/);
  }, 180_000);
});
