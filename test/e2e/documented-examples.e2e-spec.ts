import {
  differences,
  fetchDocument,
  operationsOf,
  type ApiDocument,
  type NamedOperation,
} from '../architecture/api-document.js';
import type { ApiUnderTest } from './api-under-test.js';
import { DocumentedRequests, type ExampleRequest } from './documented-requests.js';
import { DocumentedScenes } from './documented-scenes.js';
import { startElectionsApi } from './elections-client.js';
import { bearer } from './identity-client.js';

const MANY_REQUESTS_MS = 120_000;

describe('the examples of the documentation', () => {
  let api: ApiUnderTest;
  let document: ApiDocument;
  let requests: DocumentedRequests;
  let scenes: DocumentedScenes;
  let operations: readonly NamedOperation[];

  beforeAll(async () => {
    api = await startElectionsApi({ PUBLIC_ELECTIONS: 'approval' });
    document = await fetchDocument(api.url);
    requests = new DocumentedRequests(document);
    scenes = await DocumentedScenes.open(api, requests);
    operations = operationsOf(document).filter(([, path]) => path.startsWith('/api/'));
  });

  afterAll(async () => {
    await api.stop();
  });

  /** What is wrong with the example of an operation: nothing, if it does what its documentation says. */
  async function faultsOf([name, path, operation]: NamedOperation): Promise<readonly string[]> {
    const { as, known, file } = await scenes.prepare(name);
    const request = requests.assemble(path, operation, known, file);
    if (request.missing.length > 0) {
      return request.missing.map((field) => `${name} shows no example of ${field}`);
    }
    const answer = await send(name, as.token, request);
    const [success] = Object.entries(operation.responses).filter(([one]) => one.startsWith('2'));
    const [status, { content = {} } = {}] = success ?? [];
    if (String(answer.status) !== status) {
      return [`${name} answers ${answer.status}: ${await answer.text()}`];
    }
    const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
    if (status !== '204' && !(type in content)) return [`${name} answers in ${type}`];
    const schema = content['application/json']?.schema;
    const found = schema === undefined ? [] : differences(document, schema, await answer.json());
    return found.map((difference) => `${name}: ${difference}`);
  }

  async function send(name: string, token: string, request: ExampleRequest): Promise<Response> {
    const [method = ''] = name.split(' ');
    const { path, body, headers } = request;
    // A form says by itself what it is, and where its parts end.
    const type = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
    return fetch(`${api.url}${path}`, {
      method: method.toUpperCase(),
      headers: { ...bearer(token), ...type, ...headers },
      ...(body === undefined ? {} : { body }),
    });
  }

  it(
    'each do what it says, and are answered with the very keys that it shows',
    async () => {
      const faults: string[] = [];
      for (const operation of operations) faults.push(...(await faultsOf(operation)));
      expect(faults).toEqual([]);
      expect(operations.length).toBeGreaterThan(40);
    },
    MANY_REQUESTS_MS,
  );

  it('would be missed where a field that is needed has none', () => {
    const schema = {
      properties: { name: {}, note: {}, kind: { example: 'x' } },
      required: ['name'],
    };
    const operation = {
      parameters: [{ name: 'id', in: 'path', required: true, schema: {} }],
      requestBody: { content: { 'application/json': { schema } } },
      responses: {},
    };
    const request = requests.assemble('/api/things/{id}', operation, { id: '7' });
    expect(request).toEqual({
      path: '/api/things/7',
      headers: {},
      body: '{"kind":"x"}',
      missing: ['name'],
    });
    const undocumented = requests.assemble('/api/things/{id}', { responses: {} }, { id: '7' });
    expect(undocumented.missing).toEqual(['{id} of the path']);
    const upload = { ...operation, requestBody: { content: { 'text/csv': { schema } } } };
    expect(requests.assemble('/', upload, { id: '7' }).missing).toEqual(['a body']);
  });
});
