import { BatchedLoader } from './batched-loader.js';

interface Load {
  readonly keys: readonly number[];
  finish(values?: ReadonlyMap<number, string>): void;
  fail(error: Error): void;
}

function openLoader(limits = { loads: 2, keys: 3 }) {
  const loads: Load[] = [];
  const loader = new BatchedLoader<number, string>(async (keys) => {
    return new Promise((resolve, reject) => {
      const all = new Map(keys.map((key) => [key, `value ${key}`]));
      loads.push({
        keys,
        finish: (values = all) => {
          resolve(values);
        },
        fail: reject,
      });
    });
  }, limits);
  return { loads, loader };
}

const settled = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('loading in batches', () => {
  it('does not keep the first waiting for others', async () => {
    const { loads, loader } = openLoader();
    const value = loader.load(1);
    await Promise.resolve();
    expect(loads.map(({ keys }) => keys)).toEqual([[1]]);
    loads[0]?.finish();
    expect(await value).toBe('value 1');
  });

  it('loads together what is asked for in the same moment, and no more than its keys at once', async () => {
    const { loads, loader } = openLoader();
    const values = Promise.all([1, 2, 3, 4].map(async (key) => loader.load(key)));
    await settled();
    expect(loads.map(({ keys }) => keys)).toEqual([[1, 2, 3], [4]]);
    for (const load of loads) load.finish();
    expect(await values).toEqual([1, 2, 3, 4].map((key) => `value ${key}`));
  });

  it('collects whoever comes while its loads are under way', async () => {
    const { loads, loader } = openLoader();
    const values: Promise<string | undefined>[] = [];
    for (const key of [1, 2, 3, 4, 5, 6]) {
      values.push(loader.load(key));
      await settled();
    }
    expect(loads.map(({ keys }) => keys)).toEqual([[1], [2]]);
    loads[1]?.finish();
    await settled();
    expect(loads.map(({ keys }) => keys)).toEqual([[1], [2], [3, 4, 5]]);
    loads[0]?.finish();
    await settled();
    expect(loads.map(({ keys }) => keys)).toEqual([[1], [2], [3, 4, 5], [6]]);
    for (const load of loads) load.finish();
    expect(await Promise.all(values)).toEqual([1, 2, 3, 4, 5, 6].map((key) => `value ${key}`));
  });

  it('asks once for a key that several wait for', async () => {
    const { loads, loader } = openLoader({ loads: 1, keys: 9 });
    const first = loader.load(0);
    await settled();
    const values = [loader.load(7), loader.load(7)];
    loads[0]?.finish();
    await first;
    await settled();
    expect(loads[1]?.keys).toEqual([7]);
    loads[1]?.finish();
    expect(await Promise.all(values)).toEqual(['value 7', 'value 7']);
  });

  it('gives nothing for a key that is not there', async () => {
    const { loads, loader } = openLoader();
    const value = loader.load(1);
    await settled();
    loads[0]?.finish(new Map());
    expect(await value).toBeUndefined();
  });

  it('tells a failure to those of that load alone, and goes on with the next', async () => {
    const { loads, loader } = openLoader({ loads: 1, keys: 9 });
    const failed = loader.load(1);
    await settled();
    const next = loader.load(2);
    loads[0]?.fail(new Error('away'));
    await expect(failed).rejects.toThrow('away');
    await settled();
    loads[1]?.finish();
    expect(await next).toBe('value 2');
  });
});
