import { setTimeout as delay } from 'node:timers/promises';
import { KeptAnswers } from './kept-answers.js';

const LIMITS = { freshMs: 40, entries: 2, bytes: 100, loads: 2, waiting: 2 };

function open(limits = LIMITS) {
  const answers = new KeptAnswers<string>(limits, (value) => value.length);
  const started: string[] = [];
  const landings = new Map<string, (value: string) => void>();
  const ask = async (key: string): Promise<string> =>
    answers.get(key, async () => {
      started.push(key);
      return new Promise<string>((resolve) => landings.set(key, resolve));
    });
  const land = async (key: string, value = `${key}!`): Promise<void> => {
    landings.get(key)?.(value);
    await delay(1);
  };
  return { answers, started, ask, land };
}

describe('answers that are kept', () => {
  it('are loaded once for all who ask at the same time, and not again while they are fresh', async () => {
    const { ask, land, started } = open();
    const asked = [ask('a'), ask('a'), ask('a')];
    await land('a');
    expect(await Promise.all(asked)).toEqual(['a!', 'a!', 'a!']);
    expect(await ask('a')).toBe('a!');
    expect(started).toEqual(['a']);
    await delay(50);
    void ask('a');
    expect(started).toEqual(['a', 'a']);
  });

  it('are as old as the moment before they were read', async () => {
    const { ask, land, started } = open();
    void ask('a');
    await delay(50);
    await land('a');
    void ask('a');
    expect(started).toEqual(['a', 'a']);
  });

  it('are loaded a few at a time, the others in their turn, and no more than may wait', async () => {
    const { ask, land, started } = open();
    const asked = ['a', 'b', 'c', 'd'].map(async (key) => ask(key));
    expect(started).toEqual(['a', 'b']);
    await expect(ask('e')).rejects.toMatchObject({ code: 'reads_waiting' });
    await land('b');
    expect(started).toEqual(['a', 'b', 'c']);
    for (const key of ['a', 'c', 'd']) await land(key);
    expect(await Promise.all(asked)).toEqual(['a!', 'b!', 'c!', 'd!']);
    void ask('f');
    void ask('g');
    expect(started.slice(4)).toEqual(['f', 'g']);
  });

  it('are not kept when they failed, and a failure frees its place', async () => {
    const { answers, ask, started } = open({ ...LIMITS, loads: 1 });
    const failing = answers.get('a', async () => Promise.reject(new Error('away')));
    await expect(failing).rejects.toThrow('away');
    void ask('a');
    expect(started).toEqual(['a']);
  });

  it.each([
    ['entries', { ...LIMITS, freshMs: 9_999 }, '.'],
    ['bytes', { ...LIMITS, freshMs: 9_999, entries: 99 }, 'x'.repeat(45)],
  ])('give way, the oldest first, where there are too many %s', async (_, limits, value) => {
    const { ask, land, started } = open(limits);
    for (const key of ['a', 'b', 'c']) {
      const asked = ask(key);
      await land(key, value);
      await asked;
    }
    await ask('b');
    await ask('c');
    expect(started).toEqual(['a', 'b', 'c']);
    void ask('a');
    expect(started).toEqual(['a', 'b', 'c', 'a']);
  });
});
