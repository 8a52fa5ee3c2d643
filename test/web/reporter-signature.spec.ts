import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import {
  queryOf,
  signedHeaders,
  type Unsigned,
} from '../../apps/web/src/reporter/evidence/signature.js';

const KEYS = {
  accessKey: 'AKIAEXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG',
  sessionToken: 'FwoGZX==',
};
const AT = new Date('2026-11-27T07:15:00.123Z');
const FOLDER = 'https://files.example:9000/bucket/elections/1/offices/2/source-GA-1/';

const REQUESTS: Readonly<Record<string, Unsigned>> = {
  'a file at once': {
    method: 'PUT',
    url: new URL(`${FOLDER}list-votes/1.jpeg`),
    headers: { 'content-type': 'image/jpeg', 'if-none-match': '*' },
    body: new TextEncoder().encode('photo'),
  },
  'a part of a film': {
    method: 'PUT',
    url: new URL(
      `${FOLDER}counting-proof/x.mp4?${queryOf({ uploadId: 'a+b/c=*~', partNumber: '2' })}`,
    ),
    headers: {},
    body: new Uint8Array([0, 255, 10]),
  },
  'the list of a folder': {
    method: 'GET',
    url: new URL(
      `https://bucket.s3.eu-west-3.amazonaws.com/?${queryOf({ 'list-type': '2', prefix: 'elections/1/' })}`,
    ),
    headers: {},
    body: new Uint8Array(),
  },
  'an upload that begins': {
    method: 'POST',
    url: new URL(`${FOLDER}votes/vote-1-2-20261127T071500Z.jpeg?${queryOf({ uploads: '' })}`),
    headers: { 'content-type': 'video/mp4' },
    body: new Uint8Array(),
  },
};

/** What the library of AWS makes of the same. */
async function expected({ method, url, headers, body }: Unsigned): Promise<string | undefined> {
  const signer = new SignatureV4({
    ...{ service: 's3', region: 'eu-west-3', sha256: Sha256, uriEscapePath: false },
    credentials: {
      accessKeyId: KEYS.accessKey,
      secretAccessKey: KEYS.secretKey,
      sessionToken: KEYS.sessionToken,
    },
  });
  const request = new HttpRequest({
    ...{ method, protocol: url.protocol, hostname: url.hostname, path: url.pathname, body },
    query: Object.fromEntries(url.searchParams),
    headers: { ...headers, host: url.host },
  });
  const signed = await signer.sign(request, { signingDate: AT });
  return signed.headers['authorization'];
}

describe('what a phone signs for the object store', () => {
  it.each(Object.keys(REQUESTS))('is what the library of AWS signs: %s', async (name) => {
    const request = REQUESTS[name];
    if (request === undefined) throw new Error(name);
    const signer = { keys: KEYS, region: 'eu-west-3', at: AT };
    const headers = await signedHeaders(request, signer);
    expect(headers['authorization']).toBe(await expected(request));
    expect(headers['x-amz-date']).toBe('20261127T071500Z');
    // A browser refuses to have it set.
    expect(headers).not.toHaveProperty('host');
  });

  it('is different for another body', async () => {
    const request = REQUESTS['a file at once'];
    if (request === undefined) throw new Error('missing');
    const signer = { keys: KEYS, region: 'eu-west-3', at: AT };
    const one = await signedHeaders(request, signer);
    const other = await signedHeaders({ ...request, body: new Uint8Array([1]) }, signer);
    expect(one['authorization']).not.toBe(other['authorization']);
  });
});
