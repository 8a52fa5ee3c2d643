import { fullArgs, runSuite, withFakeBackend, type FoundLies } from './conformance-under-test.js';

/** What a backend does that our clarifications exclude, and the cases that find it. */
const FOUND = {
  'known source answered 201': ['auth.statuses'],
  'any password': ['auth.wrong-password'],
  'password by id alone': ['auth.password-later'],
  'password by the token of a stranger': ['auth.password-later'],
  'other tokens live on': ['auth.password-by-token'],
  'six tokens without a password': ['auth.sixth-token'],
  'six tokens with a password': ['auth.oldest-token'],
  'unknown office answered 422': ['auth.unknown-office'],
  'elector_id with a dot': ['auth.elector-id'],
  'elector_id of 65': ['auth.elector-id'],
  'no path without its slash': [
    'auth.slash',
    'vote.slash',
    'stats.slash',
    'ballot.slash',
    'results.slash',
    'vote-batch.slash',
    'ballot-batch.slash',
  ],
  'folder without the office': ['auth.folder-path'],
  'no hours': ['auth.closed', 'auth.early', 'ballot.window'],
  'reports before the opening': ['auth.early'],
  'ballots during the vote': ['ballot.window'],
  'conflict without the report': ['vote.other-attributes', 'ballot.other-attributes'],
  'conflict overwrites': ['vote.other-attributes', 'ballot.other-attributes'],
  'first revision ignored': ['vote.first-revision', 'ballot.first-revision'],
  'correction of nothing': ['vote.put-nothing', 'ballot.put-nothing', 'refusals.problem'],
  'correction gets a new id': ['vote.put'],
  'repeated correction counts': ['vote.put-again', 'ballot.put-again'],
  'same revision corrects': ['vote.put-stale', 'ballot.put-stale'],
  'correction without revision': ['vote.put-revision', 'ballot.put-revision'],
  'stale withdrawal': ['vote.delete-stale', 'ballot.delete-stale'],
  'withdrawal keeps the figures': [
    'vote.delete',
    'vote.withdrawn',
    'ballot.delete',
    'ballot.withdrawn',
  ],
  'withdrawal by body only': ['vote.delete-by-query', 'ballot.delete-by-query'],
  'withdrawn comes back by POST': ['vote.withdrawn', 'ballot.withdrawn'],
  'reporters add up': [
    'vote.two-reporters',
    'vote.draw',
    'vote.majority',
    'ballot.two-reporters',
    'ballot.draw',
    'ballot.majority',
  ],
  'last word wins': ['vote.draw', 'ballot.draw'],
  'majority of whole reports': ['vote.majority'],
  'counted above the roll': ['vote.above-roll', 'ballot.above-roll'],
  'taken far above the roll': ['vote.far-above-roll', 'ballot.far-above-roll'],
  'batch out of order': [
    'vote-batch.order',
    'vote-batch.bad-items',
    'ballot-batch.order',
    'ballot-batch.bad-items',
  ],
  'bad item fails the batch': ['vote-batch.bad-items', 'ballot-batch.bad-items'],
  'batch of 501': ['vote-batch.too-many', 'ballot-batch.too-many'],
  'batch of 100': ['vote-batch.most', 'ballot-batch.most'],
  'batch is not counted': [
    'vote-batch.order',
    'vote-batch.counted',
    'vote-batch.bad-items',
    'vote-batch.most',
    'ballot-batch.order',
    'ballot-batch.counted',
    'ballot-batch.bad-items',
    'ballot-batch.most',
  ],
  'any party': ['ballot.unknown-party'],
  'known parties not named': ['ballot.unknown-party'],
  'problem without correlation_id': ['refusals.problem'],
  'problem as plain JSON': ['refusals.problem'],
  'unknown fields ignored': [
    'vote.unknown-field',
    'ballot.unknown-field',
    'vote-batch.bad-items',
    'ballot-batch.bad-items',
    'refusals.authenticate-field',
  ],
  'index as text': ['vote.index', 'ballot.index'],
  'index in path as Number reads it': ['vote.index-in-path', 'ballot.index-in-path'],
  'observed in the future': ['vote.observed-at', 'ballot.observed-at'],
  'lists break it': ['refusals.shape'],
  'bodies of any size': ['refusals.size'],
  'bad syntax answered 422': ['refusals.syntax'],
  'bad credentials answered 400': ['refusals.credentials'],
  'odd offices break it': ['refusals.offices'],
  'one man more': ['stats.sums', 'stats.empty'],
  'fractions of seconds': ['stats.seconds'],
  'old timestamp': ['stats.seconds'],
  'empty office has a last vote': ['stats.empty'],
  'empty office has rows': ['results.empty'],
  'share of two decimals': ['results.decimals'],
  'rows upside down': ['results.order'],
  'blank papers have no row': ['results.papers'],
  'no ETag': ['stats.etag', 'results.etag'],
  'ETag never changes': ['stats.etag', 'results.etag'],
  'no Cache-Control': ['stats.cache-control', 'results.cache-control'],
  'private figures for everybody': ['stats.private', 'results.private'],
  'unknown office is empty': [
    'stats.unknown',
    'results.unknown',
    'refusals.problem',
    'refusals.offices',
  ],
  'elector_id in public': ['privacy.elector-id'],
} as const satisfies FoundLies;

describe('the profile scrutin', () => {
  it('passes a backend that keeps our clarifications, and skips nothing when it is told everything', async () => {
    const run = await withFakeBackend(undefined, (url) => runSuite(fullArgs(url, 'scrutin')));
    expect(run).toMatchObject({ code: 0, failed: [], skipped: [] });
    expect(run.passed.length).toBeGreaterThan(130);
  });

  it.each(Object.entries(FOUND))(
    'of a backend where %s fails %j and no other case',
    async (lie, found) => {
      const run = await withFakeBackend(lie as keyof typeof FOUND, (url) =>
        runSuite(fullArgs(url, 'scrutin')),
      );
      expect(run).toMatchObject({ code: 1, failed: found });
    },
  );
});
