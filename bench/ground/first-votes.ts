import { FieldApiProcess } from '../field-api-process.js';
import type { BenchGround } from './bench-ground.js';
import type { FieldWorld } from './field-world.js';

const AT_ONCE = 32;

/** One vote from each office, as after the first minutes of the day: from then on its tally is there. */
export async function takeFirstVotes({ databaseUrl, redisUrl, world }: BenchGround): Promise<void> {
  const api = await FieldApiProcess.start({ databaseUrl, redisUrl });
  try {
    await voteEverywhere(api, world, 1);
  } finally {
    await api.stop();
  }
}

/** One vote from each office, all of one index; the process knows every reporter from then on. */
export async function voteEverywhere(
  api: FieldApiProcess,
  { offices }: FieldWorld,
  index: number,
): Promise<void> {
  const waiting = [...offices];
  const send = async (): Promise<void> => {
    for (let office = waiting.pop(); office !== undefined; office = waiting.pop()) {
      const answer = await fetch(`http://127.0.0.1:${String(api.port)}/api/vote/`, {
        method: 'POST',
        headers: { authorization: office.authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ index, gender: 'female', age: 'less_60', has_torn: false }),
      });
      if (answer.status !== 201) throw new Error(`a first vote: ${String(answer.status)}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
}
