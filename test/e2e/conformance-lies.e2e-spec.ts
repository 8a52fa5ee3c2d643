import { fullArgs, runSuite, withFakeBackend } from './conformance-under-test.js';
import { CLARIFICATION_LIES } from './found-lies.js';

describe('the profile scrutin', () => {
  it('passes a backend that keeps our clarifications, and skips nothing when it is told everything', async () => {
    const run = await withFakeBackend(undefined, (url) => runSuite(fullArgs(url, 'scrutin')));
    expect(run).toMatchObject({ code: 0, failed: [], skipped: [] });
    expect(run.passed.length).toBeGreaterThan(130);
  });

  it.each(Object.entries(CLARIFICATION_LIES))(
    'of a backend where %s fails %j and no other case',
    async (lie, found) => {
      const run = await withFakeBackend(lie as keyof typeof CLARIFICATION_LIES, (url) =>
        runSuite(fullArgs(url, 'scrutin')),
      );
      expect(run).toMatchObject({ code: 1, failed: found });
    },
  );
});
