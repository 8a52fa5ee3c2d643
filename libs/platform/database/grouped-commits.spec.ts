import { DomainError } from '#kernel';
import { GroupedCommits, type GroupSettings } from './grouped-commits.js';

const SETTINGS: GroupSettings = { lanes: 1, maxWeight: 100, maxWaiting: 1_000, pausesMs: [1, 1] };

interface Item {
  readonly key: string;
  readonly weight: number;
  readonly name: number;
}

const item = (name: number, key = 'office', weight = 1): Item => ({ key, weight, name });
const unavailable = () => new DomainError('database_unavailable', 'away');

/** Remembers the groups that it was given, and answers with the names when told to. */
function recorder(fault?: (names: readonly number[], call: number) => Error | undefined) {
  const groups: (readonly number[])[] = [];
  const gates: (() => void)[] = [];
  let isHeld = false;
  const commit = async (items: readonly Item[]): Promise<readonly number[]> => {
    const names = items.map(({ name }) => name);
    groups.push(names);
    if (isHeld) await new Promise<void>((resolve) => gates.push(resolve));
    const error = fault?.(names, groups.length);
    if (error !== undefined) throw error;
    return names;
  };
  return {
    groups,
    commit,
    hold: () => (isHeld = true),
    release: () => {
      isHeld = false;
      for (const open of gates.splice(0)) open();
    },
  };
}

const open = (commit: (items: readonly Item[]) => Promise<readonly number[]>, own = {}) =>
  new GroupedCommits<Item, number>({ ...SETTINGS, ...own }, commit, () => new Error('full'));

describe('grouped commits', () => {
  it('commit what comes alone at once, and what comes meanwhile as one group', async () => {
    const { groups, commit, hold, release } = recorder();
    const commits = open(commit);
    hold();
    const first = commits.submit(item(1));
    const others = [2, 3, 4].map((name) => commits.submit(item(name)));
    expect(groups).toEqual([[1]]);
    release();
    expect(await Promise.all([first, ...others])).toEqual([1, 2, 3, 4]);
    expect(groups).toEqual([[1], [2, 3, 4]]);
  });

  it('answer nobody before the commit', async () => {
    const { commit, hold, release } = recorder();
    const commits = open(commit);
    hold();
    let answered = false;
    const first = commits.submit(item(1)).then(() => (answered = true));
    await new Promise(setImmediate);
    expect(answered).toBe(false);
    release();
    await first;
    expect(answered).toBe(true);
  });

  it('hold no group that weighs more than the limit, save one item that does', async () => {
    const { groups, commit, hold, release } = recorder();
    const commits = open(commit, { maxWeight: 5 });
    hold();
    const all = [item(1), item(2, 'office', 3), item(3, 'office', 3), item(4, 'office', 9)];
    const answers = all.map((one) => commits.submit(one));
    release();
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4]);
    expect(groups).toEqual([[1], [2], [3], [4]]);
  });

  it('keep the order of one key, whatever else happens', async () => {
    const { groups, commit } = recorder();
    const commits = open(commit, { lanes: 4 });
    const names = Array.from({ length: 50 }, (_, n) => n);
    await Promise.all(names.map((name) => commits.submit(item(name))));
    expect(groups.flat()).toEqual(names);
  });

  it('let one bad item fail alone, and lose none of the others', async () => {
    const bad = new Error('out of range');
    const { commit, hold, release } = recorder((names) => (names.includes(7) ? bad : undefined));
    const commits = open(commit);
    hold();
    const answers = Array.from({ length: 12 }, (_, n) => commits.submit(item(n)));
    release();
    const settled = await Promise.allSettled(answers);
    expect(
      settled.flatMap((one, n) => (one.status === 'rejected' ? [[n, one.reason]] : [])),
    ).toEqual([[7, bad]]);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(11);
  });

  it('try again, a bounded number of times, what the server could not do', async () => {
    const twice = recorder((_, call) => (call <= 2 ? unavailable() : undefined));
    expect(await open(twice.commit).submit(item(1))).toBe(1);
    expect(twice.groups).toHaveLength(3);
    const always = recorder(() => unavailable());
    await expect(open(always.commit).submit(item(1))).rejects.toMatchObject({
      code: 'database_unavailable',
    });
    expect(always.groups).toHaveLength(3);
  });

  it('do not split what failed by the server', async () => {
    const { groups, commit, hold, release } = recorder(() => unavailable());
    const commits = open(commit, { pausesMs: [] });
    hold();
    const answers = [1, 2, 3, 4].map((name) => commits.submit(item(name)));
    release();
    expect((await Promise.allSettled(answers)).map(({ status }) => status)).toEqual(
      Array.from({ length: 4 }, () => 'rejected'),
    );
    expect(groups).toEqual([[1], [2, 3, 4]]);
  });

  it('refuse what would wait too long, and take it again afterwards', async () => {
    const { commit, hold, release } = recorder();
    const commits = open(commit, { maxWaiting: 2 });
    hold();
    const kept = [commits.submit(item(1)), commits.submit(item(2))];
    await expect(commits.submit(item(3))).rejects.toThrow('full');
    release();
    await Promise.all(kept);
    expect(await commits.submit(item(4))).toBe(4);
  });
});
