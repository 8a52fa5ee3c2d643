import { createHash } from 'node:crypto';
import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { getCanonicalHeaders, getCanonicalQuery, SignatureV4 } from '@smithy/signature-v4';
import type { S3Request } from '../s3-request.js';
import type { SignatureClaim, SignatureScope } from './signed-request.js';

/** What the holder of the secret would have signed for this very request. */
export async function expectedSignature(
  request: S3Request,
  claim: SignatureClaim,
  secretAccessKey: string,
  payloadHash: string,
): Promise<string> {
  const canonical = canonicalRequest(request, claim.signedHeaders, payloadHash);
  const digest = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', claim.longDate, scopeText(claim.scope), digest].join('\n');
  return signText(text, claim, secretAccessKey);
}

/** Signs with the key of that day, region and service. */
export async function signText(
  text: string,
  { scope, longDate }: SignatureClaim,
  secretAccessKey: string,
): Promise<string> {
  const { accessKeyId, region, service } = scope;
  const credentials = { accessKeyId, secretAccessKey };
  const signer = new SignatureV4({ credentials, region, service, sha256: Sha256 });
  return signer.sign(text, { signingDate: dateOf(longDate) });
}

export function scopeText({ shortDate, region, service }: SignatureScope): string {
  return `${shortDate}/${region}/${service}/aws4_request`;
}

export function dateOf(longDate: string): Date {
  return new Date(
    longDate.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
}

function canonicalRequest(
  request: S3Request,
  signedHeaders: readonly string[],
  payloadHash: string,
): string {
  const signed = new Set(signedHeaders);
  const headers = [...signed].map((name) => [name, String(request.headers[name] ?? '')]);
  const signable = new HttpRequest({
    headers: Object.fromEntries(headers) as Record<string, string>,
    query: Object.fromEntries(request.query),
  });
  const canonical = getCanonicalHeaders(signable, undefined, signed);
  const names = Object.keys(canonical).sort();
  return [
    request.method,
    request.rawPath,
    getCanonicalQuery(signable),
    ...names.map((name) => `${name}:${canonical[name] ?? ''}`),
    '',
    names.join(';'),
    payloadHash,
  ].join('\n');
}
