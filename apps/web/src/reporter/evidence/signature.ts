/** Those of one folder, for an hour. */
export interface LentKeys {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly sessionToken: string;
}

export interface Unsigned {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** With a query as `queryOf` writes it. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface Signer {
  readonly keys: LentKeys;
  readonly region: string;
  readonly at: Date;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const text = new TextEncoder();

/** The headers that go with a request to S3: AWS Signature Version 4, with the hash of the body. */
export async function signedHeaders(
  { method, url, headers, body }: Unsigned,
  { keys, region, at }: Signer,
): Promise<Readonly<Record<string, string>>> {
  const moment = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const bodyHash = toHex(await sha256(body));
  const sent: Readonly<Record<string, string>> = {
    ...headers,
    'x-amz-content-sha256': bodyHash,
    'x-amz-date': moment,
    'x-amz-security-token': keys.sessionToken,
  };
  // The browser adds the host by itself, and lets nobody else do it.
  const signed = Object.entries({ ...sent, host: url.host }).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const request = [
    ...[method, url.pathname, url.search.slice(1)],
    ...signed.map(([name, value]) => `${name}:${value.trim()}`),
    ...['', names, bodyHash],
  ].join('\n');
  const scope = `${moment.slice(0, 8)}/${region}/s3/aws4_request`;
  const toSign = [ALGORITHM, moment, scope, toHex(await sha256(text.encode(request)))].join('\n');
  const key = await signingKey(keys.secretKey, scope.split('/'));
  const signature = toHex(await hmac(key, toSign));
  return {
    ...sent,
    authorization: `${ALGORITHM} Credential=${keys.accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

/** In the one way in which it is signed: sorted, and everything escaped that may be. */
export function queryOf(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${escape(name)}=${escape(value)}`)
    .sort()
    .join('&');
}

function escape(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

async function signingKey(
  secret: string,
  scope: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  let key = text.encode(`AWS4${secret}`);
  for (const part of scope) key = await hmac(key, part);
  return key;
}

async function hmac(
  key: Uint8Array<ArrayBuffer>,
  message: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, text.encode(message)));
}
