import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { BenchGround } from './ground/bench-ground.js';
import { NodeServer } from './ground/node-server.js';
import { VoteStream } from './ground/vote-stream.js';
import { FieldApiProcess } from './field-api-process.js';
const ground = await BenchGround.open();
const { databaseUrl, redisUrl, world } = ground;
const api = await FieldApiProcess.start({
  databaseUrl,
  redisUrl,
  execArgv: process.argv[2] ? process.argv[2].split(' ') : [],
});
ground.leave(() => api.stop());
const answers = [];
for (const { id } of world.offices) {
  const p = `/api/pollofficesstats/${id}/`;
  const r = await fetch(`http://127.0.0.1:${String(api.port)}${p}`);
  answers.push({
    path: p,
    body: await r.text(),
    headers: [...r.headers].filter(([n]) => !['date', 'connection', 'keep-alive'].includes(n)),
  });
}
const raw = await NodeServer.start({
  script: path.resolve(import.meta.dirname, 'yardsticks/raw-read.js'),
  env: {},
  message: answers,
});
ground.leave(() => raw.stop());
const rawPost = await NodeServer.start({
  script: path.resolve(import.meta.dirname, 'yardsticks/raw-write.js'),
  env: {},
});
ground.leave(() => rawPost.stop());
writeFileSync(
  '/tmp/hold.env',
  `API=${api.port}\nRAW=${raw.port}\nRAWPOST=${rawPost.port}\nWORLD=${world.file}\nDB=${databaseUrl}\nAPID=${(api as any).server.child.pid}\nRAWPID=${(raw as any).child.pid}\n`,
);
let stream: VoteStream | undefined;
let second: FieldApiProcess | undefined;
process.on(
  'SIGUSR2',
  () =>
    void (async () => {
      second ??= await FieldApiProcess.start({ databaseUrl, redisUrl });
      ground.leave(() => second!.stop());
      stream = new VoteStream(world, second.port, 500, 500000);
    })(),
);
await new Promise((r) => process.once('SIGTERM', r));
await stream?.stop();
await ground.close();
