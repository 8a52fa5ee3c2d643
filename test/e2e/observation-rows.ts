import { forMembers, type Row } from './elections-route-row.js';

/** Routes about what the field reported. */
export const OBSERVATION_ROWS: readonly Row[] = [
  {
    route: 'GET api/elections/:id/watch',
    path: ({ election }) => `elections/${election}/watch?stream=ballots`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'GET api/elections/:id/watch/offices',
    path: ({ election }) => `elections/${election}/watch/offices?watch=silent`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'GET api/offices/:id/reports',
    path: ({ office }) => `offices/${office}/reports`,
    outcomes: forMembers('200', 'office'),
  },
  {
    route: 'GET api/elections/:id/sources/:source_id/activity',
    path: ({ election, source }) => `elections/${election}/sources/${source}/activity`,
    outcomes: forMembers('200', 'election'),
  },
];
