import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestStorage, eventually } from '#platform/testing';
import { METRICS_PASSWORD } from './api-under-test.js';
import { FieldUnderTest } from './field-client.js';
import { plainCitizen, type Citizen } from './verification-client.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** A process is held for dead after ten seconds; what it held is given back within one more. */
const LEASE_MS = 13_000;

describe('a process of the field API that is killed while a citizen has a vote before them', () => {
  let world: FieldUnderTest;
  let child: ChildProcess;
  let killedUrl: string;
  const citizens: Citizen[] = [];

  beforeAll(async () => {
    world = await FieldUnderTest.start();
    child = spawn(process.execPath, [path.join(root, 'dist/apps/field-api/src/main.js')], {
      env: {
        ...{ PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', PORT: '0', METRICS_PASSWORD },
        ...{ DATABASE_URL: world.admin.database.url, LOG_LEVEL: 'info' },
        REDIS_URL: process.env['SCRUTIN_TEST_REDIS_URL'] ?? '',
        ...(await createTestStorage()),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    await eventually(() => {
      const line = output.split('\n').find((text) => text.includes('"listening"'));
      const { port } = JSON.parse(line ?? '{}') as { readonly port?: number };
      if (port === undefined) throw new Error(`it does not listen: ${output}`);
      killedUrl = `http://127.0.0.1:${String(port)}`;
    }, 20_000);
  });

  afterAll(async () => {
    for (const citizen of citizens) citizen.drop();
    child.kill('SIGKILL');
    await world.stop();
  });

  async function come(url: string, first: object, until: string): Promise<Citizen> {
    const citizen = await plainCitizen({ url });
    citizens.push(citizen);
    citizen.say(first);
    await citizen.next(until);
    return citizen;
  }

  it('loses the lease, the next in line at another process is shown the vote, and who lost the connection comes back with the key', async () => {
    const { election, office } = await world.open();
    await world.admin.database.query(`update elections set visibility = 'public' where id = $1`, [
      election,
    ]);
    const voting = () => ({
      ...{ type: 'voting', poll_office_id: office, elector_id: randomUUID() },
    });
    const first = await come(killedUrl, voting(), 'waiting');
    const second = await come(world.field.url, voting(), 'waiting');
    const reporter = await world.source(office);
    const { body } = await reporter.vote(1);
    await first.next('vote');
    child.kill('SIGKILL');
    await eventually(() => expect(first.closedWith()).toBe(1006));
    expect(second.heard.map(({ type }) => type)).toEqual(['waiting']);
    const { vote } = await second.next('vote', LEASE_MS);
    expect(vote).toMatchObject({ id: body['id'] });
    second.say({ type: 'confirm', vote_id: body['id'] });
    await second.next('recorded');
    const resume = first.heard[0]?.['resume'];
    const back = await come(world.field.url, { type: 'resume', resume }, 'waiting');
    const { body: other } = await reporter.vote(2);
    expect((await back.next('vote'))['vote']).toMatchObject({ id: other['id'] });
    back.say({ type: 'confirm', vote_id: other['id'] });
    await back.next('recorded');
  }, 40_000);
});
