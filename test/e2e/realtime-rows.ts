import { forMembers, type Row } from './elections-route-row.js';

export const REALTIME_ROWS: readonly Row[] = [
  {
    route: 'GET api/voting/realtime/:election_id',
    path: ({ election }) => `voting/realtime/${election}`,
    outcomes: forMembers('200', 'election'),
  },
];
