import path from 'node:path';
import type { BenchGround } from '../ground/bench-ground.js';
import { NodeServer } from '../ground/node-server.js';
import { applyPgbench, preparePgbench } from '../ground/pgbench.js';
import { applyWrk, type LoadFigures } from '../ground/wrk.js';
import { FieldApiProcess } from '../field-api-process.js';
import { alternate, takeTurn, type Comparison, type Plan, type Turn } from './measured.js';

const CONNECTIONS = 256;
const INDEXES_PER_TURN = 10_000;

const TERMS = { name: 'Votes, one process', ours: 'field API, 256 connections, fsync on' };

/** One process, 256 connections, commits that last; against a server that keeps nothing, and against single inserts. */
export async function measureVotes(
  ground: BenchGround,
  plan: Plan,
): Promise<readonly Comparison[]> {
  const { databaseUrl, redisUrl, world } = ground;
  const api = await FieldApiProcess.start({ databaseUrl, redisUrl });
  const raw = await NodeServer.start({
    script: path.resolve(import.meta.dirname, '../yardsticks/raw-write.js'),
    env: {},
  });
  let first = 2;
  const load = async (port: number): Promise<LoadFigures> => {
    const figures = await applyWrk({
      ...{ port, connections: CONNECTIONS, threads: 1, seconds: plan.seconds },
      ...{ script: 'vote', args: [world.file, first, 1] },
    });
    first += INDEXES_PER_TURN;
    return figures;
  };
  const ours = async () => takeTurn(api, async () => load(api.port));
  try {
    const rawRounds = await alternate(plan, ours, async () =>
      takeTurn(raw, async () => load(raw.port)),
    );
    const nothingKept = '`node:http`, the same JSON parsed and answered, nothing kept';
    const againstRaw = {
      ...TERMS,
      yardstick: nothingKept,
      bar: 0.4,
      p99Bar: 100,
      rounds: rawRounds,
    };
    if (!(await preparePgbench(databaseUrl))) return [againstRaw];
    const insertRounds = await alternate(plan, ours, async () => insertTurn(ground, plan));
    const yardstick = '`pgbench`, one insert a transaction, 64 clients';
    return [againstRaw, { ...TERMS, yardstick, bar: 0.9, rounds: insertRounds }];
  } finally {
    await Promise.all([api.stop(), raw.stop()]);
  }
}

async function insertTurn({ databaseUrl, folder }: BenchGround, { seconds }: Plan): Promise<Turn> {
  return { ...(await applyPgbench(databaseUrl, folder, seconds)), cpuMicros: undefined };
}
