import { createHmac, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { S3Error } from '../s3-error.js';
import { equalInConstantTime } from './constant-time.js';

/** What a session may do and until when. */
export interface SessionGrant {
  readonly sessionName: string;
  /** The policy as it was given; without one a session may do nothing. */
  readonly policy: string | undefined;
  readonly expiresAt: Date;
}

export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export interface Session extends SessionGrant {
  readonly secretAccessKey: string;
}

const shape = z.object({
  key: z.string(),
  name: z.string(),
  policy: z.string().optional(),
  until: z.number(),
});
const MAX_TOKEN_LENGTH = 8_192;
const MAX_TOKEN_BYTES = 16_384;

/** The grant itself, sealed with the root's secret: nothing has to be kept, and it outlives a restart. */
export function openSession(rootSecret: string, grant: SessionGrant): SessionCredentials {
  const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
  const { sessionName: name, policy, expiresAt } = grant;
  const text = JSON.stringify({ key: accessKeyId, name, policy, until: expiresAt.getTime() });
  const body = deflateRawSync(text).toString('base64url');
  const sessionToken = `${body}.${hmac(rootSecret, 'token', body)}`;
  return { accessKeyId, secretAccessKey: hmac(rootSecret, 'secret', sessionToken), sessionToken };
}

export function readSession(rootSecret: string, accessKeyId: string, token: string): Session {
  const [body = '', seal = ''] = token.split('.');
  const isOurs =
    token.length <= MAX_TOKEN_LENGTH && equalInConstantTime(seal, hmac(rootSecret, 'token', body));
  if (!isOurs) throw new S3Error('InvalidToken', 'The session token is not one of ours.');
  const bytes = inflateRawSync(Buffer.from(body, 'base64url'), {
    maxOutputLength: MAX_TOKEN_BYTES,
  });
  const { key, name, policy, until } = shape.parse(JSON.parse(bytes.toString()));
  if (key !== accessKeyId) {
    throw new S3Error('InvalidToken', 'The session token belongs to another access key.');
  }
  return {
    sessionName: name,
    policy,
    expiresAt: new Date(until),
    secretAccessKey: hmac(rootSecret, 'secret', token),
  };
}

function hmac(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');
}
