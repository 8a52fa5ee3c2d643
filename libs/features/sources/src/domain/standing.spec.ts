import { SOURCE_STATUSES } from './source.js';
import { standingRefusal, STANDING_MOVES } from './standing.js';

const PAIRS = SOURCE_STATUSES.flatMap((from) => SOURCE_STATUSES.map((to) => [from, to] as const));

describe('the status of a source', () => {
  it.each(PAIRS)('%s to %s is possible where they differ', (from, to) => {
    expect(STANDING_MOVES[from].includes(to)).toBe(from !== to);
    expect(standingRefusal(from, to, true)).toBe(from === to ? 'source_wrong_move' : undefined);
  });

  it('is not independent without a password', () => {
    expect(standingRefusal('unverified', 'independent', false)).toBe('source_password_needed');
    expect(standingRefusal('suspended', 'independent', false)).toBe('source_password_needed');
    expect(standingRefusal('independent', 'suspended', false)).toBeUndefined();
    expect(standingRefusal('suspended', 'unverified', false)).toBeUndefined();
  });
});
