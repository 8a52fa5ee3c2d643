import type { BenchGround } from '../ground/bench-ground.js';
import { FieldApiProcess } from '../field-api-process.js';
import { loadNow, percentile, type Freshness } from './measured.js';

const SAMPLES = 150;
const PAUSE_MS = 2;
const LOST_MS = 5_000;
const FIRST_INDEX = 2_000_000;

/** From the answer to a vote at one process to the figures that hold it at another, which is asked all the time. */
export async function measureFreshness(
  { databaseUrl, redisUrl, world }: BenchGround,
  withRedis: boolean,
): Promise<Freshness> {
  const options = { databaseUrl, redisUrl: withRedis ? redisUrl : undefined };
  const [taker, teller] = [
    await FieldApiProcess.start(options),
    await FieldApiProcess.start(options),
  ];
  const tookMs: number[] = [];
  try {
    for (const [n, { id, authorization }] of world.offices.slice(0, SAMPLES + 1).entries()) {
      const url = `http://127.0.0.1:${String(teller.port)}/api/pollofficesstats/${id}/`;
      const before = await votesAt(url);
      // Of one without Redis other indexes than of the one with it.
      const index = FIRST_INDEX + n + (withRedis ? 0 : 10_000);
      await vote(taker.port, authorization, index);
      const began = performance.now();
      while ((await votesAt(url)) === before) {
        if (performance.now() - began > LOST_MS) throw new Error('a vote does not become visible');
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      if (n > 0) tookMs.push(performance.now() - began);
    }
  } finally {
    await Promise.all([taker.stop(), teller.stop()]);
  }
  return {
    name: withRedis ? 'with Redis' : 'without Redis',
    barMs: withRedis ? 100 : 250,
    samples: tookMs.length,
    p50Ms: percentile(tookMs, 0.5),
    p99Ms: percentile(tookMs, 0.99),
    load: loadNow(),
  };
}

async function votesAt(url: string): Promise<number> {
  const answer = await fetch(url);
  return ((await answer.json()) as { readonly totals: { readonly votes: number } }).totals.votes;
}

async function vote(port: number, authorization: string, index: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/api/vote/`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ index, gender: 'male', age: 'less_30', has_torn: false }),
  });
  if (answer.status !== 201) throw new Error(`a vote was answered with ${String(answer.status)}`);
}
