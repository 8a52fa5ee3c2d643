import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import { makeTemporaryFolder } from '../embedded-postgres/index.js';
import { startLocalS3, type LocalS3 } from './start-local-s3.js';

const KEYS = { accessKeyId: 'root', secretAccessKey: 'root-secret' };
const EMPTY = createHash('sha256').digest('hex');
const MINUTE = 60_000;

let folder: string;
let server: LocalS3;
const clock = { offset: 0 };

beforeAll(async () => {
  folder = await makeTemporaryFolder('scrutin-s3-');
  const now = () => new Date(Date.now() + clock.offset);
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  server = await startLocalS3({
    ...{ folder, port: 0, bucket: 'scrutin', log, now, maxObjectBytes: 1_000_000 },
    ...KEYS,
  });
});

beforeEach(() => {
  clock.offset = 0;
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly region?: string;
  readonly keys?: typeof KEYS;
  readonly payloadHash?: string;
  readonly signingDate?: Date;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function signer({ keys = KEYS, region = 'us-east-1' }: Sent): SignatureV4 {
  return new SignatureV4({
    ...{ credentials: keys, region, service: 's3', sha256: Sha256 },
    ...{ uriEscapePath: false, applyChecksum: true },
  });
}

async function sign(sent: Sent): Promise<Record<string, string>> {
  const { method = 'PUT', path = '/scrutin/file', body = '', headers = {} } = sent;
  const hash = sent.payloadHash ?? sha256(body);
  const request = new HttpRequest({
    method,
    path,
    headers: { host: new URL(server.url).host, 'x-amz-content-sha256': hash, ...headers },
  });
  const options = sent.signingDate === undefined ? {} : { signingDate: sent.signingDate };
  return (await signer(sent).sign(request, options)).headers;
}

async function send(sent: Sent, changed: Sent & { readonly drop?: string } = {}) {
  const headers = { ...(await sign(sent)), ...changed.headers };
  const { host: _host, ...rest } = headers;
  if (changed.drop !== undefined) Reflect.deleteProperty(rest, changed.drop);
  const { method = 'PUT', path = '/scrutin/file', body = '' } = { ...sent, ...changed };
  const init = method === 'GET' ? { method, headers: rest } : { method, headers: rest, body };
  return outcome(await fetch(`${server.url}${path}`, init));
}

async function outcome(response: Response): Promise<string> {
  const text = await response.text();
  return response.ok ? String(response.status) : (/<Code>(\w+)</.exec(text)?.[1] ?? text);
}

describe('a signature', () => {
  it('opens what it was made for', async () => {
    expect(await send({ body: 'bytes' })).toBe('200');
    expect(await send({ method: 'GET' })).toBe('200');
  });

  it.each([
    ['another body', { body: 'other' }, 'XAmzContentSHA256Mismatch'],
    ['another path', { path: '/scrutin/other' }, 'SignatureDoesNotMatch'],
    ['another query', { path: '/scrutin/file?x-id=PutObject' }, 'SignatureDoesNotMatch'],
    ['another method', { method: 'DELETE' }, 'SignatureDoesNotMatch'],
    ['another header', { headers: { 'x-amz-meta-a': 'other' } }, 'SignatureDoesNotMatch'],
    ['a header more', { headers: { 'x-amz-acl': 'public-read' } }, 'AccessDenied'],
    ['another hash', { headers: { 'x-amz-content-sha256': EMPTY } }, 'SignatureDoesNotMatch'],
    ['the hash left out', { drop: 'x-amz-content-sha256' }, 'InvalidRequest'],
    ['the signature left out', { drop: 'authorization' }, 'AccessDenied'],
    ['the date left out', { drop: 'x-amz-date' }, 'AuthorizationHeaderMalformed'],
    [
      'another kind of signature',
      { headers: { authorization: 'AWS a:b' } },
      'AuthorizationHeaderMalformed',
    ],
  ])('does not open %s', async (_what, changed, code) => {
    const signed = { body: 'bytes', headers: { 'x-amz-meta-a': 'one' } };
    expect(await send(signed, changed)).toBe(code);
  });

  it('of another secret, another key or another region opens nothing', async () => {
    const secretAccessKey = 'other';
    expect(await send({ keys: { ...KEYS, secretAccessKey } })).toBe('SignatureDoesNotMatch');
    expect(await send({ keys: { ...KEYS, accessKeyId: 'x' } })).toBe('InvalidAccessKeyId');
    expect(await send({ region: 'eu-west-3' })).toBe('AuthorizationHeaderMalformed');
  });

  it.each([
    [14, '200'],
    [16, 'RequestTimeTooSkewed'],
    [-14, '200'],
    [-16, 'RequestTimeTooSkewed'],
  ])('that is %d minutes away gives %s', async (minutes, expected) => {
    clock.offset = minutes * MINUTE;
    expect(await send({ body: 'bytes' })).toBe(expected);
  });

  it('is refused before a body that is too large is taken', async () => {
    expect(await send({ body: 'x'.repeat(1_000_001) })).toBe('EntityTooLarge');
  });

  it('does not stand for a checksum that is wrong', async () => {
    const wrong = { 'content-md5': Buffer.alloc(16).toString('base64') };
    expect(await send({ body: 'bytes', headers: wrong })).toBe('BadDigest');
    const unknown = { 'x-amz-checksum-crc64nvme': 'AAAA' };
    expect(await send({ body: 'bytes', headers: unknown })).toBe('NotImplemented');
  });

  it.each(['acl', 'tagging', 'retention', 'legal-hold'])(
    'does not make a file of a PUT that means its %s',
    async (name) => {
      const request = new HttpRequest({
        method: 'PUT',
        path: '/scrutin/sub',
        query: { [name]: '' },
        headers: { host: new URL(server.url).host, 'x-amz-content-sha256': EMPTY },
      });
      const { host: _host, ...headers } = (await signer({}).sign(request)).headers;
      const url = `${server.url}/scrutin/sub?${name}`;
      expect(await outcome(await fetch(url, { method: 'PUT', headers }))).toBe('NotImplemented');
    },
  );
});

/** As Amazon describes it, written here a second time: an upload whose every chunk is signed. */
async function chunked(
  chunks: readonly string[],
  spoil: (body: string) => string = (body) => body,
  trailer?: string,
) {
  const payloadHash = `STREAMING-AWS4-HMAC-SHA256-PAYLOAD${trailer === undefined ? '' : '-TRAILER'}`;
  const length = chunks.join('').length;
  const headers = await sign({
    path: '/scrutin/chunked',
    payloadHash,
    headers: {
      'x-amz-decoded-content-length': String(length),
      'content-encoding': 'aws-chunked',
      ...(trailer === undefined ? {} : { 'x-amz-trailer': 'x-amz-checksum-sha256' }),
    },
  });
  const date = headers['x-amz-date'] ?? '';
  const signingDate = new Date(date.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z'));
  let previous = /Signature=(\w+)/.exec(headers['authorization'] ?? '')?.[1] ?? '';
  let body = '';
  const signNext = async (kind: string, ...hashes: readonly string[]) => {
    const scope = `${date.slice(0, 8)}/us-east-1/s3/aws4_request`;
    const text = [`AWS4-HMAC-SHA256-${kind}`, date, scope, previous, ...hashes].join('\n');
    previous = await signer({}).sign(text, { signingDate });
    return previous;
  };
  for (const chunk of [...chunks, '']) {
    const signature = await signNext('PAYLOAD', EMPTY, sha256(chunk));
    body += `${chunk.length.toString(16)};chunk-signature=${signature}\r\n`;
    if (chunk !== '') body += `${chunk}\r\n`;
  }
  if (trailer !== undefined) {
    const signature = await signNext('TRAILER', sha256(`${trailer}\n`));
    body += `${trailer}\r\nx-amz-trailer-signature:${signature}\r\n`;
  }
  body += '\r\n';
  const { host: _host, ...rest } = headers;
  const init = { method: 'PUT', headers: rest, body: spoil(body) };
  return outcome(await fetch(`${server.url}/scrutin/chunked`, init));
}

describe('a body of signed chunks', () => {
  const chunks = ['first chunk', 'second chunk'];

  it('is kept as it was before it was cut', async () => {
    expect(await chunked(chunks)).toBe('200');
    const headers = await sign({ method: 'GET', path: '/scrutin/chunked' });
    const { host: _host, ...rest } = headers;
    const found = await fetch(`${server.url}/scrutin/chunked`, { headers: rest });
    expect(await found.text()).toBe(chunks.join(''));
    expect(found.headers.get('content-encoding')).toBeNull();
  });

  it.each([
    ['a changed byte', (body: string) => body.replace('second', 'sEcond'), 'SignatureDoesNotMatch'],
    [
      'a chunk left out',
      (body: string) => body.replace(/^b;[^]*?first chunk\r\n/, ''),
      'SignatureDoesNotMatch',
    ],
    [
      'signatures left out',
      (body: string) => body.replace(/;chunk-signature=\w+/g, ''),
      'SignatureDoesNotMatch',
    ],
    ['no last chunk', (body: string) => body.replace(/0;[^]*$/, ''), 'IncompleteBody'],
  ])('is refused with %s', async (_what, spoil, code) => {
    expect(await chunked(chunks, spoil)).toBe(code);
  });
});

describe('a signed trailer', () => {
  const digest = createHash('sha256').update('first').digest('base64');
  const trailer = `x-amz-checksum-sha256:${digest}`;
  const wrong = `x-amz-checksum-sha256:${createHash('sha256').digest('base64')}`;

  it('is checked, and so is the checksum in it', async () => {
    expect(await chunked(['first'], undefined, trailer)).toBe('200');
    expect(await chunked(['first'], undefined, wrong)).toBe('BadDigest');
    const swap = (body: string) => body.replace(trailer, wrong);
    expect(await chunked(['first'], swap, trailer)).toBe('SignatureDoesNotMatch');
    const strip = (body: string) => body.replace(/x-amz-trailer-signature.*\r\n/, '');
    expect(await chunked(['first'], strip, trailer)).toBe('SignatureDoesNotMatch');
    const drop = (body: string) => body.replace(/x-amz-checksum.*\r\n/, '');
    expect(await chunked(['first'], drop, trailer)).toBe('SignatureDoesNotMatch');
  });
});

async function link(seconds: number, changed: (url: string) => string = (url) => url) {
  const request = new HttpRequest({
    method: 'GET',
    path: '/scrutin/file',
    headers: { host: new URL(server.url).host },
    body: { a: 'stream' },
  });
  const { query } = await signer({}).presign(request, { expiresIn: seconds });
  const text = new URLSearchParams(query as Record<string, string>).toString();
  return outcome(await fetch(changed(`${server.url}/scrutin/file?${text}`)));
}

describe('a link', () => {
  beforeAll(async () => {
    await send({ body: 'bytes' });
  });

  it('opens its file until it expires', async () => {
    expect(await link(60)).toBe('200');
    clock.offset = 30 * MINUTE;
    expect(await link(3_600)).toBe('200');
    expect(await link(60)).toBe('AccessDenied');
  });

  it.each([
    ['file', 'other', 'SignatureDoesNotMatch'],
    ['X-Amz-Expires=60', 'X-Amz-Expires=6000', 'SignatureDoesNotMatch'],
    ['X-Amz-Expires=60', 'X-Amz-Expires=9999999', 'AuthorizationQueryParametersError'],
    ['X-Amz-Signature=', 'X-Amz-Signature=0', 'SignatureDoesNotMatch'],
    ['&', '&X-Amz-Date=20260101T000000Z&', 'InvalidArgument'],
    ['&', '&response-content-type=text/html&', 'SignatureDoesNotMatch'],
  ])('opens nothing when %s becomes %s', async (from, to, code) => {
    expect(await link(60, (url) => url.replace(from, to))).toBe(code);
  });
});

describe('a browser', () => {
  it('may ask from any page, and reads the ETag', async () => {
    const asked = { 'access-control-request-headers': 'authorization,x-amz-date' };
    const init = { method: 'OPTIONS', headers: { origin: 'http://app.example', ...asked } };
    const preflight = await fetch(`${server.url}/scrutin/file`, init);
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,x-amz-date');
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PUT');
    const refused = await fetch(`${server.url}/scrutin/file`);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(refused.headers.get('access-control-expose-headers')).toContain('ETag');
  });
});

it('local-s3 does not start in production', async () => {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  const log = () => undefined;
  const options = { folder: `${folder}/never`, port: 0, bucket: 'scrutin', log, ...KEYS };
  await expect(startLocalS3(options)).rejects.toThrow('for development only');
  process.env['NODE_ENV'] = before;
});
