import type { IncomingMessage } from 'node:http';
import { authenticate, type AuthRules } from './auth/authenticate.js';
import { assumeRole } from './operations/assume-role.js';
import { authorize } from './operations/authorize.js';
import { findOperation } from './operations/find-operation.js';
import type { Answer, Store } from './operations/operation.js';
import { readRequest } from './s3-request.js';

/** Who is it, what do they want, may they: in this order, and only then is it done. */
export async function handleRequest(
  message: IncomingMessage,
  store: Store,
  region: string,
): Promise<Answer> {
  const request = readRequest(message);
  const rules: AuthRules = { root: store.root, region, now: store.now };
  if (isForSts(message)) return assumeRole(request, rules);
  const authenticated = await authenticate(request, 's3', rules);
  const operation = findOperation(request);
  authorize(authenticated.principal, operation, request);
  return operation.run({ request, authenticated, store });
}

/** Both services answer at one address; STS is asked by a form. */
export function isForSts({ method, url }: IncomingMessage): boolean {
  return method === 'POST' && url === '/';
}
