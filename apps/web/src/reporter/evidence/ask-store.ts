import { queryOf, signedHeaders, type LentKeys } from './signature.js';

/** A part goes through within this on the worst of lines, or it is begun anew. */
const PATIENCE_MS = 10 * 60_000;

/** Where one source puts what it recorded in one office. */
export interface Folder {
  /** Of the bucket, without a slash at its end. */
  readonly bucketUrl: string;
  readonly region: string;
  /** Within the bucket; ends in a slash. */
  readonly path: string;
  readonly keys: LentKeys;
}

export interface Asked {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the folder; undefined for the bucket itself, which lists. */
  readonly name?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

export type StoreReply =
  | { readonly kind: 'done'; readonly text: string; readonly mark: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string };

/** How far the clock of this phone is behind the one that signatures are held against. */
let behindMs = 0;

/** One request to the object store, signed on the phone. */
export async function askStore(folder: Folder, asked: Asked): Promise<StoreReply> {
  const reply = await askOnce(folder, asked);
  if (reply.kind !== 'refused' || reply.code !== 'RequestTimeTooSkewed') return reply;
  const behind = await measureClock();
  if (behind === undefined) return { kind: 'silent' };
  behindMs = behind;
  return askOnce(folder, asked);
}

async function askOnce({ bucketUrl, region, path, keys }: Folder, asked: Asked) {
  const { method, name, query = {}, headers = {}, body = new Uint8Array() } = asked;
  const url = new URL(name === undefined ? `${bucketUrl}/` : `${bucketUrl}/${path}${name}`);
  url.search = queryOf(query);
  const at = new Date(Date.now() + behindMs);
  try {
    const signed = await signedHeaders({ method, url, headers, body }, { keys, region, at });
    const response = await fetch(url, {
      method,
      headers: signed,
      ...(body.length === 0 ? {} : { body }),
      signal: AbortSignal.timeout(PATIENCE_MS),
      credentials: 'omit',
      cache: 'no-store',
    });
    return await readReply(response);
  } catch {
    return { kind: 'silent' } as const;
  }
}

async function readReply(response: Response): Promise<StoreReply> {
  const text = await response.text();
  const code = /<Code>(\w{1,64})<\/Code>/.exec(text)?.[1];
  // An upload can also be refused in an answer that had begun well.
  if (response.ok && !text.includes('<Error>')) {
    return { kind: 'done', text, mark: response.headers.get('etag') ?? '' };
  }
  return {
    kind: 'refused',
    status: response.ok ? 500 : response.status,
    code: code ?? `http_${response.status}`,
  };
}

/** By the clock of the server that the page came from: stores do not show theirs to pages. */
async function measureClock(): Promise<number | undefined> {
  try {
    const { headers } = await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' });
    const at = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(at) ? undefined : at - Date.now();
  } catch {
    return undefined;
  }
}
