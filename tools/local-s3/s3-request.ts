import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { S3Error } from './s3-error.js';

/** A request as far as it can be read without believing it. */
export interface S3Request {
  readonly method: string;
  /** As it was sent and signed. */
  readonly rawPath: string;
  /** Empty when it is about the service itself. */
  readonly bucket: string;
  /** Empty when it is about the bucket itself. */
  readonly key: string;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingMessage;
}

const MAX_KEY_BYTES = 1_024;
const BUCKET = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

export function readRequest(message: IncomingMessage): S3Request {
  const target = message.url ?? '';
  const at = target.indexOf('?');
  const rawPath = at < 0 ? target : target.slice(0, at);
  // Not through URL: it would fold `..` away, and with it what was signed.
  const [before, bucket = '', ...rest] = rawPath.split('/').map(decode);
  if (before !== '') throw new S3Error('InvalidURI', 'The path does not begin with "/".');
  const key = rest.join('/');
  if (bucket !== '' && !BUCKET.test(bucket)) {
    throw new S3Error('InvalidBucketName', 'The name of the bucket is not one.');
  }
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) {
    throw new S3Error('KeyTooLongError', `A key has at most ${MAX_KEY_BYTES} bytes.`);
  }
  return {
    method: message.method ?? '',
    rawPath,
    bucket,
    key,
    query: readQuery(at < 0 ? '' : target.slice(at + 1)),
    headers: message.headers,
    body: message,
  };
}

function readQuery(text: string): ReadonlyMap<string, string> {
  const query = new Map<string, string>();
  for (const pair of text.split('&').filter((part) => part !== '')) {
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    if (query.has(name)) throw new S3Error('InvalidArgument', `${name} is given twice.`);
    query.set(name, at < 0 ? '' : decode(pair.slice(at + 1)));
  }
  return query;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidURI', 'The address holds bytes that are no characters.');
  }
}

/** A header that may come once only. */
export function headerOf({ headers }: S3Request, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
