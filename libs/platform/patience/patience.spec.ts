import { setTimeout as delay } from 'node:timers/promises';
import { Patience } from './patience.js';

function setUp() {
  const said: string[] = [];
  const patience = new Patience({
    ...{ patienceMs: 30, pauseMs: 60 },
    onFault: () => said.push('fault'),
    onFailing: () => said.push('failing'),
    onRecovered: () => said.push('recovered'),
  });
  return { patience, said };
}

const refuse = async (): Promise<string> => {
  throw new Error('refused');
};
const hang = () => delay(1_000, 'late', { ref: false });
const answer = async () => 'answer';

describe('patience', () => {
  it('hands on what answers', async () => {
    const { patience, said } = setUp();
    expect(await patience.ask(answer)).toBe('answer');
    expect(said).toEqual([]);
  });

  it('makes nothing of what refuses or hangs, and waits no longer than it should', async () => {
    const { patience, said } = setUp();
    expect(await patience.ask(refuse)).toBeUndefined();
    await delay(70);
    const started = performance.now();
    expect(await patience.ask(hang)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(500);
    expect(said).toEqual(['fault', 'failing', 'fault']);
  });

  it('asks nothing in the pause, then once, and everybody again when that was answered', async () => {
    const { patience, said } = setUp();
    let asked = 0;
    const count = async () => {
      asked += 1;
      await delay(5);
      return 'answer';
    };
    await patience.ask(refuse);
    await Promise.all([1, 2, 3].map(() => patience.ask(count)));
    expect(asked).toBe(0);
    await delay(70);
    const answers = await Promise.all([1, 2, 3].map(() => patience.ask(count)));
    expect([asked, answers]).toEqual([1, ['answer', undefined, undefined]]);
    expect(await Promise.all([1, 2, 3].map(() => patience.ask(count)))).toHaveLength(3);
    expect([asked, said]).toEqual([4, ['fault', 'failing', 'recovered']]);
  });
});
