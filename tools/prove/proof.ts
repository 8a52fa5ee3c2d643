import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { InvalidArgumentError } from 'commander';
import { PlainError } from '../local-services/plain-error.js';
import { FieldCrew } from './field-crew.js';
import { ProvingGround, type GroundSettings } from './proving-ground.js';

/** Where the code lies that is proven: what was built, never the sources. */
export const dist = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

const SHOWN_FAULTS = 20;

export interface StageSettings extends GroundSettings {
  readonly processes: number;
  /** Over what every process of a proof is told. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the processes leave their CPU profiles. */
  readonly profile?: string | undefined;
  /** For Node itself. */
  readonly execArgv?: readonly string[];
}

/** What a proof plays on: a database, perhaps a Redis, and processes of the field API as production runs them. */
export interface Stage {
  readonly ground: ProvingGround;
  readonly crew: FieldCrew;
  readonly databaseUrl: string;
}

/** Everything is gone afterwards, however it went. */
export async function onStage<T>(
  { processes, env = {}, profile, execArgv: extra = [], ...settings }: StageSettings,
  play: (stage: Stage) => Promise<T>,
): Promise<T> {
  const script = path.join(dist, 'apps/field-api/src/main.js');
  if (!existsSync(script)) throw new PlainError('field-api is not built: npm run build');
  const interrupted = interruption();
  const keys = await mkdtemp(path.join(tmpdir(), 'scrutin-prove-keys-'));
  const ground = await ProvingGround.open(dist, settings);
  try {
    const { databaseUrl, redisUrl } = ground;
    const folder = profile === undefined ? [] : [`--cpu-prof-dir=${path.resolve(profile)}`];
    const execArgv = [...extra, ...folder.flatMap((one) => ['--cpu-prof', one])];
    const crew = await FieldCrew.start({
      ...{ script, databaseUrl, redisUrl, processes, execArgv },
      env: { VERIFICATION_KEYS_DIR: keys, ...env },
    });
    try {
      return await Promise.race([play({ ground, crew, databaseUrl }), interrupted]);
    } finally {
      await crew.stop();
    }
  } finally {
    await ground.close();
    await rm(keys, { recursive: true, force: true });
  }
}

/** Whoever has seen enough still leaves nothing behind. */
function interruption(): Promise<never> {
  const interrupted = new Promise<never>((_resolve, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        reject(new PlainError(`stopped by ${signal}`));
      });
    }
  });
  // Nobody waits for it while the stage is being built.
  interrupted.catch(() => undefined);
  return interrupted;
}

export function say(what: string, line: string): void {
  process.stdout.write(`${what.padEnd(11)} ${line}\n`);
}

/** How busy the machine was; figures of a busy one say less. */
export function sayLoad(): void {
  const minutes = loadavg().map((one) => one.toFixed(1));
  say('load', `${minutes.join(' ')} in 1, 5 and 15 minutes`);
}

/** The last line, and the exit code. */
export function conclude(faults: readonly string[], proven: string): void {
  for (const fault of faults.slice(0, SHOWN_FAULTS)) say('WRONG', fault);
  if (faults.length === 0) say('proven', proven);
  else say('not proven', `${String(faults.length)} promises are broken`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** Of an option on the command line. */
export function whole(low: number, high = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= low && value <= high) return value;
    throw new InvalidArgumentError(`must be a whole number from ${String(low)}`);
  };
}
