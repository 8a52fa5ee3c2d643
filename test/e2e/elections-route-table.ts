import { randomUUID } from 'node:crypto';
import type { ApiUnderTest } from './api-under-test.js';
import { BALLOT_ROWS } from './ballot-rows.js';
import { electionForm } from './elections-client.js';
import {
  forAdmins,
  forDirectors,
  forKeepers,
  forMembers,
  forOwners,
  type Row,
} from './elections-route-row.js';
import type { World } from './elections-world.js';
import { EVIDENCE_ROWS } from './evidence-rows.js';
import { FILE_ROWS } from './elections-file-rows.js';
import { DISCREPANCY_ROWS } from './discrepancy-rows.js';
import { REALTIME_ROWS } from './realtime-rows.js';
import { OFFICIAL_RESULT_ROWS } from './official-result-rows.js';
import { OBSERVATION_ROWS } from './observation-rows.js';
import { SOURCE_ROWS } from './source-rows.js';

const fresh = () => randomUUID().slice(0, 8);
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

async function votingHasBegun(api: ApiUnderTest, { election }: World): Promise<void> {
  await api.database.query(
    `update elections set state = 'open', opens_at = now() - interval '1 hour' where id = $1`,
    [election],
  );
}

async function waitsForApproval(api: ApiUnderTest, { election }: World): Promise<void> {
  await api.database.query(`update elections set visibility = 'awaiting_approval' where id = $1`, [
    election,
  ]);
}

const extension = () => ({ closes_at: inHours(60), reason: 'pluie' });

const ELECTION_ROWS: readonly Row[] = [
  {
    route: 'POST api/elections',
    path: () => 'elections',
    body: () => electionForm({ code: fresh() }),
    outcomes: forDirectors('201'),
  },
  {
    route: 'GET api/elections',
    path: () => 'elections',
    // Everybody sees their own: a platform admin has none.
    outcomes: { ...forDirectors('200'), admin: '200' },
  },
  {
    route: 'GET api/elections/:id',
    path: ({ election }) => `elections/${election}`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'PUT api/elections/:id',
    path: ({ election }) => `elections/${election}`,
    body: () => ({ name: `Scrutin ${fresh()}` }),
    outcomes: forKeepers('200', 'election'),
  },
  {
    route: 'DELETE api/elections/:id',
    path: ({ election }) => `elections/${election}`,
    outcomes: forOwners('204', 'election'),
  },
  {
    route: 'POST api/elections/:id/moves',
    path: ({ election }) => `elections/${election}/moves`,
    body: () => ({ to: 'scheduled' }),
    outcomes: forOwners('200', 'election'),
  },
  {
    route: 'POST api/elections/:id/extensions',
    path: ({ election }) => `elections/${election}/extensions`,
    body: extension,
    given: votingHasBegun,
    outcomes: forOwners('200', 'election'),
  },
  {
    route: 'PUT api/elections/:id/visibility',
    path: ({ election }) => `elections/${election}/visibility`,
    body: () => ({ public: true }),
    outcomes: forOwners('200', 'election'),
  },
  {
    route: 'GET api/approvals',
    path: () => 'approvals',
    outcomes: forAdmins('200'),
  },
  {
    route: 'PUT api/approvals/:id',
    path: ({ election }) => `approvals/${election}`,
    body: () => ({ approved: true }),
    given: waitsForApproval,
    outcomes: forAdmins('204'),
  },
  {
    route: 'GET api/audit',
    path: ({ election }) => `audit?election_id=${election}`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'GET api/audit/head',
    path: ({ election }) => `audit/head?election_id=${election}`,
    outcomes: forMembers('200', 'election'),
  },
];

