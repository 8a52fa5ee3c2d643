import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ApiUnderTest } from './api-under-test.js';
import { ElectionsClient, startElectionsApi, type Polls } from './elections-client.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Operation {
  readonly tags: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly schema: Schema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const document = JSON.parse(
  readFileSync(new URL('../../docs/api/admin-api.openapi.json', import.meta.url), 'utf8'),
) as Document;

const ABOUT_ELECTIONS = new Set([
  ...['Elections', 'Approvals', 'Team', 'Areas', 'Centres', 'Offices', 'Candidates', 'Audit'],
]);

let api: ApiUnderTest;
let owner: ElectionsClient;
let admin: ElectionsClient;
/** Ids that exist, by the kind of thing, so that a request comes further than to the first 404. */
let ids: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  api = await startElectionsApi({ INVITATIONS_BY_ACCOUNT: '100000' });
  [owner, admin] = await Promise.all([
    ElectionsClient.signUp(api, 'owner@exemple.ga'),
    ElectionsClient.signUpAdmin(api, 'admin@exemple.ga'),
  ]);
  const first: Polls = await owner.prepare({ code: 'ONE' });
  const second: Polls = await owner.prepare({ code: 'TWO' });
  await owner.open(second.election);
  ids = {
    elections: [first.election, second.election],
    areas: [first.area, second.area],
    centers: [first.centre, second.centre],
    offices: [first.office, second.office],
    candidates: [first.candidate, second.candidate],
    approvals: [first.election, second.election],
    members: [owner.accountId, admin.accountId],
  };
});

afterAll(async () => {
  await api.stop();
});

const NASTY = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff\ud83d',
    '\u202e',
    "' or 1=1 --",
    '%',
    '_',
    '\\',
    '\\u0000',
  ],
  ...['null', 'undefined', 'NaN', '1e400', '-0', '0x10', '__proto__', '[object Object]', '{"a":1}'],
  ...['2026-02-30T10:00:00Z', '0000-01-01T00:00:00Z', '+275760-09-13T00:00:00.001Z', 'infinity'],
  ...[
    '${jndi:ldap://x}',
    '<script>',
    'ﷺ'.repeat(200),
    'İ',
    'ß',
    '😀'.repeat(50),
    'x'.repeat(10_000),
  ],
] as const;
const NUMBERS = [0, -0, -1, 1, 1e-7, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e21, 1e308, 5e-324];

const anyText = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 40 }));
const anything = fc.oneof(
  anyText,
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], { $ne: null }, ...NUMBERS),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

const KIND_OF_FIELD: Readonly<Record<string, string>> = {
  ...{ area_id: 'areas', parent_id: 'areas', centre_id: 'centers', actor_id: 'members' },
};

function idOf(kind: string): fc.Arbitrary<string> {
  // They are made after the tests were named, and looked up when a request is.
  const one = fc.constantFrom(0, 1);
  return one.map((n) => (ids[kind] ?? ids['elections'] ?? [])[n] ?? 'none');
}

/** Made as ours are, so that what is in it comes as far as the database. */
const cursor = fc
  .tuple(
    fc.constantFrom('code', 'name', 'level', 'registered', 'list_order', '-opens_at', 'created_at'),
    fc.oneof(anyText, fc.integer(), fc.constantFrom('2026-11-28T06:00:00.000Z', 2 ** 31)),
    idOf('offices'),
  )
  .map((keys) => Buffer.from(JSON.stringify(keys)).toString('base64url'));

/** What the documentation promises to take, as far as it says so; its examples fit each other. */
function sound(name: string, schema: Schema): fc.Arbitrary<unknown> {
  const made = name === 'cursor' ? cursor : fromSchema(name, schema);
  const { example } = schema;
  if (example === undefined || example === null) return made;
  return fc.oneof({ weight: 4, arbitrary: fc.constant(example) }, { weight: 1, arbitrary: made });
}

