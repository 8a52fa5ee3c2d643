import { z } from 'zod';
import { S3Error } from '../s3-error.js';

const MAX_POLICY_LENGTH = 2_048;

/** A variable would have to be put in; we know none, and to take it literally would be to guess. */
const pattern = z.string().refine((text) => !text.includes('${'), 'policy variables are unknown');
const oneOrMore = z.union([pattern.transform((one) => [one]), z.array(pattern).min(1)]);

/** Strict: a word that we do not know could have been a restriction. */
const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: z
    .strictObject({
      StringEquals: z.record(z.string(), oneOrMore).optional(),
      StringLike: z.record(z.string(), oneOrMore).optional(),
    })
    .optional(),
});

const document = z.strictObject({
  Version: z.literal('2012-10-17'),
  Id: z.string().optional(),
  Statement: z.union([statement.transform((one) => [one]), z.array(statement).min(1)]),
});

export type Policy = z.output<typeof document>;
export type PolicyStatement = Policy['Statement'][number];

export function parsePolicy(text: string): Policy {
  if (text.length > MAX_POLICY_LENGTH) {
    throw new S3Error(
      'PackedPolicyTooLarge',
      `A policy has at most ${MAX_POLICY_LENGTH} characters.`,
    );
  }
  const parsed = document.safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.') || 'the whole').join(', ');
  throw new S3Error('MalformedPolicyDocument', `The policy cannot be used: see ${where}.`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new S3Error('MalformedPolicyDocument', 'The policy is not JSON.');
  }
}
