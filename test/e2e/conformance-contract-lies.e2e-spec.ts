import { fullArgs, runSuite, withFakeBackend, type FoundLies } from './conformance-under-test.js';

/** What a backend does wrong, and the cases that find it. */
const FOUND = {
  'authentication has a key more': ['auth.answer'],
  'authentication names another office': ['auth.office'],
  'folder without the source': ['auth.folder'],
  'credentials without a session token': ['auth.credentials'],
  'authentication without an office': ['auth.required'],
  'known source turned away': ['auth.known'],
  'right password refused': ['auth.password'],
  'vote has a key more': ['vote.answer'],
  'index answered as text': ['vote.answer'],
  'repetition gets a new id': ['vote.again'],
  'repetition counts twice': ['vote.again-counted-once', 'ballot.again-counted-once'],
  'ballot repeated is answered otherwise': ['ballot.again'],
  'all votes have one id': ['vote.ids'],
  'reports without credentials': ['vote.no-credentials', 'ballot.no-credentials'],
  'tokens nobody issued': ['vote.wrong-token', 'ballot.wrong-token'],
  'tokens of somebody else': ['vote.foreign-token', 'ballot.foreign-token'],
  'counts in every office': ['vote.office-of-token', 'ballot.office-of-token'],
  'has_torn may be left out': ['vote.required'],
  'party_id may be left out': ['ballot.required'],
  'any gender': ['vote.unknown-values'],
  'a value refused': ['vote.values'],
  'figures stand still': [
    'vote.counted',
    'vote.again-counted-once',
    'vote.office-of-token',
    'ballot.counted',
    'ballot.again-counted-once',
    'ballot.office-of-token',
  ],
  'last is first': [
    'vote.again-counted-once',
    'vote.last',
    'ballot.again-counted-once',
    'ballot.last',
  ],
  'totals have a key more': ['stats.answer'],
  'totals are fractions': ['stats.totals'],
  'timestamp without zone': ['stats.timestamp'],
  'ballot answered OK': ['ballot.answer'],
  'share in percent': ['results.share'],
  'total_ballots is one more': ['results.total'],
  'a row has a key more': ['results.answer'],
  'a party has two rows': ['results.parties'],
} as const satisfies FoundLies;

describe('the profile ufrecs', () => {
  it('passes a backend that keeps the contract, and skips nothing when it is told everything', async () => {
    const run = await withFakeBackend(undefined, (url) => runSuite(fullArgs(url, 'ufrecs')));
    expect(run).toMatchObject({ code: 0, failed: [], skipped: [] });
    expect(run.passed.length).toBeGreaterThan(30);
  });

  it.each(Object.entries(FOUND))(
    'of a backend where %s fails %j and no other case',
    async (lie, found) => {
      const run = await withFakeBackend(lie as keyof typeof FOUND, (url) =>
        runSuite(fullArgs(url, 'ufrecs')),
      );
      expect(run).toMatchObject({ code: 1, failed: found });
    },
  );
});
