import type { ReportId } from '#kernel';
import { firstVote, type VersionSeen } from './fresh-vote.js';

const MAN = { gender: 'male', age: 'less_30', hasTorn: false } as const;
const WOMAN = { gender: 'female', age: 'less_30', hasTorn: false } as const;

let next = 0;

function version(over: Partial<VersionSeen> = {}): VersionSeen {
  next += 1;
  return {
    ...{ sourceId: 'a', id: String(next) as ReportId, revision: 1, sequence: next },
    ...{ receivedAt: new Date(next), isFresh: true, isBatched: false, isTrusted: true, said: MAN },
    ...over,
  };
}

describe('the vote that is shown to a citizen', () => {
  it('is the one that was written down first, of whichever source', () => {
    const [later, earlier] = [version({ sourceId: 'b', sequence: 2 }), version({ sequence: 1 })];
    expect(firstVote([later, earlier])).toMatchObject({ reportId: earlier.id });
  });

  it('is what its source says now, and as old as its first word', () => {
    const first = version();
    const corrected = version({ revision: 2, said: WOMAN, sequence: first.sequence });
    expect(firstVote([corrected, first])).toEqual({
      ...{ reportId: corrected.id, said: WOMAN, at: first.receivedAt },
    });
  });

  it('is what was said with a password, whatever the revisions', () => {
    const bare = version({ isTrusted: false, revision: 3, said: WOMAN });
    const trusted = version({ revision: 1 });
    expect(firstVote([bare, trusted])).toMatchObject({ reportId: trusted.id, said: MAN });
  });

  it('is none where it was withdrawn, came in a batch, or where nobody reported', () => {
    expect(firstVote([version(), version({ revision: 2, said: null })])).toBeUndefined();
    expect(firstVote([version({ isBatched: true })])).toBeUndefined();
    expect(firstVote([])).toBeUndefined();
  });

  it('is none where somebody reported it by itself before, and some where that was in a batch', () => {
    const old = version({ sourceId: 'b', isFresh: false });
    expect(firstVote([old, version()])).toBeUndefined();
    expect(firstVote([{ ...old, isBatched: true }, version()])).toBeDefined();
  });

  it('is none where the fresh report is a correction of an old one, or of one in a batch', () => {
    for (const over of [{ isFresh: false }, { isBatched: true }]) {
      expect(firstVote([version(over), version({ revision: 2 })])).toBeUndefined();
    }
  });
});
