import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { identifyProcess, type ProcessIdentity } from '../local-services/process-identity.js';
import { stopProcess } from '../local-services/stop-process.js';
import { rank, type CrewMember } from './crew.js';
import type { DemoAccount } from './demo-accounts.js';
import { passOnLines } from './prefixed-lines.js';

export interface DemoProcessOptions {
  readonly script: string;
  readonly adminPort: number;
  readonly fieldPort: number;
  readonly demoRate: number;
  readonly director: DemoAccount;
  readonly print: (line: string) => void;
  readonly onSpawn: (identity: ProcessIdentity) => void;
}

/** A country of the size of Gabon. The same each time, so that a restart goes on where it was. */
const ELECTION = [
  ...['--election', 'DEMO-GABON', '--seed', '2025', '--offices', '3037'],
  ...['--voters-per-office', '180', '--without-password', '0'],
];

/** After ten minutes some offices count while others still report voters: both are to be seen. */
const COURSE = [
  ...['--at-once', '60', '--close-after', '10'],
  ...['--plain-every', '300', '--no-check', '--brief'],
];

/**
 * The living demo: somebody who uses the platform from outside, and whose end is not the platform's. The channel to
 * the child is its lifeline: when we are killed it breaks, and the demo ends by itself.
 */
export function startDemoProcess(options: DemoProcessOptions): CrewMember {
  const { script, director, print, onSpawn } = options;
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...argumentsOf(options)], {
    env: { ...process.env, SIMULATOR_PASSWORD: director.password },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
  if (identity !== undefined) onSpawn(identity);
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) void passOnLines('demo', stream, print);
  }
  const ended = once(child, 'close').catch(() => undefined);
  let isStopping = false;
  void ended.then(() => {
    if (isStopping) return;
    const how = child.exitCode === null ? 'a signal' : `exit code ${child.exitCode}`;
    print(`the living demo has ended (${how}); the platform goes on. --fresh begins a new one.`);
  });
  return {
    name: 'demo',
    rank: rank.demo,
    stop: async () => {
      isStopping = true;
      if (identity === undefined) return;
      await stopProcess(identity, [
        { signal: 'SIGTERM', waitMs: 5_000 },
        { signal: 'SIGKILL', waitMs: 2_000 },
      ]);
    },
  };
}

function argumentsOf({ adminPort, fieldPort, demoRate, director }: DemoProcessOptions) {
  return [
    ...['--admin', `http://127.0.0.1:${adminPort}`, '--field', `http://127.0.0.1:${fieldPort}`],
    ...['--email', director.email, '--rate', String(demoRate)],
    ...ELECTION,
    ...COURSE,
  ];
}
