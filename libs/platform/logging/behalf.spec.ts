import { setImmediate as turn } from 'node:timers/promises';
import { beginBehalf, findBehalf, onBehalfOf, togetherFor } from './behalf.js';

const whose = (id: string) => () => ({ correlation_ids: [id] });
const nameNow = () => findBehalf()?.().correlation_ids?.[0];

describe('onBehalfOf', () => {
  it('names those for whom something is done, across what is awaited and side by side', async () => {
    const work = async (): Promise<string | undefined> => {
      await turn();
      return nameNow();
    };
    const [one, other] = ['one', 'other'].map(async (id) => onBehalfOf(whose(id), work));
    expect([await one, await other, nameNow()]).toEqual(['one', 'other', undefined]);
  });

  it('is over for everybody when the last of them is served, also by a fault: following costs the whole process', async () => {
    const later = { name: Promise.resolve<string | undefined>('') };
    const begin = () =>
      beginBehalf(whose('long'), () => {
        later.name = turn().then(nameNow);
      });
    const end = begin();
    const fault = onBehalfOf(whose('short'), async () => Promise.reject(new Error('no')));
    await expect(fault).rejects.toThrow('no');
    expect(await later.name).toBe('long');
    end();
    begin()();
    expect(await later.name).toBeUndefined();
    expect(await onBehalfOf(whose('again'), async () => turn().then(nameNow))).toBe('again');
  });
});

describe('togetherFor', () => {
  it('names fifty and says how many there are', () => {
    const all = Array.from({ length: 60 }, (_, n) => whose(String(n)));
    const { correlation_ids: ids, requests } = togetherFor([...all, undefined]);
    expect([ids?.length, ids?.at(-1), requests]).toEqual([50, '49', 61]);
  });
});
