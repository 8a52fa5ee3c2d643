import pg from 'pg';
import { describeSchema } from '../../tools/schema/describe-schema.js';
import { startApi, type ApiUnderTest } from '../e2e/api-under-test.js';
import { createTestDatabase } from '#platform/testing';
import { clientTypes } from './client-types.js';
import { electionsLifePage } from './elections-life-page.js';
import { readOrGenerate } from './generated-file.js';

// A failure here means: run `npm run generate`, read the difference, commit it.
describe('generated files', () => {
  it('db/schema.sql is what the migrations make', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const schema = await describeSchema(client);
    await client.end();
    await database.drop();
    expect(readOrGenerate('db/schema.sql', schema)).toBe(schema);
  });

  it('docs/elections-life.md is what the rules say', () => {
    const page = electionsLifePage();
    expect(readOrGenerate('docs/elections-life.md', page)).toBe(page);
  });

  describe.each(['admin-api', 'field-api'] as const)('docs/api/%s.openapi.json', (kind) => {
    let api: ApiUnderTest;

    beforeAll(async () => {
      api = await startApi(kind);
    });

    afterAll(async () => {
      await api.stop();
    });

    it('is what the application serves at /docs-json', async () => {
      const served: unknown = await (await fetch(`${api.url}/docs-json`)).json();
      const document = `${JSON.stringify(served, null, 2)}\n`;
      expect(readOrGenerate(`docs/api/${kind}.openapi.json`, document)).toBe(document);
    });

    it('is what the types of the client are made of', async () => {
      const types = await clientTypes(await (await fetch(`${api.url}/docs-json`)).text());
      expect(readOrGenerate(`libs/api-client/${kind}.ts`, types)).toBe(types);
    });
  });
});