function fromSchema(name: string, schema: Schema): fc.Arbitrary<unknown> {
  const { type, enum: choices, format, pattern, minimum = 0, maximum = 1_000 } = schema;
  if (choices !== undefined) return fc.constantFrom(...choices);
  if (format === 'uuid') return idOf(KIND_OF_FIELD[name] ?? 'elections');
  if (format === 'date-time') {
    const [min, max] = [new Date('2026-01-01'), new Date('2029-01-01')];
    return fc.date({ min, max, noInvalidDate: true }).map((date) => date.toISOString());
  }
  if (format === 'email') return fc.emailAddress();
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  switch (type ?? 'string') {
    case 'integer':
      return fc.integer({ min: minimum, max: maximum });
    case 'number':
      return fc.integer({ min: minimum * 100, max: maximum * 100 }).map((n) => n / 100);
    case 'boolean':
      return fc.boolean();
    default:
      return fc.string({ unit: 'grapheme', minLength: 1, maxLength: schema.maxLength ?? 40 });
  }
}

/** Mostly as documented, so that it gets past the first check, with something amiss here and there. */
function values({ properties = {}, required = [] }: Schema): fc.Arbitrary<object> {
  const record = (requiredKeys: string[]) =>
    fc.record(
      Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => [
          name,
          fc.oneof(
            { weight: 15, arbitrary: sound(name, schema) },
            { weight: 1, arbitrary: anything },
          ),
        ]),
      ),
      { requiredKeys },
    );
  return fc.oneof(
    { weight: 9, arbitrary: record([...required]) },
    { weight: 1, arbitrary: record([]) },
  );
}

interface Request {
  readonly ids: readonly string[];
  readonly query: object;
  readonly body: unknown;
  readonly isAdmin: boolean;
}

function requests(path: string, { parameters, requestBody }: Operation): fc.Arbitrary<Request> {
  const query = Object.fromEntries(
    parameters.filter((one) => one.in === 'query').map(({ name, schema }) => [name, schema]),
  );
  const schema = requestBody?.content['application/json']?.schema;
  const shape = document.components.schemas[schema?.$ref?.split('/').at(-1) ?? ''];
  const body =
    shape === undefined
      ? fc.constant(undefined)
      : fc.oneof({ weight: 15, arbitrary: values(shape) }, { weight: 1, arbitrary: anything });
  const kinds = [...path.matchAll(/(\w+)\/\{/g)].map(([, kind = '']) => kind);
  const someId = (kind: string) =>
    fc.oneof({ weight: 15, arbitrary: idOf(kind) }, { weight: 1, arbitrary: anyText });
  return fc.record({
    ids: fc.tuple(...kinds.map(someId)),
    query: values({ properties: query }),
    body,
    isAdmin: fc.constantFrom(...Array<boolean>(9).fill(false), true),
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

/** Half a character cannot be written into an address at all. */
function encoded(value: unknown): string {
  return encodeURIComponent(textOf(value).toWellFormed());
}

const OPERATIONS = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, { tags, requestBody }]) => {
      const isJson = requestBody === undefined || 'application/json' in requestBody.content;
      return isJson && tags.some((tag) => ABOUT_ELECTIONS.has(tag));
    })
    .map(([method, operation]) => [method.toUpperCase(), path, operation] as const),
);

/** Last: an election that was cancelled refuses everything after it in one way. */
const isMove = (path: string) => path.endsWith('/moves');

/** Deleting what the others need would make them all answer 404. */
const isAsked = (method: string, path: string) =>
  method !== 'DELETE' || path.includes('{account_id}') || path.includes('{invitation_id}');

describe('whatever a client sends', () => {
  it('has every kind of request among those that are tried', () => {
    expect(OPERATIONS.length).toBeGreaterThan(35);
  });

  const asked = OPERATIONS.filter(([method, path]) => isAsked(method, path));

  it.each(asked.toSorted(([, a], [, b]) => Number(isMove(a)) - Number(isMove(b))))(
    '%s %s never answers with a fault of ours, and always in the one shape of errors',
    async (method, path, operation) => {
      await fc.assert(
        fc.asyncProperty(requests(path, operation), async (request) => {
          const places = [...request.ids];
          const address = path
            .replace(/^\/api\//, '')
            .replace(/\{\w+\}/g, () => encoded(places.shift() ?? ''));
          const query = Object.entries(request.query)
            .map(([name, value]) => `${name}=${encoded(value)}`)
            .join('&');
          const client = request.isAdmin ? admin : owner;
          const { status, body } = await client.send(method, `${address}?${query}`, request.body);
          expect(status).toBeLessThan(500);
          if (status >= 400) {
            expect(body).toMatchObject({
              ...{ type: 'about:blank', title: expect.any(String), status },
              ...{ code: expect.any(String), correlation_id: expect.any(String) },
            });
          }
        }),
        { numRuns: 25 },
      );
    },
  );
});
