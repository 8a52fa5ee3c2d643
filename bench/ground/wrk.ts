import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

export interface WrkLoad {
  readonly port: number;
  readonly connections: number;
  readonly threads: number;
  readonly seconds: number;
  /** Name of a script of load/. */
  readonly script: 'read' | 'vote' | 'plain';
  readonly args: readonly (string | number)[];
}

export interface LoadFigures {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

interface Told {
  readonly requests: number;
  readonly microseconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
  readonly broken: number;
}

const run = promisify(execFile);

/** The generator is written in C, so that it takes far less of the processor than what it measures. */
export async function applyWrk(load: WrkLoad): Promise<LoadFigures> {
  const { port, connections, threads, seconds, script, args } = load;
  const { stdout } = await run('wrk', [
    ...['-t', String(threads), '-c', String(connections), '-d', `${String(seconds)}s`],
    ...['--timeout', '10s', '-s', path.join(import.meta.dirname, '../load', `${script}.lua`)],
    ...[`http://127.0.0.1:${String(port)}`, '--', ...args.map(String)],
  ]);
  const told = /^told (.*)$/m.exec(stdout)?.[1];
  if (told === undefined) throw new Error(`wrk did not tell what it measured:\n${stdout}`);
  const { requests, microseconds, p50, p99, refused, broken } = JSON.parse(told) as Told;
  if (refused > 0 || broken > 0 || requests === 0) {
    throw new Error(`${String(refused)} answers were refusals, ${String(broken)} requests broke`);
  }
  return { perSecond: (requests * 1e6) / microseconds, p50Ms: p50 / 1e3, p99Ms: p99 / 1e3 };
}
