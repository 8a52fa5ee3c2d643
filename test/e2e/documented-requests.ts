import { resolve, type ApiDocument, type Operation } from '../architecture/api-document.js';
import type { ElectionsClient } from './elections-client.js';

/** What a scene knows better than the documentation can: ids, addresses and tokens that are real. */
export type Known = Readonly<Record<string, unknown>>;

/** No documentation shows the bytes of a file. */
export interface ExampleFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Who sends an example, and what they know. */
export interface Scene {
  readonly as: ElectionsClient;
  readonly known: Known;
  readonly file?: ExampleFile;
}

export interface ExampleRequest {
  readonly path: string;
  readonly body: string | FormData | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** What is needed and of which nobody showed an example. */
  readonly missing: readonly string[];
}

const INSTANT = /^\d{4}-\d\d-\d\dT/;
const WEEK = 7 * 24 * 3_600_000;

/**
 * Puts together the request that the documentation of an operation shows. Its moments keep their distances, and
 * the documented opening stands for a week from now, whenever the test runs.
 */
export class DocumentedRequests {
  private readonly laterBy: number;

  constructor(private readonly document: ApiDocument) {
    const { properties } = document.components.schemas['CreateElectionBody'] ?? {};
    this.laterBy = Date.now() + WEEK - Date.parse(String(properties?.['opens_at']?.example));
  }

  assemble(path: string, operation: Operation, known: Known, file?: ExampleFile): ExampleRequest {
    const missing: string[] = [];
    const query = new URLSearchParams();
    const headers: Record<string, string> = {};
    let address = path;
    for (const { name, in: place, required, example, schema } of operation.parameters ?? []) {
      const shown = this.moved(example ?? schema.example);
      const value = required ? (known[name] ?? shown) : shown;
      if (value === undefined) {
        if (required) missing.push(name);
      } else if (place === 'path') address = address.replace(`{${name}}`, inAddress(value));
      else if (place === 'query') query.set(name, inAddress(value));
      else if (place === 'header') headers[name] = inAddress(value);
    }
    for (const [, name = ''] of address.matchAll(/\{(\w+)\}/g))
      missing.push(`{${name}} of the path`);
    return {
      headers,
      path: query.size === 0 ? address : `${address}?${query.toString()}`,
      body:
        file === undefined
          ? this.body(operation, known, missing)
          : this.form(operation, file, missing),
      missing,
    };
  }

  /** The example of one field of a body. */
  example(schema: string, field: string): unknown {
    return this.moved(this.document.components.schemas[schema]?.properties?.[field]?.example);
  }

  private body({ requestBody }: Operation, known: Known, missing: string[]): string | undefined {
    if (requestBody === undefined) return undefined;
    const schema = requestBody.content['application/json']?.schema;
    const { properties = {}, required = [] } = schema ? resolve(this.document, schema) : {};
    if (schema === undefined) missing.push('a body');
    const fields = Object.entries(properties).flatMap(([name, { example }]) => {
      const value = known[name] ?? this.moved(example);
      if (value === undefined && required.includes(name)) missing.push(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    return JSON.stringify(Object.fromEntries(fields));
  }

  private form(
    { requestBody }: Operation,
    { type, bytes }: ExampleFile,
    missing: string[],
  ): FormData | undefined {
    if (requestBody === undefined) return undefined;
    const { properties = {} } = requestBody.content['multipart/form-data']?.schema ?? {};
    const [field] = Object.keys(properties);
    if (field === undefined) missing.push('a form with a file');
    const form = new FormData();
    form.set(field ?? '', new Blob([new Uint8Array(bytes)], { type }), 'file');
    return form;
  }

  private moved(example: unknown): unknown {
    if (typeof example !== 'string' || !INSTANT.test(example)) return example;
    return new Date(Date.parse(example) + this.laterBy).toISOString();
  }
}

function inAddress(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
