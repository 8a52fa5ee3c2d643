import { fullArgs, runSuite, withFakeBackend } from './conformance-under-test.js';

describe('the conformance suite', () => {
  it.each(['ufrecs', 'scrutin'])(
    'finds nothing wrong with a backend that keeps the contract, profile %s',
    async (profile) => {
      const run = await withFakeBackend(undefined, (url) => runSuite(fullArgs(url, profile)));
      console.log(run.output);
      expect(run.failed).toEqual([]);
    },
  );
});
