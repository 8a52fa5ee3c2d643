import path from 'node:path';
import type { BenchGround } from '../ground/bench-ground.js';
import { NodeServer } from '../ground/node-server.js';
import { VoteStream } from '../ground/vote-stream.js';
import { applyWrk, type LoadFigures } from '../ground/wrk.js';
import { FieldApiProcess } from '../field-api-process.js';
import type { RawAnswer } from '../yardsticks/raw-read.js';
import { alternate, takeTurn, type Comparison, type Plan } from './measured.js';

const CONNECTIONS = 64;
const VOTES_PER_SECOND = 500;
const FIRST_INDEX = 1_000_000;

/** One process that answers, votes that another one takes, all offices at random, against ready bytes of `node:http`. */
export async function measureStatsRead(ground: BenchGround, plan: Plan): Promise<Comparison> {
  const { databaseUrl, redisUrl, world } = ground;
  const api = await FieldApiProcess.start({ databaseUrl, redisUrl });
  const taker = await FieldApiProcess.start({ databaseUrl, redisUrl });
  const raw = await NodeServer.start({
    script: path.resolve(import.meta.dirname, '../yardsticks/raw-read.js'),
    env: {},
    message: await answersOf(api, world.offices),
  });
  const votes = new VoteStream(world, taker.port, VOTES_PER_SECOND, FIRST_INDEX);
  const load = async (port: number): Promise<LoadFigures> =>
    applyWrk({
      ...{ port, connections: CONNECTIONS, threads: 1, seconds: plan.seconds },
      ...{ script: 'read', args: [world.file] },
    });
  try {
    const rounds = await alternate(
      plan,
      async () => takeTurn(api, async () => load(api.port)),
      async () => takeTurn(raw, async () => load(raw.port)),
    );
    return {
      name: 'Figures of an office, one process',
      ours: 'field API, 500 votes a second arriving',
      yardstick: '`node:http`, ready bytes, the same headers',
      bar: 0.9,
      rounds,
    };
  } finally {
    await votes.stop();
    await Promise.all([api.stop(), taker.stop(), raw.stop()]);
  }
}

/** The yardstick answers the very bytes, with the very headers. */
export async function answersOf(
  { port }: FieldApiProcess,
  offices: readonly { readonly id: string }[],
): Promise<readonly RawAnswer[]> {
  const answers: RawAnswer[] = [];
  for (const { id } of offices) {
    const asked = `/api/pollofficesstats/${id}/`;
    const answer = await fetch(`http://127.0.0.1:${String(port)}${asked}`);
    const headers = [...answer.headers].filter(([name]) => !OF_THE_CONNECTION.has(name));
    answers.push({ path: asked, body: await answer.text(), headers });
  }
  return answers;
}

const OF_THE_CONNECTION = new Set(['date', 'connection', 'keep-alive']);
