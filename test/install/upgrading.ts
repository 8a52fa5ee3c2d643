import { setTimeout as pause } from 'node:timers/promises';
import { ADMIN, type Client } from './client.js';
import { DIRECTOR, signIn, type OpenElection } from './election.js';
import { Load } from './load.js';
import type { Ended, Machine } from './machine.js';
import { installHomeProd, tell, type Scene } from './scene.js';
import { checkVotes, type Ledger } from './voting.js';
import type { Verdict } from './verdict.js';

const CURRENT = 'readlink -f /opt/scrutin/current';
const RUNNING = `for unit in $(systemctl list-units --plain --no-legend 'scrutin-*-api@*' | cut -d' ' -f1); do
  readlink "/proc/$(systemctl show -p MainPID --value "$unit")/cwd"; done | sort -u`;

/** A newer one, one that does not work, and back again: each while people vote, read and work. */
export async function goesOn(
  scene: Scene,
  client: Client,
  election: OpenElection,
  ledger: Ledger,
): Promise<void> {
  const { machine } = scene;
  const first = await machine.shell(CURRENT);
  await makeNewer(machine);
  await makeBroken(machine);
  const play = { client, election, ledger };
  const second = await upgrades(scene, play, first);
  await takesBack(scene, play, second);
  await rollsBack(scene, play, first);
}

async function upgrades(scene: Scene, play: Play, first: string): Promise<string> {
  const { machine, verdict } = scene;
  const upgraded = await underLoad(scene, play, 'an upgrade', ['--release', '/srv/newer']);
  verdict.that('an upgrade succeeds', upgraded.code === 0, upgraded.output);
  const second = await machine.shell(CURRENT);
  verdict.that(
    'an upgrade brings another release',
    second !== first && second.includes('/0.2.0-'),
    second,
  );
  verdict.equal('every process is of the new release', await machine.shell(RUNNING), second);
  const columns = `select count(*) from information_schema.columns where column_name = 'tried_by_upgrade'`;
  const found = await machine.shell(`runuser -u postgres -- psql -tAc "${columns}" scrutin`);
  verdict.equal('an upgrade brings the schema up to date', found, '1');
  return second;
}

async function takesBack(scene: Scene, play: Play, second: string): Promise<void> {
  const { machine, verdict } = scene;
  const name = 'an upgrade to a release that does not work';
  const { code, output } = await underLoad(scene, play, name, ['--release', '/srv/broken']);
  verdict.that(
    'a release that does not become ready is taken back, and that is said',
    code !== 0 && output.includes('runs again'),
    output,
  );
  verdict.equal('after it the release before is current', await machine.shell(CURRENT), second);
  verdict.equal('… and every process is of it', await machine.shell(RUNNING), second);
}

async function rollsBack(scene: Scene, play: Play, first: string): Promise<void> {
  const { machine, verdict } = scene;
  const { code, output } = await underLoad(scene, play, 'a rollback', ['--rollback']);
  verdict.that('a rollback succeeds', code === 0, output);
  verdict.equal('a rollback leads to the release before', await machine.shell(CURRENT), first);
  verdict.equal('… in every process', await machine.shell(RUNNING), first);
}

interface Play {
  readonly client: Client;
  readonly election: OpenElection;
  readonly ledger: Ledger;
}

async function underLoad(
  scene: Scene,
  { client, election, ledger }: Play,
  name: string,
  args: readonly string[],
): Promise<Ended> {
  const { verdict } = scene;
  const director = await signIn(client, DIRECTOR.email, DIRECTOR.password);
  const load = new Load(client, election, director, ledger.votes, ledger.drafts);
  load.start();
  await pause(2_000);
  const ended = await installHomeProd(scene, args);
  await pause(2_000);
  await load.stop();
  const asked = [...load.counts.values()].reduce((sum, count) => sum + count, 0);
  const counts = [...load.counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  tell(
    `${name}: ${asked} requests (${counts}), ${load.failures.length} failed, slowest ${Math.round(load.slowestMs)} ms`,
  );
  verdict.that('there was a load', asked > 1_000, String(asked));
  verdict.equal(`no request fails during ${name}`, load.failures, []);
  await checkVotes(verdict, client, ledger, `in the figures after ${name}`);
  await checkDrafts(verdict, client, director, ledger, name);
  return ended;
}

/** Each that was acknowledged is there once, and none that was not. */
async function checkDrafts(
  verdict: Verdict,
  client: Client,
  director: string,
  { drafts }: Ledger,
  name: string,
): Promise<void> {
  const found: string[] = [];
  let cursor = '';
  do {
    const page = await client.expect(ADMIN, `/api/elections?limit=100&q=D-${cursor}`, {
      headers: { authorization: `Bearer ${director}` },
    });
    found.push(...(page['items'] as { code: string }[]).map(({ code }) => code));
    const next = page['next_cursor'];
    cursor = typeof next === 'string' ? `&cursor=${encodeURIComponent(next)}` : '';
  } while (cursor !== '');
  const own = found.filter((code) => code.startsWith('D-')).sort();
  verdict.equal(`what was created once during ${name} is there once`, own, [...drafts].sort());
}

/** Another version, with a migration that the old one can live with. */
async function makeNewer(machine: Machine): Promise<void> {
  await machine.shell(`
    cp -a /srv/scrutin /srv/newer && cd /srv/newer
    sed -i 's/"version": "[^"]*"/"version": "0.2.0"/' package.json
    cat > db/migrations/20991231000000-tried-by-upgrade.ts <<'TS'
import type { MigrationInterface, QueryRunner } from 'typeorm';
export class TriedByUpgrade20991231000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table elections add column tried_by_upgrade text');
  }
  async down(): Promise<void> {}
}
TS`);
}

/** Starts, and never becomes ready. */
async function makeBroken(machine: Machine): Promise<void> {
  await machine.shell(`
    cp -a /srv/newer /srv/broken && cd /srv/broken
    sed -i 's/"version": "[^"]*"/"version": "0.3.0"/' package.json
    sed -i '1i throw new Error("this release does not work");' apps/field-api/src/main.ts`);
}
