import type { ApiUnderTest } from './api-under-test.js';
import { forKeepers, forMembers, type Row } from './elections-route-row.js';
import type { World } from './elections-world.js';

/** A hundred voters were seen, and fifty ballots read out. */
export async function plantDifference(
  { database }: ApiUnderTest,
  { election, office }: Pick<World, 'election' | 'office'>,
): Promise<void> {
  await database.query(
    `insert into tallies (office_id, election_id, stream, version, counted, figures, last)
     values ($1, $2, 'votes', 100, 100, '{"female": 100}', '{"index": 100}'),
            ($1, $2, 'ballots', 50, 50, '{"UDN": 50}', '{"index": 50}')`,
    [office, election],
  );
}

const discrepancies = ({ election }: World) => `elections/${election}/discrepancies`;
const discrepancy = ({ office }: World) => `offices/${office}/discrepancy`;

export const DISCREPANCY_ROWS: readonly Row[] = [
  {
    route: 'GET api/elections/:id/discrepancies',
    path: discrepancies,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'GET api/elections/:id/discrepancies/areas',
    path: (world) => `${discrepancies(world)}/areas`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'GET api/offices/:id/discrepancy',
    path: discrepancy,
    outcomes: forMembers('200', 'office'),
  },
  {
    // Whoever may decide has to say about which figures; nobody else hears that there is something.
    route: 'POST api/offices/:id/discrepancy/handling',
    path: (world) => `${discrepancy(world)}/handling`,
    body: () => ({ decision: 'explain', reason: 'parti à midi' }),
    outcomes: forKeepers('428 discrepancy_version_missing', 'office'),
  },
];
