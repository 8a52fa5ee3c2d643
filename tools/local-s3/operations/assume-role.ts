import { createHash } from 'node:crypto';
import { authenticate, type AuthRules } from '../auth/authenticate.js';
import { openSession } from '../auth/session-token.js';
import { readSmallBody } from '../body/received-body.js';
import { parsePolicy } from '../policy/policy-document.js';
import { S3Error } from '../s3-error.js';
import type { S3Request } from '../s3-request.js';
import { element, elements, STS_NAMESPACE, xmlDocument } from '../xml.js';
import type { Answer } from './operation.js';

const MAX_FORM_BYTES = 16_384;
const MIN_SECONDS = 900;
const MAX_SECONDS = 43_200;
const ROLE = /^arn:[\w-]+:iam::\d*:role\/\S{1,512}$/;
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;

/**
 * STS: keys for a while. Which role is asked for makes no difference here; what the session may do stands in its
 * policy, and without one it may do nothing.
 */
export async function assumeRole(request: S3Request, rules: AuthRules): Promise<Answer> {
  const bytes = await readSmallBody(request.body, MAX_FORM_BYTES);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const { principal } = await authenticate(request, 'sts', rules, hash);
  if (principal.kind !== 'root') {
    throw new S3Error('AccessDenied', 'A session cannot open another session.');
  }
  const form = new URLSearchParams(bytes.toString());
  const roleArn = required(form, 'RoleArn', ROLE);
  const sessionName = required(form, 'RoleSessionName', SESSION_NAME);
  const policy = form.get('Policy') ?? undefined;
  if (policy !== undefined) parsePolicy(policy);
  const seconds = readSeconds(form);
  const expiresAt = new Date(rules.now().getTime() + seconds * 1_000);
  const keys = openSession(rules.root.secretAccessKey, { sessionName, policy, expiresAt });
  const result = element('AssumeRoleResult', [
    element(
      'Credentials',
      elements({
        AccessKeyId: keys.accessKeyId,
        SecretAccessKey: keys.secretAccessKey,
        SessionToken: keys.sessionToken,
        Expiration: expiresAt.toISOString(),
      }),
    ),
    element(
      'AssumedRoleUser',
      elements({ Arn: `${roleArn}/${sessionName}`, AssumedRoleId: `AROALOCAL:${sessionName}` }),
    ),
  ]);
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: xmlDocument('AssumeRoleResponse', STS_NAMESPACE, [result]),
  };
}

function required(form: URLSearchParams, name: string, pattern: RegExp): string {
  const value = form.get(name) ?? '';
  if (pattern.test(value)) return value;
  throw new S3Error('ValidationError', `${name} is missing or malformed.`);
}

function readSeconds(form: URLSearchParams): number {
  if (form.get('Action') !== 'AssumeRole') {
    throw new S3Error('ValidationError', 'Of STS there is AssumeRole only.');
  }
  const text = form.get('DurationSeconds') ?? '3600';
  const seconds = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (seconds >= MIN_SECONDS && seconds <= MAX_SECONDS) return seconds;
  throw new S3Error(
    'ValidationError',
    `DurationSeconds goes from ${MIN_SECONDS} to ${MAX_SECONDS}.`,
  );
}
