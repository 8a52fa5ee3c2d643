import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { METRICS_PASSWORD, type ApiUnderTest, type RunningApi } from './api-under-test.js';
import { FieldUnderTest } from './field-client.js';
import { SilentOffices } from '#features/observations';
import { eventually } from '#platform/testing';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
/** What Prometheus itself knows. */
const ITS_OWN = new Set(['up']);
const WORDS =
  /^(sum|rate|max|by|le|histogram_quantile|absent|route|application|pool|stream|state|outcome|status|method|job|m)$/;

let world: FieldUnderTest;

async function metricsOf({ url }: RunningApi): Promise<string> {
  const credentials = Buffer.from(`metrics:${METRICS_PASSWORD}`).toString('base64');
  const answer = await fetch(`${url}/metrics`, {
    headers: { authorization: `Basic ${credentials}` },
  });
  return answer.text();
}

/** Whatever is named in an expression and is no word of the language. */
function namesIn(expressions: readonly string[]): readonly string[] {
  const names = expressions.flatMap(
    (expression) => expression.replaceAll(/"[^"]*"/g, '').match(/[a-zA-Z_][a-zA-Z_0-9]*/g) ?? [],
  );
  return [...new Set(names)].filter((name) => !WORDS.test(name) && !ITS_OWN.has(name));
}

function assertBalanced(expression: string): void {
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { ')': '(', '}': '{', ']': '[' };
  for (const sign of expression.replaceAll(/"[^"]*"/g, '')) {
    if ('([{'.includes(sign)) open.push(sign);
    else if (sign in pairs) expect([expression, open.pop()]).toEqual([expression, pairs[sign]]);
  }
  expect([expression, open]).toEqual([expression, []]);
}

beforeAll(async () => {
  world = await FieldUnderTest.start();
  const { office } = await world.open(10);
  const reporter = await world.source(office);
  for (const index of [1, 2, 3]) await reporter.vote(index);
  await reporter.vote(3);
});

afterAll(async () => {
  await world.stop();
});

