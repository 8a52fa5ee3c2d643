import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';

export interface NodeServerOptions {
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For Node itself: --cpu-prof, say. */
  readonly execArgv?: readonly string[];
  /** Sent to it before it listens. */
  readonly message?: readonly unknown[];
}

const TICKS_PER_SECOND = 100;

/** A server in a process of its own that says over IPC where it listens. What it prints goes nowhere, at the price of printing. */
export class NodeServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(options: NodeServerOptions): Promise<NodeServer> {
    const { script, env, execArgv = [], message: sent } = options;
    const nowhere = openSync('/dev/null', 'w');
    const child = spawn(process.execPath, [...execArgv, script], {
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', nowhere, 'inherit', 'ipc'],
    });
    closeSync(nowhere);
    if (sent !== undefined) child.send(sent);
    const ended = once(child, 'exit').then(() => {
      throw new Error(`${script} ended at its start`);
    });
    const [message] = (await Promise.race([once(child, 'message'), ended])) as readonly unknown[];
    ended.catch(() => undefined);
    return new NodeServer(child, portOf(message, script));
  }

  /** Seconds of processor time that the process has used so far. */
  cpuSeconds(): number {
    const stat = readFileSync(`/proc/${String(this.child.pid)}/stat`, 'utf8');
    // After the name, which may hold anything, in brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}

function portOf(message: unknown, script: string): number {
  if (typeof message === 'object' && message !== null && 'port' in message) {
    return Number(message.port);
  }
  throw new Error(`${script} does not say where it listens`);
}
