import { readFileSync } from 'node:fs';
import path from 'node:path';
import { liveRoomsDocument, type Api } from './live-rooms-document.js';
import { repository } from './planted-tree.js';

type Named<T> = Readonly<Record<string, T>>;
type Schema = Named<unknown>;

interface Message {
  readonly payload: Schema;
  readonly examples: readonly { readonly payload: Schema }[];
}

interface Reference {
  readonly $ref: string;
}

interface AsyncApi {
  readonly channels: Named<{ readonly messages: Named<Reference> }>;
  readonly operations: Named<{
    readonly action: 'receive' | 'send';
    readonly channel: Reference;
    readonly messages: readonly Reference[];
  }>;
  readonly components: { readonly messages: Named<Message> };
}

const FOLDER = path.join(repository, 'docs/api');
const last = ({ $ref }: Reference): string => $ref.split('/').at(-1) ?? '';

/** What of a document is made from the code; what is written by hand stays. */
export function withLiveRooms(api: Api): string {
  const { channels, operations, messages } = liveRoomsDocument(api);
  const file = path.join(FOLDER, `${api}.asyncapi.json`);
  const byHand = api === 'field-api' ? (read(file) as AsyncApi) : undefined;
  const others = Object.entries(byHand?.components.messages ?? {}).filter(
    ([name]) => !(name in messages),
  );
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: `Scrutin ${api === 'field-api' ? 'field' : 'admin'} API, sockets`,
      version: '1.0.0',
      description:
        'Messages are JSON objects. Plain WebSocket: one text frame each. Socket.IO (WebSocket transport only): the event `message`, both ways. Paths are served with and without a slash at their end; a query with `EIO` is Socket.IO.',
    },
    channels: { ...byHand?.channels, ...channels },
    operations: { ...byHand?.operations, ...operations },
    components: { messages: { ...Object.fromEntries(others), ...messages } },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** One channel of a document, and whether messages are as it says. */
export class DocumentedChannel {
  private readonly document: AsyncApi;
  readonly messages: Named<Message>;

  constructor(
    api: Api,
    private readonly channel: string,
  ) {
    this.document = read(path.join(FOLDER, `${api}.asyncapi.json`)) as AsyncApi;
    const named = Object.entries(this.document.channels[channel]?.messages ?? {});
    this.messages = Object.fromEntries(
      named.flatMap(([name, reference]) => {
        const message = this.document.components.messages[last(reference)];
        return message === undefined ? [] : [[name, message] as const];
      }),
    );
  }

  namesOf(action: 'receive' | 'send'): readonly string[] {
    return Object.values(this.document.operations)
      .filter((one) => one.action === action && last(one.channel) === this.channel)
      .flatMap(({ messages }) => messages.map(last));
  }

  fits(name: string, payload: unknown): boolean {
    const message = this.messages[name];
    return message !== undefined && fits(message.payload, payload, FOLDER);
  }
}

const TYPES: Named<(value: unknown) => boolean> = {
  null: (value) => value === null,
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** As much of JSON Schema and of OpenAPI as the documents use. `home`: the file that references without one mean. */
function fits(schema: Schema, value: unknown, home: string): boolean {
  const { $ref, type, pattern, nullable } = schema;
  if (typeof $ref === 'string') return fits(...resolve($ref, home, value));
  if (nullable === true && value === null) return true;
  if ('const' in schema && value !== schema['const']) return false;
  const known = schema['enum'] as readonly unknown[] | undefined;
  if (known !== undefined && !known.includes(value)) return false;
  const all = (schema['allOf'] ?? []) as readonly Schema[];
  if (!all.every((one) => fits(one, value, home))) return false;
  const one = schema['oneOf'] as readonly Schema[] | undefined;
  if (one !== undefined && one.filter((each) => fits(each, value, home)).length !== 1) return false;
  if (typeof type === 'string' && TYPES[type]?.(value) !== true) return false;
  if (typeof pattern === 'string' && !new RegExp(pattern).test(String(value))) return false;
  if (Array.isArray(value)) {
    return value.every((item) => fits((schema['items'] ?? {}) as Schema, item, home));
  }
  return type !== 'object' || fitsFields(schema, value as Schema, home);
}

function fitsFields(schema: Schema, fields: Schema, home: string): boolean {
  const properties = (schema['properties'] ?? {}) as Named<Schema>;
  const required = (schema['required'] ?? []) as readonly string[];
  const isOpen = schema['additionalProperties'] !== false && !('properties' in schema);
  return (
    required.every((name) => name in fields) &&
    Object.entries(fields).every(([name, field]) => {
      const of = properties[name];
      return of === undefined ? isOpen : fits(of, field, home);
    })
  );
}

function resolve($ref: string, home: string, value: unknown): [Schema, unknown, string] {
  const [file = '', place = ''] = $ref.split('#');
  const from = file === '' ? home : path.join(FOLDER, file);
  const found = place
    .split('/')
    .slice(1)
    .reduce<unknown>((part, name) => (part as Schema)[name], read(from));
  return [found as Schema, value, from];
}

const files = new Map<string, unknown>();

function read(file: string): unknown {
  if (!files.has(file)) files.set(file, JSON.parse(readFileSync(file, 'utf8')));
  return files.get(file);
}
