import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { PlainError } from '../local-services/plain-error.js';
import { LiveHeap } from './live-heap.js';

const LISTENS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 40_000;

export interface FieldProcessOptions {
  /** dist/apps/field-api/src/main.js, as production runs it. */
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For Node itself: --cpu-prof, say. */
  readonly execArgv?: readonly string[];
}

/** One process of the built field API. It ends by itself when whoever started it is gone. */
export class FieldProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    private readonly words: () => string,
    /** Empty without `--trace-gc`. */
    readonly heap: LiveHeap,
  ) {}

  static async start({ script, env, execArgv = [] }: FieldProcessOptions): Promise<FieldProcess> {
    const child = spawn(process.execPath, [...execArgv, '--enable-source-maps', script], {
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let words = '';
    const heap = new LiveHeap();
    child.stdout?.on('data', (chunk) => {
      heap.hear(String(chunk));
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => (words = (words + String(chunk)).slice(-20_000)));
    }
    const port = await listeningPort(child, () => words);
    return new FieldProcess(child, port, () => words, heap);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** The end of what it said, for whoever has to find out why. */
  get output(): string {
    return this.words();
  }

  /** As when the machine loses its power. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOPS_WITHIN_MS);
    await this.end('SIGTERM');
    clearTimeout(timer);
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.kill(signal);
    await exited;
  }
}

async function listeningPort(child: ChildProcess, words: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new PlainError(`field-api ${why}:\n${words()}`));
    };
    const timer = setTimeout(() => {
      fail('does not listen');
    }, LISTENS_WITHIN_MS);
    child.once('exit', () => {
      fail('stopped at start-up');
    });
    child.on('message', (message) => {
      const { type, port } = message as { readonly type?: unknown; readonly port?: unknown };
      if (type !== 'listening' || typeof port !== 'number') return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(port);
    });
  });
}
