import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../local-services/plain-error.js';
import { identifyProcess, type ProcessIdentity } from '../local-services/process-identity.js';
import { stopProcess } from '../local-services/stop-process.js';
import { rank, type CrewMember } from './crew.js';
import { passOnLines } from './prefixed-lines.js';

export interface ApiProcessOptions {
  readonly name: string;
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly print: (line: string) => void;
  readonly onSpawn: (identity: ProcessIdentity) => void;
}

const listensWithinMs = 60_000;
const lastWordsMs = 500;

/** The channel to the child doubles as a lifeline: when we are killed it breaks, and the API ends by itself. */
export class ApiProcess implements CrewMember {
  readonly name: string;
  readonly rank = rank.api;
  readonly exited: Promise<string>;
  /** Settles when the API says that it listens; rejects when it ends or is silent for too long. */
  readonly listening: Promise<void>;
  private readonly identity: ProcessIdentity | undefined;

  constructor({ name, script, env, print, onSpawn }: ApiProcessOptions) {
    this.name = name;
    const child = spawn(process.execPath, ['--enable-source-maps', script], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
    if (this.identity !== undefined) onSpawn(this.identity);
    const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
    const spoken = streams.map((stream) => passOnLines(name, stream, print));
    this.exited = settleOnExit(child, Promise.all(spoken));
    this.listening = this.hearListening(child);
  }

  async stop(): Promise<void> {
    if (this.identity === undefined) return;
    await stopProcess(this.identity, [
      { signal: 'SIGTERM', waitMs: 10_000 },
      { signal: 'SIGKILL', waitMs: 2_000 },
    ]);
    await this.exited;
  }

  private hearListening(child: ChildProcess): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new PlainError(`${this.name} does not listen after ${listensWithinMs / 1000} s.`));
      }, listensWithinMs);
      child.on('message', (message) => {
        if (!isListeningMessage(message)) return;
        clearTimeout(timer);
        resolve();
      });
      void this.exited.then((how) => {
        clearTimeout(timer);
        reject(new PlainError(`${this.name} stopped at start-up (${how}): its words are above.`));
      });
    });
  }
}

export function isListeningMessage(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'listening'
  );
}

/** Its last words come before ours about its end, as far as they come at all. */
function settleOnExit(child: ChildProcess, spoken: Promise<unknown>): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('exit', (code, signal) => {
      const how = code === null ? `signal ${signal ?? 'unknown'}` : `exit code ${code}`;
      void Promise.race([spoken, pause(lastWordsMs)]).then(() => {
        resolve(how);
      });
    });
  });
}
