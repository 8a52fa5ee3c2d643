import type { ApiUnderTest } from './api-under-test.js';
import type { World } from './elections-world.js';

export const ACTORS = ['owner', 'editor', 'auditor', 'stranger', 'admin', 'nobody'] as const;
export type ActorName = (typeof ACTORS)[number];

/** `200`, or `404 election_not_found`: the status, and the code of a refusal. */
type Outcome = string;
type Outcomes = Readonly<Record<ActorName, Outcome>>;

export interface Row {
  /** As the application names it: `GET api/elections/:id`. */
  readonly route: string;
  readonly path: (world: World) => string;
  readonly body?: (world: World) => unknown;
  /** What has to be so before it can succeed. */
  readonly given?: (api: ApiUnderTest, world: World) => Promise<void>;
  readonly outcomes: Outcomes;
}

const NOBODY = '401 unauthenticated';

/** Whoever is outside learns nothing; who is inside, by role. */
function inside(
  missing: string,
  [owner, editor, auditor]: readonly [Outcome, Outcome, Outcome],
): Outcomes {
  return { owner, editor, auditor, stranger: missing, admin: missing, nobody: NOBODY };
}

const REFUSED = '403 role_insufficient';
const hidden = (what: string) => `404 ${what}_not_found`;

/** Every member may. */
export const forMembers = (ok: Outcome, what: string) => inside(hidden(what), [ok, ok, ok]);
/** Owners and editors may. */
export const forKeepers = (ok: Outcome, what: string) => inside(hidden(what), [ok, ok, REFUSED]);
/** Owners may. */
export const forOwners = (ok: Outcome, what: string) =>
  inside(hidden(what), [ok, REFUSED, REFUSED]);

/** Everybody with an account but a platform admin. */
export const forDirectors = (ok: Outcome): Outcomes => ({
  ...{ owner: ok, editor: ok, auditor: ok, stranger: ok },
  ...{ admin: REFUSED, nobody: NOBODY },
});
/** To everybody else there is no such thing. */
export const forAdmins = (ok: Outcome): Outcomes => ({
  ...inside(hidden('election'), [hidden('election'), hidden('election'), hidden('election')]),
  admin: ok,
});
