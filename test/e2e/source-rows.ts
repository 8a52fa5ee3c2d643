import { forKeepers, forMembers, type Row } from './elections-route-row.js';
import type { World } from './elections-world.js';

const sources = ({ election }: World) => `elections/${election}/sources`;

export const SOURCE_ROWS: readonly Row[] = [
  {
    route: 'GET api/elections/:id/sources',
    path: sources,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'GET api/elections/:id/sources/:source_id',
    path: (world) => `${sources(world)}/${world.source}`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'POST api/elections/:id/sources/:source_id/status',
    path: (world) => `${sources(world)}/${world.source}/status`,
    body: () => ({ to: 'independent', reason: 'carte vue' }),
    outcomes: forKeepers('200', 'election'),
  },
];
