import fc from 'fast-check';
import {
  advance,
  EMPTY_LOG,
  hasReached,
  latest,
  missedSince,
  type RoomLog,
  type RoomState,
  type Sections,
} from './room-log.js';

/** What the database shows as time goes on: versions grow with every change, and without one too. */
const history = fc
  .array(
    fc.record({
      step: fc.integer({ min: 1, max: 3 }),
      votes: fc.integer({ min: 0, max: 2 }),
      ballots: fc.integer({ min: 0, max: 1 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((moves) => {
    let version = 0;
    return moves.map(({ step, votes, ballots }): RoomState => {
      version += step;
      return { version, sections: { votes: String(votes), ballots: String(ballots) } };
    });
  });

const readBy = (states: readonly RoomState[]): RoomLog =>
  states.reduce((log, state) => advance(log, state).log, EMPTY_LOG);

/** What a client makes of what it is sent. */
function follow(held: Sections, log: RoomLog, version: number): Sections | undefined {
  const missed = missedSince(log, version);
  switch (missed.missed) {
    case 'nothing':
      return held;
    case 'parts':
      return { ...held, ...missed.changes };
    case 'all':
      return latest(log)?.sections;
  }
}

describe('the log of a room', () => {
  it('brings whoever holds any version of the same database to its latest state, whichever of them a process has read', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.boolean()), fc.nat(), (states, reads, pick) => {
        const log = readBy(states.filter((_, n) => n === states.length - 1 || reads.next().value));
        const held = states[pick % states.length] as RoomState;
        expect(follow(held.sections, log, held.version)).toEqual(states.at(-1)?.sections);
      }),
    );
  });

  it('says of its latest version that nothing was missed', () => {
    fc.assert(
      fc.property(history, (states) => {
        const log = readBy(states);
        const version = latest(log)?.version ?? -1;
        expect(missedSince(log, version)).toEqual({ missed: 'nothing' });
        expect(hasReached(log, states.at(-1)?.version ?? 0)).toBe(true);
        expect(hasReached(log, (states.at(-1)?.version ?? 0) + 1)).toBe(false);
      }),
    );
  });

  it('stays bounded, however long it is kept', () => {
    fc.assert(
      fc.property(history, (states) => {
        const log = readBy(states);
        expect(log.length).toBeLessThanOrEqual(8);
        for (const { versions } of log) expect(versions.length).toBeLessThanOrEqual(32);
      }),
    );
    let still: RoomLog = EMPTY_LOG;
    for (let version = 1; version <= 500; version += 1) {
      still = advance(still, { version, sections: { votes: '1' } }).log;
    }
    expect(still[0]?.versions).toHaveLength(32);
    expect([latest(still)?.version, hasReached(still, 500)]).toEqual([1, true]);
    expect(missedSince(still, 500)).toEqual({ missed: 'nothing' });
  });

  it('keeps the version that was sent while only the version moves', () => {
    const one = advance(EMPTY_LOG, { version: 5, sections: { votes: '1' } });
    const two = advance(one.log, { version: 9, sections: { votes: '1' } });
    expect([one.move, two.move, latest(two.log)?.version]).toEqual(['anew', 'none', 5]);
    const three = advance(two.log, { version: 10, sections: { votes: '2' } });
    expect(three.move).toBe('on');
    for (const held of [5, 9]) {
      expect(missedSince(three.log, held)).toEqual({ missed: 'parts', changes: { votes: '2' } });
    }
    expect(missedSince(three.log, 7)).toEqual({ missed: 'all' });
  });

  it('leaves out what changed and changed back', () => {
    const log = readBy([
      { version: 1, sections: { votes: '1', ballots: '1' } },
      { version: 2, sections: { votes: '2', ballots: '1' } },
      { version: 3, sections: { votes: '1', ballots: '1' } },
    ]);
    expect(missedSince(log, 1)).toEqual({ missed: 'nothing' });
    expect(missedSince(log, 2)).toEqual({ missed: 'parts', changes: { votes: '1' } });
  });

  it('begins anew when versions go back, as after a restored database', () => {
    const before = readBy([
      { version: 8, sections: { votes: '8' } },
      { version: 9, sections: { votes: '9' } },
    ]);
    const { log, move } = advance(before, { version: 9, sections: { votes: 'other' } });
    expect([move, log.length]).toEqual(['anew', 1]);
    expect(missedSince(log, 8)).toEqual({ missed: 'all' });
  });
});
