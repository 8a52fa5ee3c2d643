import { fullArgs, runSuite, withFakeBackend } from './conformance-under-test.js';
import { ALL_CASES } from '../conformance/all-cases.js';
import { ALL_LIES, CONTRACT_LIES } from './found-lies.js';

describe('the profile ufrecs', () => {
  it('passes a backend that keeps the contract, and skips nothing when it is told everything', async () => {
    const run = await withFakeBackend(undefined, (url) => runSuite(fullArgs(url, 'ufrecs')));
    expect(run).toMatchObject({ code: 0, failed: [], skipped: [] });
    expect(run.passed.length).toBeGreaterThan(30);
  });

  it.each(Object.entries(CONTRACT_LIES))(
    'of a backend where %s fails %j and no other case',
    async (lie, found) => {
      const run = await withFakeBackend(lie as keyof typeof CONTRACT_LIES, (url) =>
        runSuite(fullArgs(url, 'ufrecs')),
      );
      expect(run).toMatchObject({ code: 1, failed: found });
    },
  );
});

describe('the cases', () => {
  it('are each failed by a backend that lies', () => {
    const failed = new Set(Object.values(ALL_LIES).flat());
    expect(ALL_CASES.filter(({ id }) => !failed.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(new Set(ALL_CASES.map(({ id }) => id)).size).toBe(ALL_CASES.length);
  });
});
