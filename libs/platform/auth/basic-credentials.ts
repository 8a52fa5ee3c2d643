export interface BasicCredentials {
  readonly user: string;
  readonly password: string;
}

const HEADER = /^basic +([A-Za-z0-9+/_-]+={0,2})$/i;

/** What an `Authorization: Basic …` header says; undefined where it says nothing that can be read. */
export function parseBasic(header: string | undefined): BasicCredentials | undefined {
  const encoded = HEADER.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || colon === text.length - 1) return undefined;
  return { user: text.slice(0, colon), password: text.slice(colon + 1) };
}
