import type { ElectionId, OfficeId } from '#kernel';
import { AnswerShelf } from './answer-shelf.js';
import { readyAnswer, type ReadyAnswer } from './ready-answer.js';

const showing = {
  ...{ electionId: 'an election' as ElectionId, registryVersion: 1, publicFrom: null },
  ...({ state: 'open', visibility: 'public' } as const),
};
const answer = (version: number, text = '{}'): ReadyAnswer => readyAnswer(version, text, showing);
const office = (n: number): OfficeId => `office-${n}` as OfficeId;
const LIMITS = { bytes: 1_000_000, names: 100 };

describe('the shelf of ready answers', () => {
  it('hands out what is kept until it is no longer fresh', () => {
    const shelf = new AnswerShelf(LIMITS);
    const kept = answer(3);
    shelf.keep(office(1), kept, 1_000, 0);
    expect(shelf.peek(office(1), 999)).toBe(kept);
    expect(shelf.peek(office(1), 1_000)).toBeUndefined();
  });

  it('hands nothing out once a higher version was heard of, while or after it was read', () => {
    const shelf = new AnswerShelf(LIMITS);
    shelf.keep(office(1), answer(3), 1_000, 3);
    expect(shelf.peek(office(1), 0)?.version).toBe(3);
    shelf.hear(office(1), 3);
    expect(shelf.peek(office(1), 0)?.version).toBe(3);
    shelf.hear(office(1), 4);
    expect(shelf.peek(office(1), 0)).toBeUndefined();
    shelf.keep(office(2), answer(3), 1_000, 4);
    expect(shelf.peek(office(2), 0)).toBeUndefined();
  });

  it('remembers the highest version that was announced of an office that it does not have', () => {
    const shelf = new AnswerShelf(LIMITS);
    for (const version of [4, 6, 5]) shelf.hear(office(1), version);
    expect(shelf.lowestVersion(office(1))).toBe(6);
    expect(shelf.peek(office(1), 0)).toBeUndefined();
    // The database says what is true: an announcement that was none is forgotten.
    shelf.keep(office(1), answer(5), 1_000, 0);
    expect(shelf.peek(office(1), 0)?.version).toBe(5);
    expect(shelf.lowestVersion(office(1))).toBe(5);
  });

  it('remembers the version of what gave way, so that none before it is taken', () => {
    const shelf = new AnswerShelf({ bytes: 2 * 1_100, names: 100 });
    for (const n of [1, 2, 3]) shelf.keep(office(n), answer(n + 10), 1_000, 0);
    expect([1, 2, 3].map((n) => shelf.peek(office(n), 0)?.version)).toEqual([undefined, 12, 13]);
    expect([1, 2, 3].map((n) => shelf.lowestVersion(office(n)))).toEqual([11, 12, 13]);
  });

  it('lets go of what was loaded longest ago', () => {
    const shelf = new AnswerShelf({ bytes: 2 * 1_100, names: 100 });
    for (const n of [1, 2, 1, 3]) shelf.keep(office(n), answer(1), 1_000, 0);
    expect([1, 2, 3].map((n) => shelf.peek(office(n), 0) !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('holds no more bytes than it may, however often one office is loaded anew', () => {
    const shelf = new AnswerShelf({ bytes: 10 * 1_100, names: 100 });
    shelf.keep(office(0), answer(0), 1_000, 0);
    for (let n = 1; n < 500; n += 1) shelf.keep(office(1), answer(n, 'x'.repeat(n)), 1_000, 0);
    // Had the replaced ones been counted as well, this one would have given way.
    expect(shelf.peek(office(0), 0)).toBeDefined();
    expect(shelf.peek(office(1), 0)?.version).toBe(499);
  });

  it('remembers offices that do not exist until it is told to ask again, and no more than it may', () => {
    const shelf = new AnswerShelf({ bytes: 1_000, names: 2 });
    for (const n of [1, 2, 3]) shelf.keepUnknown(office(n), 1_000);
    expect([1, 2, 3].map((n) => shelf.isUnknown(office(n), 999))).toEqual([false, true, true]);
    expect(shelf.isUnknown(office(3), 1_000)).toBe(false);
    expect(shelf.isUnknown(office(4), 0)).toBe(false);
  });

  it('holds what is known to have moved until its second is over, for whoever does not need the very version', () => {
    const shelf = new AnswerShelf(LIMITS);
    const kept = answer(1);
    shelf.keep(office(1), kept, 1_000, 0);
    shelf.hear(office(1), 2);
    expect(shelf.peek(office(1), 999)).toBeUndefined();
    expect(shelf.peekHeld(office(1), 999)).toBe(kept);
    expect(shelf.peekHeld(office(1), 1_000)).toBeUndefined();
    expect(shelf.peekHeld(office(2), 0)).toBeUndefined();
  });

  it('does not hold what moved while nobody was asking: nobody is reading it anew', () => {
    const shelf = new AnswerShelf(LIMITS);
    const kept = answer(1);
    shelf.keep(office(1), kept, 1_000, 0);
    shelf.hear(office(1), 2);
    expect(shelf.peekHeld(office(1), 0)).toBeUndefined();
    // The first to ask has it read.
    expect(shelf.peekHeld(office(1), 0)).toBe(kept);
  });

  it('says what was asked for lately, and forgets it after a few passes', () => {
    const shelf = new AnswerShelf(LIMITS);
    for (const n of [1, 2]) shelf.keep(office(n), answer(n), 1_000, 0);
    expect(shelf.takeWanted()).toEqual([]);
    expect(shelf.isWanted(office(1))).toBe(false);
    // It was not fresh, and is wanted all the same.
    shelf.peek(office(1), 2_000);
    expect(shelf.isWanted(office(1))).toBe(true);
    for (let pass = 1; pass <= 25; pass += 1) {
      expect(shelf.takeWanted().map(([id]) => id)).toEqual([office(1)]);
    }
    expect(shelf.takeWanted()).toEqual([]);
    expect(shelf.isWanted(office(1))).toBe(false);
  });

  it('still knows as wanted what was loaded anew, and not what nobody had asked for', () => {
    const shelf = new AnswerShelf(LIMITS);
    for (const n of [1, 2]) shelf.keep(office(n), answer(n), 1_000, 0);
    shelf.peek(office(1), 0);
    for (const n of [1, 2]) shelf.keep(office(n), answer(n + 1), 1_000, 0);
    expect([1, 2].map((n) => shelf.isWanted(office(n)))).toEqual([true, false]);
    expect(shelf.isWanted(office(3))).toBe(false);
  });

  it('renews the very answer that was found to hold, and no other', () => {
    const shelf = new AnswerShelf(LIMITS);
    const [old, replaced] = [answer(1), answer(1)];
    shelf.keep(office(1), replaced, 1_000, 0);
    shelf.renew(office(1), old, 2_000);
    expect(shelf.peek(office(1), 1_500)).toBeUndefined();
    shelf.renew(office(1), replaced, 2_000);
    expect(shelf.peek(office(1), 1_500)).toBe(replaced);
    // A slower question must not take back what a quicker one has found.
    shelf.renew(office(1), replaced, 1_200);
    expect(shelf.peek(office(1), 1_500)).toBe(replaced);
    shelf.hear(office(1), 2);
    shelf.renew(office(1), replaced, 3_000);
    expect(shelf.peek(office(1), 1_500)).toBeUndefined();
  });

  it('lets go of what was found to hold longest ago', () => {
    const shelf = new AnswerShelf({ bytes: 2 * 1_100, names: 100 });
    const first = answer(1);
    shelf.keep(office(1), first, 1_000, 0);
    shelf.keep(office(2), answer(1), 1_000, 0);
    shelf.renew(office(1), first, 2_000);
    shelf.keep(office(3), answer(1), 1_000, 0);
    expect([1, 2, 3].map((n) => shelf.peek(office(n), 0) !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('knows an office that has come to exist', () => {
    const shelf = new AnswerShelf(LIMITS);
    shelf.keepUnknown(office(1), 1_000);
    shelf.keep(office(1), answer(0), 1_000, 0);
    expect(shelf.isUnknown(office(1), 0)).toBe(false);
  });

  it('tells since when what it replaces was outdated: exactly for one change, since it was last held for several', () => {
    const shelf = new AnswerShelf(LIMITS);
    const read = (version: number, changedAt?: number): ReadyAnswer =>
      readyAnswer(version, '{}', showing, changedAt);
    // Held at 4,000; people ask for it.
    expect(shelf.keep(office(1), read(1), 5_000, 0)).toBeUndefined();
    expect(shelf.keep(office(1), read(2, 4_300), 5_400, 0)).toBe(4_300);
    expect(shelf.keep(office(1), read(4, 4_700), 6_000, 0)).toBe(4_400);
    expect(shelf.keep(office(1), read(5), 6_200, 0)).toBe(5_000);
    // Written before the other was held, and committed after.
    expect(shelf.keep(office(1), read(6, 5_100), 6_500, 0)).toBe(5_200);
    expect(shelf.keep(office(1), read(6, 5_100), 6_600, 0)).toBeUndefined();
  });

  it('tells nothing of what nobody was asking for', () => {
    const shelf = new AnswerShelf(LIMITS);
    const first = answer(1);
    shelf.keep(office(1), first, 1_000, 0);
    shelf.takeWanted();
    expect(shelf.keep(office(1), answer(2), 60_000, 0)).toBeUndefined();
    shelf.peek(office(1), 0);
    shelf.takeWanted();
    expect(shelf.keep(office(1), answer(3), 61_000, 0)).toBe(59_000);
  });
});
