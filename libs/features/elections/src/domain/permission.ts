export const ROLES = ['owner', 'editor', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** What somebody may want to do in an election. */
export type Deed =
  | 'read'
  | 'keep_registry'
  | 'verify_sources'
  | 'key_results'
  | 'decide_results'
  | 'amend'
  | 'extend_voting'
  | 'move'
  | 'delete'
  | 'publish'
  | 'manage_members';

const EVERYBODY: readonly Role[] = ROLES;
const KEEPERS: readonly Role[] = ['owner', 'editor'];
const OWNERS: readonly Role[] = ['owner'];

/** Who may do what. Whoever is no member is not in this table: to them the election does not exist. */
export const ALLOWED: Readonly<Record<Deed, readonly Role[]>> = {
  read: EVERYBODY,
  keep_registry: KEEPERS,
  verify_sources: KEEPERS,
  key_results: KEEPERS,
  decide_results: OWNERS,
  amend: OWNERS,
  extend_voting: OWNERS,
  move: OWNERS,
  delete: OWNERS,
  publish: OWNERS,
  manage_members: OWNERS,
};

export function mayDo(role: Role, deed: Deed): boolean {
  return ALLOWED[deed].includes(role);
}

/** Figures and rules stand still for ever, but people come and go, and who may look is decided later, too. */
const OUTLASTING: readonly Deed[] = ['read', 'manage_members', 'publish'];

export function outlastsElection(deed: Deed): boolean {
  return OUTLASTING.includes(deed);
}
