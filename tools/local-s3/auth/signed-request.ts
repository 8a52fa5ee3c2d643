import { S3Error } from '../s3-error.js';
import { headerOf, type S3Request } from '../s3-request.js';

export interface SignatureScope {
  readonly accessKeyId: string;
  readonly shortDate: string;
  readonly region: string;
  readonly service: string;
}

/** What a request claims about its signature; nothing of it is checked yet. */
export interface SignatureClaim {
  readonly scope: SignatureScope;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly longDate: string;
  readonly sessionToken: string | undefined;
  /** Seconds; only links have it. */
  readonly expiresIn: number | undefined;
  /** What the signature says about the body; undefined where it was left out. */
  readonly payloadHash: string | undefined;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const MAX_EXPIRES = 7 * 24 * 3_600;
const LONG_DATE = /^\d{8}T\d{6}Z$/;
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]{64})$/;

export function readClaim(request: S3Request): SignatureClaim {
  const authorization = headerOf(request, 'authorization');
  const inQuery = request.query.has('X-Amz-Signature') || request.query.has('X-Amz-Algorithm');
  if (authorization !== undefined && inQuery) {
    throw new S3Error('InvalidArgument', 'Sign in the header or in the query, not in both.');
  }
  if (authorization !== undefined) return readHeader(request, authorization);
  if (inQuery) return readLink(request);
  throw new S3Error('AccessDenied', 'The request is not signed.');
}

function readHeader(request: S3Request, authorization: string): SignatureClaim {
  const [, credential, signedHeaders, signature] = AUTHORIZATION.exec(authorization) ?? [];
  if (credential === undefined || signedHeaders === undefined || signature === undefined) {
    throw malformedHeader(`The Authorization header does not read as ${ALGORITHM}.`);
  }
  const longDate = headerOf(request, 'x-amz-date') ?? '';
  if (!LONG_DATE.test(longDate)) throw malformedHeader('x-amz-date is missing or malformed.');
  return {
    scope: readScope(credential, longDate, malformedHeader),
    signedHeaders: signedHeaders.split(';'),
    signature,
    longDate,
    sessionToken: headerOf(request, 'x-amz-security-token'),
    expiresIn: undefined,
    payloadHash: headerOf(request, 'x-amz-content-sha256'),
  };
}

function readLink({ query }: S3Request): SignatureClaim {
  const parameter = (name: string) => {
    const value = query.get(`X-Amz-${name}`);
    if (value === undefined) throw malformedLink(`X-Amz-${name} is missing.`);
    return value;
  };
  if (parameter('Algorithm') !== ALGORITHM) throw malformedLink(`Only ${ALGORITHM} is known.`);
  const longDate = parameter('Date');
  if (!LONG_DATE.test(longDate)) throw malformedLink('X-Amz-Date is malformed.');
  const expires = parameter('Expires');
  const expiresIn = Number(expires);
  if (!/^\d{1,6}$/.test(expires) || expiresIn < 1 || expiresIn > MAX_EXPIRES) {
    throw malformedLink(`X-Amz-Expires goes from 1 to ${MAX_EXPIRES}.`);
  }
  return {
    scope: readScope(parameter('Credential'), longDate, malformedLink),
    signedHeaders: parameter('SignedHeaders').split(';'),
    signature: parameter('Signature'),
    longDate,
    sessionToken: query.get('X-Amz-Security-Token'),
    expiresIn,
    payloadHash: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

function readScope(
  credential: string,
  longDate: string,
  malformed: (message: string) => S3Error,
): SignatureScope {
  const [accessKeyId, shortDate, region, service, end, ...more] = credential.split('/');
  const isWhole =
    accessKeyId !== undefined &&
    region !== undefined &&
    service !== undefined &&
    end === 'aws4_request' &&
    more.length === 0;
  if (!isWhole || shortDate !== longDate.slice(0, 8)) {
    throw malformed('The credential is not KEY/DATE/REGION/SERVICE/aws4_request of that date.');
  }
  return { accessKeyId, shortDate, region, service };
}

const malformedHeader = (message: string) => new S3Error('AuthorizationHeaderMalformed', message);
const malformedLink = (message: string) =>
  new S3Error('AuthorizationQueryParametersError', message);
