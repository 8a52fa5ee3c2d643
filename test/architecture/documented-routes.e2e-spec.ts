import { METRICS_PASSWORD, startApi, type RunningApi } from '../e2e/api-under-test.js';
import { FieldUnderTest } from '../e2e/field-client.js';
import { IdentityClient } from '../e2e/identity-client.js';
import {
  differences,
  fetchDocument,
  operationsOf,
  type ApiDocument,
  type NamedOperation,
  type Operation,
  type Schema,
} from './api-document.js';

describe.each(['admin-api', 'field-api'] as const)('the documentation of %s', (kind) => {
  let api: RunningApi;
  let stop: () => Promise<void>;
  let document: ApiDocument;
  let accessToken = '';
  let source = '';
  let operations: readonly NamedOperation[];

  beforeAll(async () => {
    await (kind === 'admin-api' ? openAdminApi() : openFieldApi());
    document = await fetchDocument(api.url);
    operations = operationsOf(document);
  });

  afterAll(async () => {
    await stop();
  });

  async function openAdminApi(): Promise<void> {
    api = await startApi('admin-api');
    stop = async () => api.stop();
    accessToken = await signIn();
  }

  /** With somebody who reports from an office. */
  async function openFieldApi(): Promise<void> {
    const world = await FieldUnderTest.start();
    [api, stop] = [world.field, async () => world.stop()];
    const { office } = await world.open();
    const { electorId, token } = await world.source(office);
    source = `${electorId}:${token}`;
  }

  /** Of an admin of the platform: the one who may read whatever stands in no election. */
  async function signIn(): Promise<string> {
    const client = new IdentityClient(api);
    await client.register('admin@exemple.ga');
    await api.database.query(`update accounts set kind = 'platform_admin'`);
    return (await client.login('admin@exemple.ga')).body.access_token;
  }

  function authorization({ security }: Operation): Record<string, string> {
    const scheme = Object.keys(security?.[0] ?? {})[0];
    if (scheme === 'access-token') return { authorization: `Bearer ${accessToken}` };
    if (scheme === undefined) return {};
    const credentials = scheme === 'basic-metrics' ? `metrics:${METRICS_PASSWORD}` : source;
    return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
  }

  it('gives each route a summary, a group, and the shape of its success', () => {
    expect(operations.length).toBeGreaterThan(2);
    for (const [name, , { summary, tags, responses }] of operations) {
      const success = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      expect([name, summary]).toEqual([name, expect.stringMatching(/.{5}/)]);
      expect([name, tags]).toEqual([name, [expect.any(String)]]);
      // One, or two that tell whether something is new.
      const statuses = success.map(([status]) => status).join();
      expect([name, statuses]).toEqual([name, expect.stringMatching(/^(20\d|200,201)$/)]);
      const described = success.every(
        ([status, { content }]) => status === '204' || content !== undefined,
      );
      expect([name, described]).toEqual([name, true]);
    }
  });

  it('names the codes of each refusal, and shows the one error body for it', () => {
    for (const [name, , { responses, security }] of operations) {
      const refusals = Object.entries(responses).filter(([status]) => /^[45]/.test(status));
      if (security !== undefined)
        expect([name, Object.keys(responses)]).toEqual([name, expect.arrayContaining(['401'])]);
      for (const [status, { description, content }] of refusals) {
        expect([name, status, description]).toEqual([
          name,
          status,
          expect.stringMatching(/`[a-z_]+`/),
        ]);
        const { $ref } = content?.['application/problem+json']?.schema ?? {};
        expect([name, status, $ref]).toEqual([name, status, '#/components/schemas/ProblemBody']);
      }
    }
  });

  it('shows answers with the very keys that the application gives', async () => {
    const readable = operations.filter(
      ([name, path, { parameters }]) =>
        name.startsWith('get ') &&
        !path.includes('{') &&
        !parameters?.some(({ required }) => required),
    );
    expect(readable.length).toBeGreaterThan(2);
    for (const [name, path, operation] of readable) {
      const response = await fetch(`${api.url}${path}`, {
        headers: authorization(operation),
      });
      expect([name, response.status]).toEqual([name, 200]);
      const schema = operation.responses['200']?.content?.['application/json']?.schema;
      if (schema === undefined) continue;
      expect([name, differences(document, schema, await response.json())]).toEqual([name, []]);
    }
  });

  it('would notice a key that is missing and a key that is not documented', () => {
    const schema: Schema = {
      properties: { a: { type: 'string' }, b: { items: { properties: { c: {} } } } },
    };
    expect(differences(document, schema, { b: [{ c: 1, d: 1 }], e: 1 })).toEqual([
      'body.a is documented and missing',
      'body.e is not documented',
      'body.b.0.d is not documented',
    ]);
    expect(differences(document, { ...schema, required: ['b'] }, { b: [] })).toEqual([]);
  });
});
