import fc from 'fast-check';
import { uploadPolicy } from '#platform/storage';
import { isAllowed } from './evaluate-policy.js';
import { parsePolicy } from './policy-document.js';

const BUCKET = 'scrutin';
const MAY_WRITE = ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'];
const NEVER = [
  's3:GetObject',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:PutObjectAcl',
  's3:PutObjectTagging',
  's3:ListBucketVersions',
  's3:PutBucketPolicy',
];

function asks(prefix: string, action: string, key: string): boolean {
  const resource = `arn:aws:s3:::${BUCKET}/${key}`;
  return isAllowed(parsePolicy(uploadPolicy(BUCKET, prefix)), { action, resource, context: {} });
}

function lists(prefix: string, asked: string): boolean {
  const resource = `arn:aws:s3:::${BUCKET}`;
  const context = { 's3:prefix': asked };
  return isAllowed(parsePolicy(uploadPolicy(BUCKET, prefix)), {
    action: 's3:ListBucket',
    resource,
    context,
  });
}

describe("a reporter's policy", () => {
  const prefix = 'elections/1/offices/2/source-A/';

  it.each(MAY_WRITE)('allows %s in its folder only', (action) => {
    expect(asks(prefix, action, `${prefix}votes/1.jpeg`)).toBe(true);
    expect(asks(prefix, action, 'elections/1/offices/2/source-AB/votes/1.jpeg')).toBe(false);
    expect(asks(prefix, action, 'elections/1/offices/2/')).toBe(false);
  });

  it.each(NEVER)('never allows %s', (action) => {
    expect(asks(prefix, action, `${prefix}votes/1.jpeg`)).toBe(false);
    expect(asks(prefix, action, '')).toBe(false);
  });

  it('lists its folder and what is below, and nothing above', () => {
    expect(lists(prefix, prefix)).toBe(true);
    expect(lists(prefix, `${prefix}votes/`)).toBe(true);
    expect(lists(prefix, 'elections/1/offices/2/source-A')).toBe(false);
    expect(lists(prefix, '')).toBe(false);
  });

  it('is short enough for STS, however long the name of the reporter', () => {
    const uuid = '12345678-1234-1234-1234-1234567890ab';
    const longest = `elections/${uuid}/offices/${uuid}/source-${'x'.repeat(64)}/`;
    expect(uploadPolicy('b'.repeat(63), longest).length).toBeLessThan(2_048 / 2);
  });

  it('is never made wider by the name of the folder: such a name is refused', () => {
    const piece = fc.constantFrom(
      '*',
      '?',
      '$',
      '{',
      '}',
      '"',
      '..',
      '.',
      '/',
      '%2e',
      '\\',
      'a',
      'A-1_',
      'é',
    );
    const hostile = fc.array(piece, { maxLength: 8 }).map((pieces) => `${pieces.join('')}/`);
    const elsewhere = fc.constantFrom('b/x', 'source-other/1.jpeg', 'a', 'x', '../x', 'A-1_b/x');
    fc.assert(
      fc.property(hostile, elsewhere, (folder, key) => {
        try {
          expect(asks(folder, 's3:PutObject', key)).toBe(key.startsWith(folder));
          expect(lists(folder, key)).toBe(key.startsWith(folder));
          expect(folder).toMatch(/^[A-Za-z0-9._/-]+$/);
        } catch (error) {
          if (!(error instanceof Error) || error.name !== 'DomainError') throw error;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['*/', 'a*/', 'a?/', '${aws:username}/', 'a/../', '%2e%2e/', 'a/%2e%2e/', '', '/'])(
    'is not made for the folder %j',
    (folder) => {
      expect(() => uploadPolicy(BUCKET, folder)).toThrow('bad_request');
    },
  );
});
