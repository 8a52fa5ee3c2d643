import type { ApiUnderTest } from './api-under-test.js';
import { plantDifference } from './discrepancy-rows.js';
import type { Known, Scene } from './documented-requests.js';
import type { ElectionsClient, Polls } from './elections-client.js';

/** An office whose stories differ, and the ETag of what differs. */
export async function discrepancyScene(
  api: ApiUnderTest,
  owner: ElectionsClient,
  polls: Polls,
  known: Known,
): Promise<Scene> {
  await plantDifference(api, polls);
  const { headers } = await owner.get(`offices/${polls.office}/discrepancy`);
  return { as: owner, known: { ...known, 'If-Match': headers.get('etag') ?? '' } };
}
