import fc from 'fast-check';
import { DomainError, type SourceActor } from '#kernel';
import {
  AGES,
  BALLOT_DESK,
  GENDERS,
  TallyRebuilds,
  TallyVerifier,
  VOTE_DESK,
  type BallotDesk,
  type Verdict,
  type VoteDesk,
} from '#features/observations';
import { SourceStandingsService } from '#features/sources';
import { compareTallies, type Stream } from '../../tools/prove/raw-tallies.js';
import { OFFICES, SOURCES_OF_AN_OFFICE, waves, type ItemStep, type Step } from './report-steps.js';
import {
  enterSource,
  openReports,
  type OpenElection,
  type ReportsUnderTest,
} from './reports-under-test.js';

let under: ReportsUnderTest;

beforeAll(async () => {
  under = await openReports();
});

afterAll(async () => {
  await under.close();
});

interface Scene {
  readonly election: OpenElection;
  /** Office by office. */
  readonly sources: readonly SourceActor[];
  readonly stream: Stream;
  /** What was answered as new: office, index, source, revision, id. */
  readonly acknowledged: string[];
}

async function setScene(stream: Stream): Promise<Scene> {
  const election = await under.openElection(OFFICES, 8);
  const sources: SourceActor[] = [];
  for (const office of election.offices) {
    for (let n = 0; n < SOURCES_OF_AN_OFFICE; n += 1) {
      const status = n === 0 ? 'independent' : 'unverified';
      sources.push(await enterSource(under, election, office, status));
    }
  }
  return { election, sources, stream, acknowledged: [] };
}

const PARTIES = ['P1', 'P2', 'P3', 'blank', 'null'] as const;
const at = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;

const vote = (said: number) => ({
  gender: at(GENDERS, said),
  age: at(AGES, said >> 1),
  hasTorn: said > 8,
});

function toItem<A>({ deed, index, said, revision }: ItemStep, attributesOf: (said: number) => A) {
  return {
    ...{ deed, index },
    attributes: deed === 'withdraw' ? null : attributesOf(said),
    ...(deed === 'report' ? {} : { revision: revision + 1 }),
  };
}

async function send(
  { stream }: Scene,
  { process, items }: Extract<Step, { kind: 'send' }>,
  actor: SourceActor,
): Promise<readonly Verdict<object>[]> {
  const nest = at(under.processes, process);
  if (stream === 'votes') {
    const desk = nest.get<VoteDesk>(VOTE_DESK);
    return desk.takeAll(
      actor,
      items.map((item) => toItem(item, vote)),
    );
  }
  const desk = nest.get<BallotDesk>(BALLOT_DESK);
  const ballot = (said: number) => ({ partyId: at(PARTIES, said) });
  return desk.takeAll(
    actor,
    items.map((item) => toItem(item, ballot)),
  );
}

async function take(scene: Scene, step: Step): Promise<void> {
  const { election, sources, acknowledged } = scene;
  if (step.kind === 'roll') {
    await under.server.query(
      `with amended as (update offices set registered = $2 where id = $1 returning election_id)
       update elections set registry_version = registry_version + 1 where id in (select election_id from amended)`,
      [at(election.offices, step.office), step.registered],
    );
    return;
  }
  if (step.kind === 'status') {
    const { id } = at(sources, step.source);
    if (step.dies) return decideAndDie(election, id, step.to);
    const standings = at(under.processes, step.process).get(SourceStandingsService);
    const decision = { to: step.to, reason: 'test' };
    await standings.change(under.owner, election.id, id, decision).catch((error: unknown) => {
      // The only thing that may be wrong: it has that status already.
      if (!(error instanceof DomainError) || error.code !== 'source_wrong_move') throw error;
    });
    return;
  }
  const own = at(sources, step.office * SOURCES_OF_AN_OFFICE + step.source);
  const verdicts = await send(scene, step, { ...own, isTrusted: step.isTrusted });
  expect(verdicts).toHaveLength(step.items.length);
  for (const verdict of verdicts) {
    if (verdict.outcome !== 'created') continue;
    const { id, index, revision, sourceId, isTrusted } = verdict.report;
    acknowledged.push(
      [own.officeId, index, sourceId, isTrusted ? 't' : 'f', revision, id].join(' '),
    );
  }
}

/** The transaction of a decision, and nothing after it. */
async function decideAndDie(election: OpenElection, source: string, to: string): Promise<void> {
  await under.server.query(
    `with changed as (
       update source_standings set status = $3 where election_id = $1 and source_id = $2)
     insert into tally_rebuilds (office_id, reason)
     select office_id, 'source' from source_offices where election_id = $1 and source_id = $2`,
    [election.id, source, to],
  );
}

async function storedReports({ election, stream }: Scene): Promise<readonly string[]> {
  const table = stream === 'votes' ? 'vote_reports' : 'ballot_reports';
  const rows = await under.server.query<{ readonly key: string }>(
    `select concat_ws(' ', office_id, index, source_id, is_trusted, revision, report.id) as key
       from ${table} report join offices office on office.id = report.office_id
      where office.election_id = $1`,
    [election.id],
  );
  return rows.map(({ key }) => key).sort();
}

async function expectTrueFigures({ election, stream }: Scene): Promise<number> {
  await under.processes[1].get(TallyRebuilds).queueMovedRolls();
  await under.settle();
  const compared = await compareTallies(under.server.url, election.id, stream);
  for (const { stored, folded } of compared) expect(stored).toEqual(folded);
  const verdict = await under.processes[0].get(TallyVerifier).verify(election.id);
  expect(verdict).toMatchObject({ faults: [], waiting: 0 });
  return compared.reduce((sum, { folded }) => sum + folded.counted, 0);
}

describe.each(['votes', 'ballots'] as const)('%s, reported to two processes at once', (stream) => {
  it('come to the fold of the raw reports, whatever comes in whatever order', async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(waves, async (all) => {
        const scene = await setScene(stream);
        for (const wave of all) {
          await Promise.all(wave.steps.map((step) => take(scene, step)));
          if (wave.settles) most = Math.max(most, await expectTrueFigures(scene));
        }
        await expectTrueFigures(scene);
        // What was acknowledged is there, once, and nothing else.
        expect(await storedReports(scene)).toEqual(scene.acknowledged.toSorted());
      }),
      // A run is hundreds of steps. Nothing that touches a clock shrinks well: the seed is what helps.
      { numRuns: 2, endOnFailure: true, verbose: true },
    );
    // Or it would have proved nothing.
    expect(most).toBeGreaterThan(OFFICES);
  }, 180_000);
});
