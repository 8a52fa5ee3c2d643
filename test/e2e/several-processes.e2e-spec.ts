import { once } from 'node:events';
import { createServer } from 'node:net';
import { findFreePort } from '../../tools/local-services/ports.js';
import { eventually } from '#platform/testing';
import { METRICS_PASSWORD } from './api-under-test.js';
import { FieldUnderTest } from './field-client.js';
import { ProcessGroupUnderTest } from './process-group-under-test.js';

const authorization = `Basic ${Buffer.from(`metrics:${METRICS_PASSWORD}`).toString('base64')}`;

describe('several processes behind one port', () => {
  let world: FieldUnderTest;
  let group: ProcessGroupUnderTest;

  beforeAll(async () => {
    world = await FieldUnderTest.start();
    group = await ProcessGroupUnderTest.start(world.admin.database, { PROCESSES: '2' });
  }, 60_000);

  afterAll(async () => {
    await group.stop();
    await world.stop();
  });

  const get = async (path: string, headers = {}) =>
    // A connection of its own, so that it may reach any of them.
    fetch(`${group.url}${path}`, { headers: { ...headers, connection: 'close' } });

  it('share the connections, and tell the figures of all of them wherever they are asked', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, async () => get('/health')));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
    const counted = /^http_request_duration_seconds_count\{.*route="\/health".*\} (\d+)$/m;
    for (let n = 0; n < 4; n += 1) {
      const text = await (await get('/metrics', { authorization })).text();
      expect(Number(counted.exec(text)?.[1])).toBe(40);
    }
    expect(group.children()).toHaveLength(2);
  });

  it('tell memory and event loop of each of them by its process id, neither summed nor averaged', async () => {
    const text = await (await get('/metrics', { authorization })).text();
    const processes = group.children().map(String).sort();
    for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']) {
      const shown = [...text.matchAll(new RegExp(`^${name}\\{.*process="(\\d+)".*\\} `, 'gm'))];
      expect(shown.map(([, pid]) => pid).sort()).toEqual(processes);
      expect(text.match(new RegExp(`^${name}\\{`, 'gm'))).toHaveLength(2);
    }
  });

  it('go on when one of them is killed, which is replaced, and keep what was acknowledged', async () => {
    const { election, office } = await world.open();
    const reporter = await world.independent(election, office);
    const [first] = group.children();
    for (let index = 1; index <= 20; index += 1) {
      if (index === 10) process.kill(first ?? 0, 'SIGKILL');
      await eventually(async () => {
        const { status } = await reporter.at(group).vote(index);
        expect([200, 201]).toContain(status);
      }, 5_000);
    }
    await eventually(() => {
      expect(group.children()).toHaveLength(2);
      expect(group.children()).not.toContain(first);
      expect(group.log()).toContain('another takes its place');
    }, 20_000);
    await eventually(async () => {
      const stats = await reporter.at(group).send('GET', `/api/pollofficesstats/${office}/`);
      expect(stats.body).toMatchObject({ totals: { votes: 20 } });
    });
  }, 60_000);

  it('all stop when the first is told to, and what was accepted is finished', async () => {
    const children = group.children();
    const exited = once(group.process, 'exit');
    group.process.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    for (const pid of children) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('say once what keeps them from starting', async () => {
    const port = await findFreePort();
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    const refused = ProcessGroupUnderTest.spawn(world.admin.database, {
      ...{ PROCESSES: '3', PORT: String(port) },
    });
    expect(await once(refused.process, 'exit')).toEqual([1, null]);
    expect(refused.log().match(/^field-api: .*EADDRINUSE/gm)).toHaveLength(1);
    squatter.close();
  });
});
