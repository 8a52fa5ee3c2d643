import { readFile } from 'node:fs/promises';
import type { ElectionId, ElectorId, OfficeId } from '#kernel';
import { evidenceFolder } from '#features/media';
import { uploadPolicy } from '#platform/storage';
import { isAllowed } from '../../tools/local-s3/policy/evaluate-policy.js';
import { parsePolicy } from '../../tools/local-s3/policy/policy-document.js';

const BUCKET = 'scrutin';
const ELECTION = '6f1d2c3b-0000-4000-8000-00000000000a' as ElectionId;
const OFFICE = '6f1d2c3b-0000-4000-8000-00000000000b' as OfficeId;
const OFFICE_FOLDER = `elections/${ELECTION}/offices/${OFFICE}/`;

it('the policy of a source is the one that was approved', async () => {
  const folder = evidenceFolder(ELECTION, OFFICE, 'GA-0042' as ElectorId);
  const approved = await readFile(new URL('source-policy.golden.json', import.meta.url), 'utf8');
  expect(uploadPolicy(BUCKET, folder)).toBe(JSON.stringify(JSON.parse(approved)));
});

/** Past the check of the path, as if it were not there: the policy must hold by itself. */
function policyFor(electorId: string): string | undefined {
  try {
    return uploadPolicy(BUCKET, `${OFFICE_FOLDER}source-${electorId}/`);
  } catch (error) {
    expect(error).toMatchObject({ code: 'bad_request' });
    return undefined;
  }
}

const HOSTILE = [
  ...['*', '**', '?', 'a*', '*/../source-b', '../x', '../source-b', '..', '.', 'a/../../..'],
  ...['%2e%2e', '%2E%2E%2Fsource-b', '%2a', '${aws:username}', '${*}', 'a"]', 'a\\', 'a\u0000'],
  ...['a/*', '"},{"Effect":"Allow","Action":"*","Resource":"*"},{"x":"', '\uff0e\uff0e', 'a,b', ''],
];

/** Of others, and above. */
const OUTSIDE = [
  `${OFFICE_FOLDER}source-b/votes/1.jpeg`,
  `${OFFICE_FOLDER}x/1.jpeg`,
  `${OFFICE_FOLDER}1.jpeg`,
  `elections/${ELECTION}/1.jpeg`,
  '1.jpeg',
];

it.each(HOSTILE)('a source that were called %j could reach nothing of anybody else', (name) => {
  const policy = policyFor(name);
  if (policy === undefined) return;
  const document = parsePolicy(policy);
  for (const key of OUTSIDE) {
    for (const action of [
      's3:PutObject',
      's3:GetObject',
      's3:DeleteObject',
      's3:AbortMultipartUpload',
    ]) {
      const resource = `arn:aws:s3:::${BUCKET}/${key}`;
      expect(isAllowed(document, { action, resource, context: {} })).toBe(false);
    }
    const listing = { action: 's3:ListBucket', resource: `arn:aws:s3:::${BUCKET}` };
    expect(isAllowed(document, { ...listing, context: { 's3:prefix': key } })).toBe(false);
  }
});

it('what the names above are measured with does tell a wide policy from a narrow one', () => {
  const wide = parsePolicy(
    uploadPolicy(BUCKET, `${OFFICE_FOLDER}source-a/`).replaceAll('-a/*', '-*'),
  );
  const resource = `arn:aws:s3:::${BUCKET}/${OUTSIDE[0] ?? ''}`;
  expect(isAllowed(wide, { action: 's3:PutObject', resource, context: {} })).toBe(true);
  expect(policyFor('a')).toBeDefined();
});
