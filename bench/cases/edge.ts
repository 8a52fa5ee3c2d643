import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { findNginx, startNginxEdge } from '../../tools/local-services/nginx-edge.js';
import { findFreePort } from '../../tools/local-services/ports.js';
import type { BenchGround } from '../ground/bench-ground.js';
import { VoteStream } from '../ground/vote-stream.js';
import { applyWrk, type LoadFigures } from '../ground/wrk.js';
import { FieldApiProcess } from '../field-api-process.js';
import { alternate, takeTurn, type Comparison, type Plan } from './measured.js';
import { answersOf } from './stats-read.js';

const SHIPPED = path.resolve(import.meta.dirname, '../../../deploy/nginx/scrutin.conf');
const CONNECTIONS = 64;
const VOTES_PER_SECOND = 500;
const FIRST_INDEX = 1_500_000;

/** The shipped edge, all offices at random, against the same server that answers the same bytes by itself. */
export async function measureEdge(ground: BenchGround, plan: Plan): Promise<readonly Comparison[]> {
  const program = findNginx(process.env['PATH']);
  if (program === undefined) return [];
  const { databaseUrl, redisUrl, world } = ground;
  const api = await FieldApiProcess.start({ databaseUrl, redisUrl });
  const taker = await FieldApiProcess.start({ databaseUrl, redisUrl });
  const yardstickPort = await findFreePort();
  // In memory, as it is shipped: the cache lies in a tmpfs there.
  const folder = await mkdtemp('/dev/shm/scrutin-edge-');
  const edge = await startNginxEdge({
    ...{ program, folder, fieldApiPort: api.port },
    shipped: await readFile(SHIPPED, 'utf8'),
    more: await yardstick(api, ground, yardstickPort),
  });
  const votes = new VoteStream(world, taker.port, VOTES_PER_SECOND, FIRST_INDEX);
  const load = async (port: number): Promise<LoadFigures> =>
    applyWrk({
      ...{ port, connections: CONNECTIONS, threads: 1, seconds: plan.seconds },
      ...{ script: 'read', args: [world.file] },
    });
  const turn = (port: number) => async () => takeTurn(undefined, async () => load(port));
  try {
    const rounds = await alternate(plan, turn(edge.port), turn(yardstickPort));
    const name = 'Figures of an office through the edge';
    const ours = 'shipped nginx, one worker, micro-cache';
    return [{ name, ours, yardstick: 'nginx, `return 200`, the same bytes', bar: 0.5, rounds }];
  } finally {
    await votes.stop();
    await edge.stop();
    await rm(folder, { recursive: true, force: true });
    await Promise.all([api.stop(), taker.stop()]);
  }
}

/** One more server of the same nginx: what an answer holds, said by nginx itself. */
async function yardstick(
  api: FieldApiProcess,
  { world }: BenchGround,
  port: number,
): Promise<string> {
  const [answer] = await answersOf(api, world.offices.slice(0, 1));
  if (answer === undefined) throw new Error('there is no office');
  const OF_NGINX = new Set(['content-length', 'content-type', 'x-accel-expires']);
  const headers = answer.headers.filter(([name]) => !OF_NGINX.has(name));
  const lines = headers.map(
    ([name, value]) => `add_header ${name} '${value.replaceAll("'", "\\'")}';`,
  );
  return `server { listen 127.0.0.1:${String(port)}; location / { default_type application/json; ${lines.join(' ')} return 200 '${answer.body}'; } }`;
}
