import { randomUUID } from 'node:crypto';
import { forKeepers, forMembers, type Row } from './elections-route-row.js';

/** Who stands on the ballot, and in which order. */
export const BALLOT_ROWS: readonly Row[] = [
  {
    route: 'POST api/candidates',
    path: () => 'candidates',
    body: ({ election }) => ({
      ...{ election_id: election, name: 'Paul Obame' },
      party_id: randomUUID().slice(0, 8),
    }),
    outcomes: forKeepers('201', 'election'),
  },
  {
    route: 'GET api/candidates',
    path: ({ election }) => `candidates?election_id=${election}`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'PUT api/elections/:id/candidates/order',
    path: ({ election }) => `elections/${election}/candidates/order`,
    body: ({ candidate }) => ({ candidates: [{ id: candidate }] }),
    outcomes: forKeepers('200', 'election'),
  },
];
