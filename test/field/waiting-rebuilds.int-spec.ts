import type { SourceActor } from '#kernel';
import { TallyVerifier, VOTE_DESK, type VoteDesk } from '#features/observations';
import { compareTallies } from '../../tools/prove/raw-tallies.js';
import {
  enterSource,
  openReports,
  type OpenElection,
  type ReportsUnderTest,
  type Status,
} from './reports-under-test.js';

const MAN = { gender: 'male', age: 'less_30', hasTorn: false } as const;
const WOMAN = { gender: 'female', age: 'less_60', hasTorn: true } as const;
const ROUNDS = 4;

let under: ReportsUnderTest;
let election: OpenElection;

beforeAll(async () => {
  under = await openReports();
});

afterAll(async () => {
  await under.close();
});

/** The transaction of a decision; whoever decided dies before anything follows from it. */
async function decideAndDie({ id, electionId }: SourceActor, to: Status): Promise<void> {
  await under.server.query(
    `with changed as (
       update source_standings set status = $3 where election_id = $1 and source_id = $2)
     insert into tally_rebuilds (office_id, reason)
     select office_id, 'source' from source_offices where election_id = $1 and source_id = $2`,
    [electionId, id, to],
  );
}

async function enter(status: Status): Promise<SourceActor> {
  const [office] = election.offices;
  if (office === undefined) throw new Error('there is no office');
  return enterSource(under, election, office, status);
}

const desk = (): VoteDesk => under.processes[0].get(VOTE_DESK);

describe('an office that waits to be folded anew', () => {
  // The worker comes by once a second: of four rounds it cannot be there first in all.
  it.each([
    ['suspended', 'unverified'],
    ['suspended', 'independent'],
    ['unverified', 'independent'],
    ['independent', 'unverified'],
  ] as const)(
    'takes what the source reports that has just become, from %s, %s, and has the right figures at once',
    async (from, to) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        election = await under.openElection(1, 400);
        const source = await enter('unverified');
        const other = await enter('unverified');
        await desk().take(source, { deed: 'report', index: 1, attributes: MAN });
        await decideAndDie(source, from);
        await under.settle();
        await decideAndDie(source, to);
        await desk().take(source, { deed: 'withdraw', index: 1, attributes: null, revision: 2 });
        await desk().take(other, { deed: 'report', index: 2, attributes: WOMAN });
        const [compared] = await compareTallies(under.server.url, election.id, 'votes');
        expect(compared?.stored).toEqual(compared?.folded);
        expect(compared?.folded).toMatchObject({ counted: 1, figures: { female: 1, has_torn: 1 } });
        await under.settle();
        const verdict = await under.processes[0].get(TallyVerifier).verify(election.id);
        expect(verdict).toMatchObject({ offices: 1, reports: 3, waiting: 0, faults: [] });
      }
    },
  );
});
