import { S3Error } from '../s3-error.js';
import type { S3Request } from '../s3-request.js';
import { equalInConstantTime } from './constant-time.js';
import { readSession } from './session-token.js';
import { dateOf, expectedSignature } from './signature.js';
import { readClaim, type SignatureClaim } from './signed-request.js';

export interface RootKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface AuthRules {
  readonly root: RootKeys;
  readonly region: string;
  readonly now: () => Date;
}

export type Principal =
  | { readonly kind: 'root' }
  | { readonly kind: 'session'; readonly name: string; readonly policy: string | undefined };

export interface Authenticated {
  readonly principal: Principal;
  readonly claim: SignatureClaim;
  /** For the signatures inside the body. */
  readonly secretAccessKey: string;
  readonly payloadHash: string;
}

const MAX_SKEW_MS = 15 * 60_000;

/** Who signed it? Throws unless somebody whom we know did, lately, and everything that matters. */
export async function authenticate(
  request: S3Request,
  service: 's3' | 'sts',
  rules: AuthRules,
  bodyHash?: string,
): Promise<Authenticated> {
  const claim = readClaim(request);
  checkScope(claim, service, rules.region);
  checkSignedHeaders(request, claim);
  const payloadHash = bodyHash ?? claim.payloadHash;
  if (payloadHash === undefined) {
    throw new S3Error('InvalidRequest', 'The header x-amz-content-sha256 is missing.');
  }
  const { principal, secretAccessKey, expiresAt } = findKeys(claim, rules.root);
  const expected = await expectedSignature(request, claim, secretAccessKey, payloadHash);
  if (!equalInConstantTime(expected, claim.signature)) {
    throw new S3Error('SignatureDoesNotMatch', 'The signature is not that of this request.');
  }
  checkTime(claim, rules.now());
  if (expiresAt !== undefined && expiresAt <= rules.now()) {
    throw new S3Error('ExpiredToken', 'The session is over.');
  }
  return { principal, claim, secretAccessKey, payloadHash };
}

function checkScope({ scope }: SignatureClaim, service: string, region: string): void {
  if (scope.service === service && scope.region === region) return;
  throw new S3Error(
    'AuthorizationHeaderMalformed',
    `The signature is for ${scope.service} in ${scope.region}; this is ${service} in ${region}.`,
  );
}

/** What a signature leaves out could be added on the way. */
function checkSignedHeaders({ headers }: S3Request, claim: SignatureClaim): void {
  const unsigned = [
    'host',
    ...Object.keys(headers).filter((name) => name.startsWith('x-amz-')),
  ].filter((name) => !claim.signedHeaders.includes(name));
  if (unsigned.length === 0) return;
  throw new S3Error('AccessDenied', `There are headers that were not signed: ${unsigned.join()}.`);
}

function findKeys({ scope, sessionToken }: SignatureClaim, root: RootKeys) {
  if (sessionToken !== undefined) {
    const session = readSession(root.secretAccessKey, scope.accessKeyId, sessionToken);
    const { sessionName: name, policy, secretAccessKey, expiresAt } = session;
    return { principal: { kind: 'session', name, policy } as const, secretAccessKey, expiresAt };
  }
  if (!equalInConstantTime(scope.accessKeyId, root.accessKeyId)) {
    throw new S3Error(
      'InvalidAccessKeyId',
      'This access key is not known, or its token is missing.',
    );
  }
  const { secretAccessKey } = root;
  return { principal: { kind: 'root' } as const, secretAccessKey, expiresAt: undefined };
}

function checkTime({ longDate, expiresIn }: SignatureClaim, now: Date): void {
  const age = now.getTime() - dateOf(longDate).getTime();
  const isTooOld = expiresIn === undefined && age > MAX_SKEW_MS;
  // A date that is none gives NaN, and NaN compares to nothing.
  if (isTooOld || !(age >= -MAX_SKEW_MS)) {
    throw new S3Error(
      'RequestTimeTooSkewed',
      'The time of the request is not that of this server.',
    );
  }
  if (expiresIn !== undefined && age > expiresIn * 1_000) {
    throw new S3Error('AccessDenied', 'Request has expired.');
  }
}
