import { forKeepers, forMembers, type Row } from './elections-route-row.js';
import { portrait } from './elections-world.js';

/** Routes that take or give files, and what became of those. */
export const FILE_ROWS: readonly Row[] = [
  {
    route: 'PUT api/candidates/:id/photo',
    path: ({ candidate }) => `candidates/${candidate}/photo`,
    body: () => portrait(),
    outcomes: forKeepers('200', 'candidate'),
  },
  {
    route: 'GET api/candidates/:id/photo',
    path: ({ candidate }) => `candidates/${candidate}/photo`,
    outcomes: forMembers('200', 'candidate'),
  },
  {
    route: 'DELETE api/candidates/:id/photo',
    path: ({ candidate }) => `candidates/${candidate}/photo`,
    outcomes: forKeepers('204', 'candidate'),
  },
  {
    route: 'POST api/elections/:id/imports',
    path: ({ election }) => `elections/${election}/imports?dry_run=true`,
    body: () => new Blob(['centre_code,office_code\nC9,C9-1\n'], { type: 'text/csv' }),
    outcomes: forKeepers('202', 'election'),
  },
  {
    route: 'GET api/elections/:id/imports',
    path: ({ election }) => `elections/${election}/imports`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'GET api/imports/:id',
    path: ({ run }) => `imports/${run}`,
    outcomes: forMembers('200', 'import'),
  },
];
