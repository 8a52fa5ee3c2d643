/**
 * A suite that needs a service which not every developer has. The set-up of the run fails on CI when it is
 * missing; elsewhere the suite is skipped, and its name says why.
 */
export function describeWithRedis(name: string, suite: (redisUrl: () => string) => void): void {
  describeWith('SCRUTIN_TEST_REDIS_URL', name, suite);
}

/** The addresses of its nodes, as one text. */
export function describeWithRedisCluster(
  name: string,
  suite: (redisUrl: () => string) => void,
): void {
  describeWith('SCRUTIN_TEST_REDIS_CLUSTER_URL', name, suite);
}

function describeWith(
  variable: string,
  name: string,
  suite: (redisUrl: () => string) => void,
): void {
  const url = process.env[variable];
  if (url === undefined) {
    describe.skip(`${name} (skipped: redis-server is not installed)`, () => {
      suite(() => '');
    });
    return;
  }
  describe(name, () => {
    suite(() => url);
  });
}
