import { HeldRoom } from './held-room.js';

const ROOM = { kind: 'election', id: 'e-1' } as const;

describe('a room that is held', () => {
  const said: unknown[] = [];
  const shown: unknown[] = [];
  let room: HeldRoom;

  beforeEach(() => {
    said.length = 0;
    shown.length = 0;
    room = new HeldRoom(
      ROOM,
      (message) => said.push(message),
      (state) => shown.push(state),
    );
  });

  it('is joined from the beginning, and taken up from its version after a lost connection', () => {
    room.join();
    room.hear({ type: 'snapshot', version: 7, state: { votes: 1 } });
    room.join();
    expect(said).toEqual([
      { type: 'join', room: ROOM },
      { type: 'join', room: ROOM, since: 7 },
    ]);
  });

  it('applies a change that follows on what it holds, member by member', () => {
    room.hear({ type: 'snapshot', version: 7, state: { votes: 1, ballots: 0 } });
    room.hear({ type: 'change', from: 7, version: 9, changes: { votes: 2 } });
    expect(shown.at(-1)).toEqual({ votes: 2, ballots: 0 });
    expect(said).toEqual([]);
  });

  it('shows nothing of a change that does not follow, and asks for what is missing', () => {
    room.hear({ type: 'snapshot', version: 7, state: { votes: 1 } });
    room.hear({ type: 'change', from: 8, version: 9, changes: { votes: 3 } });
    expect(shown).toEqual([{ votes: 1 }]);
    expect(said).toEqual([{ type: 'join', room: ROOM, since: 7 }]);
  });

  it('is current until it is told that it has left', () => {
    room.hear({ type: 'snapshot', version: 7, state: {} });
    expect(room.isCurrent).toBe(true);
    room.hear({ type: 'left', code: 'election_not_found' });
    expect(room.isCurrent).toBe(false);
  });
});