const TEAM_ROWS: readonly Row[] = [
  {
    route: 'GET api/elections/:id/members',
    path: ({ election }) => `elections/${election}/members`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'PUT api/elections/:id/members/:account_id',
    path: ({ election, member }) => `elections/${election}/members/${member}`,
    body: () => ({ role: 'editor' }),
    outcomes: forOwners('204', 'election'),
  },
  {
    route: 'DELETE api/elections/:id/members/:account_id',
    path: ({ election, member }) => `elections/${election}/members/${member}`,
    outcomes: forOwners('204', 'election'),
  },
  {
    route: 'GET api/elections/:id/invitations',
    path: ({ election }) => `elections/${election}/invitations`,
    outcomes: forOwners('200', 'election'),
  },
  {
    route: 'POST api/elections/:id/invitations',
    path: ({ election }) => `elections/${election}/invitations`,
    body: () => ({ email: `${fresh()}@exemple.ga`, role: 'owner' }),
    outcomes: forOwners('201', 'election'),
  },
  {
    route: 'DELETE api/elections/:id/invitations/:invitation_id',
    path: ({ election, invitation }) => `elections/${election}/invitations/${invitation}`,
    outcomes: forOwners('204', 'election'),
  },
  {
    route: 'POST api/invitations/accept',
    path: () => 'invitations/accept',
    body: () => ({ token: 'guessed' }),
    outcomes: forDirectors('422 invitation_refused'),
  },
];

const TERRITORY_ROWS: readonly Row[] = [
  {
    route: 'POST api/elections/:id/areas',
    path: ({ election }) => `elections/${election}/areas`,
    body: ({ area }) => ({ code: fresh(), name: 'Commune', parent_id: area }),
    outcomes: forKeepers('201', 'election'),
  },
  {
    route: 'GET api/elections/:id/areas',
    path: ({ election }) => `elections/${election}/areas`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'POST api/elections/:id/centers',
    path: ({ election }) => `elections/${election}/centers`,
    body: ({ area }) => ({ code: fresh(), name: 'Lycée', area_id: area }),
    outcomes: forKeepers('201', 'election'),
  },
  {
    route: 'GET api/elections/:id/centers',
    path: ({ election }) => `elections/${election}/centers`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'POST api/centers/:id/extensions',
    path: ({ centre }) => `centers/${centre}/extensions`,
    body: extension,
    given: votingHasBegun,
    outcomes: forOwners('200', 'centre'),
  },
  {
    route: 'POST api/centers/:id/offices',
    path: ({ centre }) => `centers/${centre}/offices`,
    body: () => ({ code: fresh() }),
    outcomes: forKeepers('201', 'centre'),
  },
  {
    route: 'GET api/centers/:id/offices',
    path: ({ centre }) => `centers/${centre}/offices`,
    outcomes: forMembers('200', 'centre'),
  },
  {
    route: 'GET api/elections/:id/offices',
    path: ({ election, area, centre }) =>
      `elections/${election}/offices?area_id=${area}&centre_id=${centre}`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'POST api/offices/:id/extensions',
    path: ({ office }) => `offices/${office}/extensions`,
    body: extension,
    given: votingHasBegun,
    outcomes: forOwners('200', 'office'),
  },
];

/** Read, changed and deleted by its own id. */
function rowsOfThing(route: string, what: string, idOf: (world: World) => string): readonly Row[] {
  const path = (world: World) => `${route}/${idOf(world)}`;
  return [
    { route: `GET api/${route}/:id`, path, outcomes: forMembers('200', what) },
    {
      route: `PUT api/${route}/:id`,
      path,
      body: () => ({ name: `Nom ${fresh()}` }),
      outcomes: forKeepers('200', what),
    },
    { route: `DELETE api/${route}/:id`, path, outcomes: forKeepers('204', what) },
  ];
}

/** Every route of the admin API that is about elections. A new route without a row fails the suite. */
export const ROWS: readonly Row[] = [
  ...FILE_ROWS,
  ...OFFICIAL_RESULT_ROWS,
  ...SOURCE_ROWS,
  ...EVIDENCE_ROWS,
  ...OBSERVATION_ROWS,
  ...DISCREPANCY_ROWS,
  ...REALTIME_ROWS,
  ...ELECTION_ROWS,
  ...TEAM_ROWS,
  ...TERRITORY_ROWS,
  ...BALLOT_ROWS,
  ...rowsOfThing('areas', 'area', ({ area }) => area),
  ...rowsOfThing('centers', 'centre', ({ centre }) => centre),
  ...rowsOfThing('offices', 'office', ({ office }) => office),
  ...rowsOfThing('candidates', 'candidate', ({ candidate }) => candidate),
];
