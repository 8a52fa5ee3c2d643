import { ObjectStore } from '#platform/storage';
import type { ApiUnderTest } from './api-under-test.js';
import { forMembers, type Row } from './elections-route-row.js';

/** As the documentation calls one. */
export const EVIDENCE_PATH = 'source-GA-0412-7781/verbal_process/1.jpeg';

/** A file where a reporter would have put it. */
export async function plantEvidence(
  api: ApiUnderTest,
  { election, office }: { readonly election: string; readonly office: string },
): Promise<void> {
  const key = `elections/${election}/offices/${office}/${EVIDENCE_PATH}`;
  const store = api.app.get(ObjectStore, { strict: false });
  await store.put(key, Buffer.from('paper'), { contentType: 'image/jpeg' });
}

export const EVIDENCE_ROWS: readonly Row[] = [
  {
    route: 'GET api/offices/:id/evidence',
    path: ({ office }) => `offices/${office}/evidence`,
    outcomes: forMembers('200', 'office'),
  },
  {
    route: 'GET api/offices/:id/evidence/usage',
    path: ({ office }) => `offices/${office}/evidence/usage`,
    outcomes: forMembers('200', 'office'),
  },
  {
    route: 'POST api/offices/:id/evidence/links',
    path: ({ office }) => `offices/${office}/evidence/links`,
    body: () => ({ path: EVIDENCE_PATH }),
    given: plantEvidence,
    outcomes: forMembers('201', 'office'),
  },
  {
    route: 'GET api/elections/:id/evidence/findings',
    path: ({ election }) => `elections/${election}/evidence/findings?kind=same_file`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'GET api/elections/:id/evidence/missing-papers',
    path: ({ election }) => `elections/${election}/evidence/missing-papers`,
    outcomes: forMembers('200', 'election'),
  },
];
