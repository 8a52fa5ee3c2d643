import type { Ended, Machine } from './machine.js';
import type { Verdict } from './verdict.js';

export const EMAIL = 'admin@scrutin.test';

export interface Scene {
  readonly machine: Machine;
  readonly verdict: Verdict;
  readonly storeSecret: string;
  /** All that install-home-prod ever said. */
  readonly said: string[];
}

export function tell(line: string): void {
  process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
}

/** As an operator runs it; keys by the environment. */
export async function installHomeProd(
  scene: Scene,
  args: readonly string[],
  checkout = '/srv/scrutin',
): Promise<Ended> {
  const began = performance.now();
  const ended = await scene.machine.run(
    [`${checkout}/install-home-prod`, '--unattended', ...args],
    {
      STORAGE_ACCESS_KEY_ID: 'local',
      STORAGE_SECRET_ACCESS_KEY: scene.storeSecret,
    },
  );
  scene.said.push(ended.output);
  const seconds = Math.round((performance.now() - began) / 1_000);
  tell(`install-home-prod ${args.join(' ')}: ${ended.code} after ${seconds} s`);
  return ended;
}
