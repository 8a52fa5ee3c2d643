/** What the tests read of an OpenAPI document. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly nullable?: boolean;
  readonly example?: unknown;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;

export interface DocumentedAnswer {
  readonly description?: string;
  readonly content?: Content;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly example?: unknown;
  readonly schema: Schema;
}

export interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, DocumentedAnswer>>;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export type NamedOperation = readonly [name: string, path: string, operation: Operation];

export async function fetchDocument(apiUrl: string): Promise<ApiDocument> {
  return (await (await fetch(`${apiUrl}/docs-json`)).json()) as ApiDocument;
}

export function operationsOf({ paths }: ApiDocument): readonly NamedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => [`${method} ${path}`, path, operation] as const,
    ),
  );
}

export function resolve(document: ApiDocument, schema: Schema): Schema {
  const ref = schema.$ref ?? (schema.allOf?.length === 1 ? schema.allOf[0]?.$ref : undefined);
  if (ref === undefined) return schema;
  return document.components.schemas[ref.replace('#/components/schemas/', '')] ?? {};
}

/** Where an answer has a key that its documentation lacks, or the other way round. */
export function differences(
  document: ApiDocument,
  schema: Schema,
  value: unknown,
  at = 'body',
): string[] {
  const { properties, required, items, example } = resolve(document, schema);
  if (Array.isArray(value)) {
    return value.flatMap((item, n) =>
      differences(document, items ?? {}, item, `${at}.${String(n)}`),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  const shape =
    properties ?? (typeof example === 'object' ? (example as Record<string, Schema>) : undefined);
  if (shape === undefined) return [];
  const present = Object.keys(value);
  const missing = (required ?? Object.keys(shape)).filter((key) => !present.includes(key));
  const extra = present.filter((key) => !(key in shape));
  const below = properties === undefined ? [] : present.filter((key) => key in properties);
  return [
    ...missing.map((key) => `${at}.${key} is documented and missing`),
    ...extra.map((key) => `${at}.${key} is not documented`),
    ...below.flatMap((key) =>
      differences(
        document,
        shape[key] ?? {},
        (value as Record<string, unknown>)[key],
        `${at}.${key}`,
      ),
    ),
  ];
}
