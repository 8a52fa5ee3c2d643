import { checkKeyPrefix } from './object-key.js';

/**
 * What a reporter's keys open: to write files of one folder, at once or in parts, and to list that folder. Not to read,
 * not to delete. The folder passes `checkKeyPrefix` first, so that nothing in it is a wildcard, a variable or an escape.
 */
export function uploadPolicy(bucket: string, prefix: string): string {
  const folder = checkKeyPrefix(prefix);
  const arn = `arn:aws:s3:::${bucket}`;
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        // To begin and to complete an upload in parts is s3:PutObject as well.
        Action: ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
        Resource: [`${arn}/${folder}*`],
      },
      {
        Effect: 'Allow',
        Action: ['s3:ListBucket'],
        Resource: [arn],
        Condition: { StringLike: { 's3:prefix': [`${folder}*`] } },
      },
    ],
  });
}

const MAX_SESSION_NAME = 64;

/** How the session is called in the store's own logs: STS takes few characters, and not many of them. */
export function sessionNameOf(text: string): string {
  return text
    .replace(/[^\w+=,.@-]/g, '-')
    .slice(0, MAX_SESSION_NAME)
    .padEnd(2, '-');
}
