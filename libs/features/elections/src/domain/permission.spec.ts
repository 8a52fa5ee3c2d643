import { ALLOWED, mayDo, ROLES, type Deed, type Role } from './permission.js';

/** The table of the product, row by row. */
const TABLE: readonly (readonly [Deed, readonly Role[]])[] = [
  ['read', ['owner', 'editor', 'auditor']],
  ['keep_registry', ['owner', 'editor']],
  ['verify_sources', ['owner', 'editor']],
  ['amend', ['owner']],
  ['key_results', ['owner', 'editor']],
  ['decide_results', ['owner']],
  ['extend_voting', ['owner']],
  ['move', ['owner']],
  ['delete', ['owner']],
  ['publish', ['owner']],
  ['manage_members', ['owner']],
];

describe('who may do what in an election', () => {
  it.each(TABLE)('%s: %j and nobody else', (deed, allowed) => {
    expect(ROLES.filter((role) => mayDo(role, deed))).toEqual(allowed);
  });

  it('is said of every deed', () => {
    expect(TABLE.map(([deed]) => deed).sort()).toEqual(Object.keys(ALLOWED).sort());
  });
});
