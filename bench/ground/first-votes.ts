import { FieldApiProcess } from '../field-api-process.js';
import type { BenchGround } from './bench-ground.js';

const AT_ONCE = 32;

/** One vote from each office, as after the first minutes of the day: from then on its tally is there. */
export async function takeFirstVotes({ databaseUrl, redisUrl, world }: BenchGround): Promise<void> {
  const api = await FieldApiProcess.start({ databaseUrl, redisUrl });
  const waiting = [...world.offices];
  const send = async (): Promise<void> => {
    for (let office = waiting.pop(); office !== undefined; office = waiting.pop()) {
      const answer = await fetch(`http://127.0.0.1:${String(api.port)}/api/vote/`, {
        method: 'POST',
        headers: { authorization: office.authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ index: 1, gender: 'female', age: 'less_60', has_torn: false }),
      });
      if (answer.status !== 201) throw new Error(`a first vote: ${String(answer.status)}`);
      await answer.arrayBuffer();
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, send));
  } finally {
    await api.stop();
  }
}
