import type { ApiUnderTest } from './api-under-test.js';
import { forKeepers, forMembers, forOwners, type Row } from './elections-route-row.js';
import { portrait, type World } from './elections-world.js';

const PAPER = `'{"registered":400,"voters":300,"blank":4,"nullVotes":6,"valid":290,"votes":{}}'`;

async function hasOpened(api: ApiUnderTest, { election }: World): Promise<void> {
  await api.database.query(
    `update elections set state = 'open', opens_at = now() - interval '1 hour' where id = $1`,
    [election],
  );
}

async function isFinal(api: ApiUnderTest, world: World): Promise<void> {
  await hasOpened(api, world);
  const { office, election, candidate } = world;
  await api.database.query(
    `insert into office_results (office_id, election_id, state, version, registered, voters, blank, null_votes, valid)
     values ($1, $2, 'final', 2, 400, 300, 4, 26, 270)
     on conflict (office_id) do update set state = 'final', registered = 400, voters = 300, blank = 4,
       null_votes = 26, valid = 270`,
    [office, election],
  );
  await api.database.query(
    `with ballot as (insert into result_ballots (id, election_id) values ($2, $2) on conflict do nothing),
          named as (insert into result_ballot_candidates (ballot_id, position, candidate_id) values ($2, 1, $3)
                    on conflict do nothing)
     update office_results set ballot_id = $2, votes = '{270}' where office_id = $1`,
    [office, election, candidate],
  );
}

async function differs(api: ApiUnderTest, world: World): Promise<void> {
  const { office, election, member } = world;
  await hasOpened(api, world);
  await api.database.query(
    `insert into result_rules (election_id, double_entry) values ($1, true)
     on conflict (election_id) do update set double_entry = true`,
    [election],
  );
  await api.database.query(
    `insert into office_results (office_id, election_id) values ($1, $2) on conflict do nothing`,
    [office, election],
  );
  const entries = await api.database.query<{ readonly id: string }>(
    `insert into result_entries (id, office_id, author_id, figures, entered_at)
     select gen_random_uuid(), $1, author, figures, now() from (values
       ($2::uuid, ${PAPER}::jsonb), ((select id from accounts where email like 'stranger%'), ${PAPER}::jsonb || '{"blank":5}'))
       as read (author, figures) returning id`,
    [office, member],
  );
  await api.database.query(
    `update office_results set state = 'differing', entries = $2 where office_id = $1`,
    [office, entries.map(({ id }) => id)],
  );
}

async function isCancelled(api: ApiUnderTest, { area, election, member }: World): Promise<void> {
  await api.database.query(
    `insert into cancelled_areas (area_id, election_id, reason, cancelled_by) values ($1, $2, 'x', $3)`,
    [area, election, member],
  );
}

const results = ({ office }: World) => `offices/${office}/results`;
const paper = ({ candidate }: World) => ({
  ...{ registered: 400, voters: 300, blank: 4, null_votes: 6, valid: 290 },
  votes: [{ candidate_id: candidate, votes: 290 }],
});

/** `given` runs for whoever succeeds; the others are refused before it matters. */
export const OFFICIAL_RESULT_ROWS: readonly Row[] = [
  {
    route: 'POST api/offices/:id/results',
    path: results,
    body: paper,
    given: hasOpened,
    outcomes: forKeepers('201', 'office'),
  },
  { route: 'GET api/offices/:id/results', path: results, outcomes: forMembers('200', 'office') },
  {
    // Whoever may correct it has to say from which version; nobody else hears that there is something.
    route: 'PUT api/offices/:id/results',
    path: results,
    body: paper,
    outcomes: forKeepers('428 result_version_missing', 'office'),
  },
  {
    route: 'GET api/offices/:id/results/photo',
    path: (world) => `${results(world)}/photo`,
    outcomes: forMembers('404 photo_not_found', 'office'),
  },
  {
    route: 'POST api/elections/:id/lots',
    path: ({ election }) => `elections/${election}/lots`,
    body: ({ candidate }) => ({ tie_key: 'none', order: [candidate], reason: 'tirage' }),
    outcomes: forOwners('422 lot_does_not_fit', 'election'),
  },
  {
    route: 'GET api/elections/:id/publications/:number',
    path: ({ election }) => `elections/${election}/publications/1`,
    outcomes: forMembers('404 publication_not_found', 'election'),
  },
  {
    route: 'POST api/offices/:id/results/settlement',
    path: (world) => `${results(world)}/settlement`,
    body: () => ({ fields: [{ field: 'blank', value: 4 }] }),
    given: differs,
    outcomes: forKeepers('200', 'office'),
  },
  {
    route: 'POST api/offices/:id/results/decisions',
    path: (world) => `${results(world)}/decisions`,
    body: () => ({ decision: 'contest', reason: 'Recours déposé.' }),
    given: isFinal,
    outcomes: forOwners('200', 'office'),
  },
  {
    route: 'POST api/offices/:id/results/answers',
    path: (world) => `${results(world)}/answers`,
    body: () => ({ code: 'W202' }),
    given: isFinal,
    outcomes: forKeepers('200', 'office'),
  },
  {
    route: 'PUT api/offices/:id/results/photo',
    path: (world) => `${results(world)}/photo`,
    body: () => portrait(),
    outcomes: forKeepers('204', 'office'),
  },
  {
    route: 'PUT api/areas/:id/cancellation',
    path: ({ area }) => `areas/${area}/cancellation`,
    body: () => ({ reason: 'inondation' }),
    outcomes: forOwners('204', 'area'),
  },
  {
    route: 'DELETE api/areas/:id/cancellation',
    path: ({ area }) => `areas/${area}/cancellation?reason=erreur`,
    given: isCancelled,
    outcomes: forOwners('204', 'area'),
  },
  {
    route: 'GET api/elections/:id/results',
    path: ({ election }) => `elections/${election}/results`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'GET api/elections/:id/result-rules',
    path: ({ election }) => `elections/${election}/result-rules`,
    outcomes: forMembers('200', 'election'),
  },
  {
    route: 'PUT api/elections/:id/result-rules',
    path: ({ election }) => `elections/${election}/result-rules`,
    body: () => ({ double_entry: true }),
    outcomes: forOwners('200', 'election'),
  },
  {
    route: 'POST api/elections/:id/publish',
    path: ({ election }) => `elections/${election}/publish`,
    body: () => ({}),
    given: isFinal,
    outcomes: forOwners('201', 'election'),
  },
  {
    route: 'GET api/elections/:id/publications',
    path: ({ election }) => `elections/${election}/publications`,
    outcomes: forMembers('200', 'election'),
  },
];
