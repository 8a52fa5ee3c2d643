import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '#platform/logging';
import { answerMetricsOfAll } from '#platform/metrics';

/** A process that dies as soon as it runs must not be started as fast as the machine can. */
const RESTART_AFTER_MS = 1_000;

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * Several processes behind one port, because one uses one core: the first holds the door and hands each connection to one
 * of the others, which do all the work. One that dies is replaced; when the first is told to stop, all are.
 */
export async function runInProcesses(
  count: number,
  logger: Logger,
  work: () => Promise<void>,
): Promise<void> {
  if (count === 1 || cluster.isWorker) return work();
  await new ProcessGroup(count, logger).run();
}

class ProcessGroup {
  private isStopping = false;
  private exitCode = 0;

  constructor(
    private readonly count: number,
    private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        this.stop(signal);
      });
    }
    // Started by a supervisor over IPC: when it dies, nobody is left to stop us.
    process.on('disconnect', () => {
      this.stop('SIGTERM');
    });
    answerMetricsOfAll();
    // Alone, so that what keeps it from starting is said once.
    const { port, code } = await this.start();
    if (port === undefined) process.exit(code);
    await Promise.all(Array.from({ length: this.count - 1 }, async () => this.start()));
    if (this.leave(0)) return;
    process.send?.({ type: 'listening', port });
    this.logger.info({ processes: this.count, port }, 'processes run behind one port');
  }

  /** Its port, once it listens, or with which code it ended before that. */
  private async start(): Promise<{ readonly port?: number; readonly code?: number }> {
    const worker = cluster.fork();
    const ended = once(worker, 'exit').then(([code]: (number | null)[]) => ({ code: code ?? 1 }));
    const port = listening(worker).then((one) => ({ port: one }));
    const outcome = await Promise.race([port, ended]);
    if ('port' in outcome) void ended.then(async ({ code }) => this.replace(code));
    return outcome;
  }

  private async replace(code: number): Promise<void> {
    if (this.leave(code)) return;
    this.logger.error({ code }, 'a process has ended; another takes its place');
    while ((await this.start()).port === undefined) {
      if (this.leave(0)) return;
      await delay(RESTART_AFTER_MS);
    }
  }

  private stop(signal: NodeJS.Signals): void {
    this.isStopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
    this.leave(0);
  }

  /** Once the last of them has gone; false where nobody said that they should. */
  private leave(code: number): boolean {
    if (this.isStopping) this.exitCode ||= code;
    const isEmpty = Object.keys(cluster.workers ?? {}).length === 0;
    if (this.isStopping && isEmpty) process.exit(this.exitCode);
    return this.isStopping;
  }
}

async function listening(worker: Worker): Promise<number> {
  return new Promise((resolve) => {
    worker.on('message', (message: unknown) => {
      if (isListening(message)) resolve(message.port);
    });
  });
}

function isListening(message: unknown): message is { readonly port: number } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'listening' &&
    'port' in message &&
    typeof message.port === 'number'
  );
}