describe('the figures of a running installation', () => {
  it('count what came of reports, and the commits that they came in', async () => {
    const text = await metricsOf(world.field);
    expect(text).toMatch(/^scrutin_reports_total\{stream="votes",outcome="created",.*\} 3$/m);
    expect(text).toMatch(/^scrutin_reports_total\{stream="votes",outcome="same",.*\} 1$/m);
    expect(text).toMatch(/^scrutin_commit_group_reports_sum\{.*stream="votes"\} 4$/m);
    expect(text).toMatch(/^scrutin_commit_waiting_reports\{stream="votes",.*\} 0$/m);
  });

  it('show connections in use and requests that wait for one, by pool', async () => {
    const text = await metricsOf(world.field);
    for (const pool of ['requests', 'prepared']) {
      expect(text).toMatch(
        new RegExp(`^scrutin_database_connections\\{pool="${pool}",state="waiting",.*\\} 0$`, 'm'),
      );
    }
  });

  it('say how many offices went silent, found out by the process that leads', async () => {
    await eventually(async () => {
      expect(await metricsOf(world.admin)).toMatch(/^scrutin_offices_gone_silent\{.*\} 0$/m);
    });
  });

  it('count an office that has said nothing for an hour as silent, and one that never spoke apart', async () => {
    const { database } = world.admin;
    const { election } = await world.open(10);
    const { app } = world.admin as ApiUnderTest;
    const shown = (text: string, name: string) =>
      Number(new RegExp(`^scrutin_offices_${name}\\{.*\\} (\\d+)$`, 'm').exec(text)?.[1]);
    const count = async () => {
      await app.get(SilentOffices, { strict: false }).count();
      const text = await metricsOf(world.admin);
      return { goneSilent: shown(text, 'gone_silent'), neverHeard: shown(text, 'never_heard') };
    };
    expect(await count()).toEqual({ goneSilent: 0, neverHeard: 0 });
    await database.query(`update elections set opens_at = now() - interval '3 hours'`);
    const { neverHeard } = await count();
    expect(neverHeard).toBeGreaterThan(0);
    await database.query(`update tallies set changed_at = now() - interval '2 hours'`);
    expect(await count()).toEqual({ goneSilent: 1, neverHeard });
    await database.query(
      `update elections set closes_at = now() - interval '1 hour' where id <> $1`,
      [election],
    );
    expect((await count()).goneSilent).toBe(0);
  });

  it('say how late the figures of offices and the sums were, once for each change that was taken over', async () => {
    const { election, office } = await world.open(10);
    const reporter = await world.source(office);
    // What comes with the registry of an election is no change of its sums.
    await eventually(async () => {
      const settled = await world.admin.database.query(
        `select from roll_up_elections settled join elections on id = election_id
          where id = $1 and settled.registry_version = elections.registry_version`,
        [election],
      );
      expect(settled).toHaveLength(1);
    });
    const counted = async (api: RunningApi, name: string) => {
      const text = await metricsOf(api);
      const [, count] = new RegExp(`^${name}_count(?:\\{.*\\})? (\\d+)$`, 'm').exec(text) ?? [];
      const [, sum] = new RegExp(`^${name}_sum(?:\\{.*\\})? (\\S+)$`, 'm').exec(text) ?? [];
      return { count: Number(count ?? 0), seconds: Number(sum ?? 0) };
    };
    const shown = async () => (await reporter.send('GET', `/api/pollofficesstats/${office}/`)).body;
    const votes = (count: number) => ({ totals: { votes: count } });
    const figures = 'scrutin_office_figures_lag_seconds';
    const { count } = await counted(world.field, figures);
    // Who asks once is not waiting for news.
    for (const _ of [1, 2]) expect(await shown()).toMatchObject(votes(0));
    await reporter.vote(1);
    await eventually(async () => {
      expect(await shown()).toMatchObject(votes(1));
    });
    const after = await counted(world.field, figures);
    expect(after.count).toBe(count + 1);
    expect(after.seconds).toBeGreaterThan(0);
    expect(after.seconds).toBeLessThan(10);
    await eventually(async () => {
      expect((await counted(world.admin, 'scrutin_sums_lag_seconds')).count).toBeGreaterThan(0);
    });
  });

  it('have every name that the alerts and the dashboard use', async () => {
    const alerts = [...read('deploy/prometheus/alerts.yml').matchAll(/^\s+expr: (.+)$/gm)].map(
      ([, expression = '']) => expression,
    );
    const { panels } = JSON.parse(read('deploy/grafana/scrutin-dashboard.json')) as {
      panels: { targets: { expr: string }[] }[];
    };
    const shown = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    expect(alerts.length).toBeGreaterThan(5);
    expect(shown.length).toBeGreaterThan(10);
    for (const expression of [...alerts, ...shown]) assertBalanced(expression);
    const there = (await metricsOf(world.admin)) + (await metricsOf(world.field));
    const missing = namesIn([...alerts, ...shown]).filter(
      (name) => !new RegExp(`^${name}(\\{| )`, 'm').test(there),
    );
    expect(missing).toEqual([]);
  });

  it('are all described, and nothing else is', async () => {
    const table = read('docs/metrics.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split('|')[1] ?? '');
    const described = table.join().match(/[a-z_]{6,}/g) ?? [];
    const texts = [await metricsOf(world.admin), await metricsOf(world.field)].join('\n');
    const told = [...texts.matchAll(/^# TYPE (\S+) /gm)].map(([, name = '']) => name);
    const ours = told.filter((name) => !/^(process|nodejs)_/.test(name));
    expect(
      [...new Set(described)].filter((name) => !/^(process|nodejs)_$/.test(name)).sort(),
    ).toEqual([...new Set(ours)].sort());
  });

  it('name runbooks that exist', () => {
    const named = read('deploy/prometheus/alerts.yml').matchAll(/runbook: (\S+)/g);
    for (const [, file = ''] of named) expect(read(file)).toMatch(/^# /);
  });
});
