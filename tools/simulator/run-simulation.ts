import { setMaxListeners } from 'node:events';
import { AdminClient } from './clients/admin-client.js';
import { CitizenClient } from './clients/citizen-client.js';
import { FieldClient } from './clients/field-client.js';
import { HttpClient } from './clients/http-client.js';
import { ElectionDay } from './election-day.js';
import { ElectionSetUp } from './election-set-up.js';
import { FiguresCheck } from './figures-check.js';
import type { Difference } from './figures-difference.js';
import { Ledger } from './ledger.js';
import { Pacer } from './pacer.js';
import { planCountry, type Country, type PlannedOffice } from './plan/country.js';
import type { Figures } from './plan/expected-figures.js';
import { figuresAfter, planOffice } from './plan/office-plan.js';
import { Random } from './plan/random.js';
import { ProgressLine, type Screen } from './progress-line.js';
import type { SimulateOptions } from './simulate-options.js';
import { SourceDesk } from './source-desk.js';

/** What a run leaves for its exit code. */
export interface SimulationOutcome {
  readonly isStopped: boolean;
  readonly differences: readonly Difference[];
  readonly surprises: number;
  readonly uncertain: number;
}

export interface SimulationSurroundings {
  readonly screen: Screen;
  /** Aborted when somebody wants it to end: what is on its way is finished, nothing new begins. */
  readonly signal: AbortSignal;
}

interface World {
  readonly options: SimulateOptions;
  readonly country: Country;
  readonly admin: AdminClient;
  readonly field: FieldClient;
  readonly ledger: Ledger;
  readonly setUp: ElectionSetUp;
  readonly progress: ProgressLine;
  readonly signal: AbortSignal;
}

export async function runSimulation(
  options: SimulateOptions,
  { screen, signal }: SimulationSurroundings,
): Promise<SimulationOutcome> {
  // Whoever waits anywhere listens to it.
  setMaxListeners(0, signal);
  const country = planCountry(options.recipe);
  const ledger = new Ledger();
  const random = new Random(options.recipe.seed, 'patience');
  const client = (url: string) => new HttpClient({ url, meter: ledger, random, signal });
  const admin = new AdminClient(client(options.admin), options);
  const progress = new ProgressLine(screen, options.plainEveryMs);
  const say = (line: string) => progress.print(line);
  const setUp = new ElectionSetUp(admin, country, options.election, say);
  const field = new FieldClient(client(options.field));
  const world = { options, country, admin, field, ledger, setUp, progress, signal };
  try {
    const differences = options.isCheckOnly ? await onlyCheck(world) : await playAndCheck(world);
    const outcome = outcomeOf(world, differences);
    const summary = options.isBrief ? [] : ledger.describe();
    for (const line of [...summary, ...describeOutcome(outcome)]) progress.print(line);
    return outcome;
  } finally {
    progress.stop();
  }
}

async function onlyCheck({ setUp, field, country, signal }: World): Promise<readonly Difference[]> {
  const { officeIds } = await setUp.look();
  const check = new FiguresCheck(field, officeIds, signal);
  return check.run(country.offices, (office) => figuresAfter(planOffice(country, office)));
}

async function playAndCheck(world: World): Promise<readonly Difference[]> {
  const { options, country, admin, field, ledger, setUp, progress, signal } = world;
  const election = await setUp.open();
  const check = new FiguresCheck(field, election.officeIds, signal);
  const { atOnce, closeAfterMs } = options;
  const closeDoors = () => setUp.closeDoors(election.electionId);
  const day = new ElectionDay(
    { country, election, atOnce, closeAfterMs, closeDoors, check },
    {
      ...{ field, ledger, signal, citizensShare: options.citizens },
      citizens: new CitizenClient(options.field),
      desk: new SourceDesk(admin, election.electionId),
      pacer: new Pacer(options.rate, signal),
    },
  );
  progress.show(() => ({
    phase: day.phase,
    share: day.progress,
    deeds: ledger.deeds,
    p99Ms: ledger.percentile(0.99),
  }));
  await day.run();
  progress.stop();
  if (!options.isChecked || signal.aborted) return [];
  return [
    ...(await check.run(country.offices, certainFigures(ledger))),
    ...(await check.runConfirmations(country.offices, ledger.confirmations)),
  ];
}

function certainFigures(ledger: Ledger): (office: PlannedOffice) => Figures | undefined {
  return ({ number }) => (ledger.uncertain.has(number) ? undefined : ledger.figures.get(number));
}

function outcomeOf(
  { signal, ledger }: World,
  differences: readonly Difference[],
): SimulationOutcome {
  const { surprises, uncertain } = ledger;
  return { isStopped: signal.aborted, differences, surprises, uncertain: uncertain.size };
}

const SHOWN = 20;

function describeOutcome(outcome: SimulationOutcome): readonly string[] {
  const { differences, surprises, uncertain, isStopped } = outcome;
  const shown = differences.slice(0, SHOWN).map(({ office, what, ...texts }) => {
    return `difference  ${office}, ${what}: expected ${texts.expected}, shown ${texts.shown}`;
  });
  const counts = [
    `${String(differences.length)} differences`,
    `${String(surprises)} unexpected answers`,
    `${String(uncertain)} offices without an answer`,
  ].join(', ');
  return [...shown, isStopped ? `stopped before the figures were checked; ${counts}` : counts];
}
