import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseMessage } from '#features/verification';
import { repository } from './planted-tree.js';

interface Schema {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Message {
  readonly payload: Schema;
  readonly examples: readonly { readonly payload: Readonly<Record<string, unknown>> }[];
}

interface Operation {
  readonly action: 'receive' | 'send';
  readonly messages: readonly { readonly $ref: string }[];
}

const document = JSON.parse(
  readFileSync(path.join(repository, 'docs/api/field-api.asyncapi.json'), 'utf8'),
) as {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: { readonly messages: Readonly<Record<string, Message>> };
};

function namesOf(action: Operation['action']): readonly string[] {
  return Object.values(document.operations)
    .filter((one) => one.action === action)
    .flatMap(({ messages }) => messages.map(({ $ref }) => $ref.split('/').at(-1) ?? ''));
}

/** As much of JSON Schema as the document uses. */
function fits(schema: Schema, value: unknown): boolean {
  if ('const' in schema) return value === schema.const;
  if (schema.enum !== undefined) return schema.enum.includes(value);
  if (schema.type === 'object') {
    const fields = value as Readonly<Record<string, unknown>>;
    const known = schema.properties ?? {};
    return (
      (schema.required ?? []).every((name) => name in fields) &&
      Object.entries(fields).every(([name, field]) => {
        const of = known[name];
        return of !== undefined && fits(of, field);
      })
    );
  }
  if (schema.type === 'integer') return Number.isInteger(value);
  if (schema.type === 'boolean') return typeof value === 'boolean';
  return typeof value === 'string' && new RegExp(schema.pattern ?? '').test(value);
}

describe('docs/api/field-api.asyncapi.json', () => {
  const { messages } = document.components;
  const examples = Object.entries(messages).flatMap(([name, { examples: all }]) =>
    all.map(({ payload }) => [name, payload] as const),
  );

  it('gives an example of every message', () => {
    const named = [...namesOf('receive'), ...namesOf('send')].sort();
    expect(named).toEqual(Object.keys(messages).sort());
    expect(new Set(examples.map(([name]) => name))).toEqual(new Set(named));
  });

  it.each(examples)('gives an example of %s that keeps its own schema', (name, payload) => {
    expect(fits(messages[name]?.payload ?? {}, payload)).toBe(true);
    expect(fits(messages[name]?.payload ?? {}, { ...payload, more: 1 })).toBe(false);
  });

  it.each(examples.filter(([name]) => namesOf('receive').includes(name)))(
    'gives an example of %s that the server understands, and not without any of its required fields',
    (name, payload) => {
      expect(parseMessage(payload)).toMatchObject({ ok: true, value: { type: name } });
      for (const required of messages[name]?.payload.required ?? []) {
        const { [required]: _, ...rest } = payload;
        expect(parseMessage(rest)).toMatchObject({ ok: false });
      }
    },
  );
});
