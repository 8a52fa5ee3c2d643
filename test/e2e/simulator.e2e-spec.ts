import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { planCountry } from '../../tools/simulator/plan/country.js';
import { planOffice } from '../../tools/simulator/plan/office-plan.js';
import { runSimulation } from '../../tools/simulator/run-simulation.js';
import {
  parseSimulateOptions,
  type SimulateOptions,
} from '../../tools/simulator/simulate-options.js';
import { startApi, type ApiUnderTest } from './api-under-test.js';
import { PARTS_OF_THE_RULE, untriedParts } from './day-that-tells.js';

const program = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../dist/tools/simulator/simulate.js',
);
const director = { email: 'simulateur@exemple.ga', password: 'quatre chats gris dansent' };

/** Nothing here is about how fast one may report. */
const UNHURRIED = {
  FIELD_SIGN_INS_BY_ELECTOR: '1000',
  FIELD_SIGN_INS_BY_OFFICE: '1000',
  FIELD_REPORTS_BY_SOURCE: '100000',
  FIELD_REPORTS_BY_OFFICE: '100000',
  FIELD_BATCHES_BY_SOURCE: '100000',
};

let admin: ApiUnderTest;
let field: ApiUnderTest;

beforeAll(async () => {
  admin = await startApi('admin-api');
  field = await startApi('field-api', { ...UNHURRIED, DATABASE_URL: admin.database.url });
  await post(`${admin.url}/api/auth/register`, { ...director, name: 'Simulatrice' });
}, 60_000);

afterAll(async () => {
  await field.stop();
  await admin.stop();
});

async function post(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Readonly<Record<string, unknown>>;
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return answer;
}

const argumentsFor = (...more: readonly string[]) => [
  ...['--admin', admin.url, '--field', field.url, '--email', director.email],
  ...['--password', director.password, '--rate', '2000', '--liars', '0.3', '--repeats', '0.2'],
  ...['--citizens', '0.3'],
  ...more,
];

const SMALL = ['--offices', '6', '--voters-per-office', '30', '--reporters', '3', '--seed', '12'];

interface Ran {
  readonly code: number;
  readonly output: string;
}

/** As somebody types it. */
async function simulate(...more: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env['PATH'] } };
    execFile(
      process.execPath,
      [program, ...argumentsFor(...more)],
      options,
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
      },
    );
  });
}

/** In this process, until so many answers came. */
async function playUntil(options: SimulateOptions, deeds: number) {
  const stop = new AbortController();
  const lines: string[] = [];
  const screen = {
    isTerminal: false,
    write: (text: string) => {
      lines.push(text);
      const done = Number(/: (\d+) deeds/.exec(text)?.[1] ?? 0);
      if (done >= deeds) stop.abort();
    },
  };
  const outcome = await runSimulation(
    { ...options, plainEveryMs: 20 },
    { screen, signal: stop.signal },
  );
  return { outcome, output: lines.join('') };
}

async function reportOutsideThePlan(options: SimulateOptions): Promise<void> {
  const country = planCountry(options.recipe);
  const plan = country.offices
    .map((office) => planOffice(country, office))
    .find(({ reporters }) => reporters.some(({ standing }) => standing === 'independent'));
  const reporter = plan?.reporters.find(({ standing }) => standing === 'independent');
  if (plan === undefined || reporter === undefined) throw new Error('nobody is independent');
  const [office] = await admin.database.query<{ readonly id: string }>(
    `select o.id from offices o join elections e on e.id = o.election_id where o.code = $1 and e.code = $2`,
    [plan.office.code, options.election],
  );
  const { electorId, password } = reporter;
  const { token } = await post(`${field.url}/api/authenticate/`, {
    ...{ elector_id: electorId, password, poll_office_id: office?.id },
  });
  const credentials = Buffer.from(`${electorId}:${String(token)}`).toString('base64');
  const voter = { index: plan.office.registered, gender: 'female', age: 'less_30', has_torn: true };
  await post(`${field.url}/api/vote/`, voter, { authorization: `Basic ${credentials}` });
}

describe('the simulator', () => {
  it('plays a day here on which no part of the rule can be overlooked without a figure being wrong', () => {
    expect(PARTS_OF_THE_RULE).toHaveLength(8);
    expect(untriedParts(parseSimulateOptions(argumentsFor(...SMALL)).recipe)).toEqual([]);
  });

  it('plays a day with liars, repeats, late batches and lost answers, and finds the figures that are due', async () => {
    const { code, output } = await simulate(...SMALL);
    expect(output).toMatch(/^0 differences, 0 unexpected answers, 0 offices without an answer$/m);
    expect(code).toBe(0);
    for (const deed of [
      ...['report votes', 'report votes, again', 'correct votes', 'withdraw votes'],
      ...['batch of votes', 'report ballots', 'source becomes independent'],
      'citizen confirms a vote',
    ]) {
      expect(output).toMatch(new RegExp(`\\d +${deed}$`, 'm'));
    }
    const [row] = await admin.database.query<{ readonly confirmed: number }>(
      `select count(*)::integer as confirmed from vote_verified where answer = 'confirmed'`,
    );
    // Whoever had left before the answer came counts as well.
    expect(row?.confirmed).toBeGreaterThanOrEqual(
      Number(/(\d+) {2}citizen confirms a vote$/m.exec(output)?.[1]),
    );
  }, 120_000);

  it('finds nothing to add to a day that is over, and a difference once a voter too many was reported', async () => {
    const options = parseSimulateOptions(argumentsFor(...SMALL));
    const sound = await simulate(...SMALL, '--check-only');
    expect([sound.code, sound.output]).toEqual([0, expect.stringMatching(/^0 differences/m)]);

    await reportOutsideThePlan(options);
    const false_ = await simulate(...SMALL, '--check-only');
    expect(false_.output).toMatch(/^difference {2}G\d.*totals: expected .*, shown /m);
    expect(false_.output).toMatch(/^2 differences/m);
    expect(false_.code).toBe(1);
  }, 120_000);

  it('goes on with a day that was broken off, and comes to the same figures', async () => {
    const day = parseSimulateOptions(
      argumentsFor('--offices', '4', '--voters-per-office', '20', '--seed', '5', '--rate', '150'),
    );
    const broken = await playUntil(day, 150);
    expect(broken.outcome.isStopped).toBe(true);
    expect(broken.output).toContain('stopped before the figures were checked');

    const { outcome } = await playUntil({ ...day, rate: 2_000 }, Infinity);
    expect(outcome).toEqual({ isStopped: false, differences: [], surprises: 0, uncertain: 0 });
  }, 120_000);

  it('refuses an election that was made with another seed, and a password that is wrong', async () => {
    const other = await simulate('--offices', '6', '--seed', '4', '--election', 'SIM-12-6');
    expect([other.code, other.output]).toEqual([
      1,
      'SIM-12-6 was made with another seed or size: give the same again, or another --election.\n',
    ]);
    const stranger = await simulate('--password', 'un autre mot de passe');
    expect([stranger.code, stranger.output]).toEqual([
      1,
      `${director.email} cannot sign in: wrong credentials.\n`,
    ]);
  }, 60_000);
});
