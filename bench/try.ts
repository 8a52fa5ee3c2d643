import path from 'node:path';
import { BenchGround } from './ground/bench-ground.js';
import { NodeServer } from './ground/node-server.js';
import { VoteStream } from './ground/vote-stream.js';
import { applyWrk } from './ground/wrk.js';
import { FieldApiProcess } from './field-api-process.js';

const what = process.argv[2] ?? 'read';
const rounds = Number(process.argv[3] ?? 3);
const seconds = Number(process.argv[4] ?? 3);
const prof = process.argv[5];
const execArgv = prof === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${prof}`];
const ground = await BenchGround.open();
try {
  const { databaseUrl, redisUrl, world } = ground;
  const api = await FieldApiProcess.start({ databaseUrl, redisUrl, execArgv });
  ground.leave(() => api.stop());
  if (what === 'read') {
    const answers = [];
    for (const { id } of world.offices) {
      const p = `/api/pollofficesstats/${id}/`;
      const r = await fetch(`http://127.0.0.1:${String(api.port)}${p}`);
      const headers = [...r.headers].filter(
        ([n]) => !['date', 'connection', 'keep-alive'].includes(n),
      );
      answers.push({ path: p, body: await r.text(), headers });
    }
    console.log(answers[0]);
    const raw = await NodeServer.start({
      script: path.resolve(import.meta.dirname, 'yardsticks/raw-read.js'),
      env: {},
      message: answers,
    });
    ground.leave(() => raw.stop());
    const voteApi =
      process.argv[6] === 'same' ? api : await FieldApiProcess.start({ databaseUrl, redisUrl });
    if (voteApi !== api) ground.leave(() => voteApi.stop());
    const stream = new VoteStream(world, voteApi.port, Number(process.env['VOTES'] ?? 500), 1);
    ground.leave(() => stream.stop());
    const load = (port: number, secs = seconds) =>
      applyWrk({
        port,
        connections: 64,
        threads: 1,
        seconds: secs,
        script: 'read',
        args: [world.file],
      });
    await load(api.port);
    await load(raw.port);
    for (let r = 0; r < rounds; r++) {
      await load(raw.port, 1);
      const r0 = raw.cpuSeconds();
      const b = await load(raw.port);
      const rc = ((raw.cpuSeconds() - r0) * 1e6) / (b.perSecond * seconds);
      await load(api.port, 2);
      const c0 = api.cpuSeconds();
      const d0 = await api.readings();
      const a = await load(api.port);
      console.log(
        'api',
        a.perSecond.toFixed(0),
        a.p99Ms,
        'cpu us',
        (((api.cpuSeconds() - c0) * 1e6) / (a.perSecond * seconds)).toFixed(1),
        'readings/s',
        ((await api.readings()) - d0) / seconds,
        'raw',
        b.perSecond.toFixed(0),
        b.p99Ms,
        'cpu',
        rc.toFixed(1),
        'ratio',
        (a.perSecond / b.perSecond).toFixed(3),
      );
    }
    console.log(await stream.stop());
  } else {
    const raw = await NodeServer.start({
      script: path.resolve(import.meta.dirname, 'yardsticks/raw-write.js'),
      env: {},
    });
    ground.leave(() => raw.stop());
    let first = 1;
    const load = async (port: number) => {
      const f = await applyWrk({
        port,
        connections: 256,
        threads: 1,
        seconds,
        script: 'vote',
        args: [world.file, first, 1],
      });
      first += 10_000;
      return f;
    };
    await load(api.port);
    await load(raw.port);
    for (let r = 0; r < rounds; r++) {
      const r0 = raw.cpuSeconds();
      const b = await load(raw.port);
      const rc = ((raw.cpuSeconds() - r0) * 1e6) / (b.perSecond * seconds);
      const c0 = api.cpuSeconds();
      const a = await load(api.port);
      console.log(
        'api',
        a.perSecond.toFixed(0),
        'p50',
        a.p50Ms,
        'p99',
        a.p99Ms,
        'cpu us',
        (((api.cpuSeconds() - c0) * 1e6) / (a.perSecond * seconds)).toFixed(1),
        'raw',
        b.perSecond.toFixed(0),
        b.p99Ms,
        'cpu',
        rc.toFixed(1),
        'ratio',
        (a.perSecond / b.perSecond).toFixed(3),
      );
    }
  }
} finally {
  await ground.close();
}
