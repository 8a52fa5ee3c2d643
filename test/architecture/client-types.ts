import openapiTS, { astToString } from 'openapi-typescript';

const HEAD = '// Generated from docs/api by `npm run generate`; never edited.\n';

/** What a client written in TypeScript has to know of an API: its paths, bodies and answers. */
export async function clientTypes(document: string): Promise<string> {
  const nodes = await openapiTS(document, { defaultNonNullable: false });
  return `${HEAD}${astToString(nodes)}`;
}
