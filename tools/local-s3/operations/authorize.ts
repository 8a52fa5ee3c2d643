import type { Principal } from '../auth/authenticate.js';
import { isAllowed } from '../policy/evaluate-policy.js';
import { parsePolicy } from '../policy/policy-document.js';
import { S3Error } from '../s3-error.js';
import type { S3Request } from '../s3-request.js';
import type { Operation } from './operation.js';

/** The conditions that a policy may set on a listing. */
const CONDITION_KEYS = ['prefix', 'delimiter', 'max-keys'];

/** Throws unless this principal may do this to that file. */
export function authorize(principal: Principal, operation: Operation, request: S3Request): void {
  if (principal.kind === 'root') return;
  const { bucket, key, query } = request;
  const context = Object.fromEntries(
    CONDITION_KEYS.flatMap((name) => {
      const value = query.get(name);
      return value === undefined ? [] : [[`s3:${name}`, value]];
    }),
  );
  const resource = `arn:aws:s3:::${bucket}${key === '' ? '' : `/${key}`}`;
  const asked = { action: operation.action, resource, context };
  const isPermitted =
    operation.rootOnly !== true &&
    principal.policy !== undefined &&
    isAllowed(parsePolicy(principal.policy), asked);
  if (isPermitted) return;
  throw new S3Error('AccessDenied', `The session may not do ${operation.action} here.`);
}
