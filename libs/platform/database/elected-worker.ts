import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { onBehalfOf, type Logger } from '#platform/logging';

export interface ElectedTask {
  /** Also the name of the lock: processes that start a task of the same name contend for it. */
  readonly name: string;
  readonly intervalMs: number;
  /** `more` asks to be run again at once. Must be safe when two processes run it: see ElectedWorker. */
  run(): Promise<'done' | 'more'>;
}

const CONTEND_EVERY_MS = 1_000;
const PAUSE_AFTER_FAULT_MS = 1_000;

/**
 * Runs a task in one process of the installation at a time. Whoever holds a session-level advisory lock leads;
 * when that process or its connection dies, PostgreSQL frees the lock and another one takes over within about
 * a second. A leader that was cut off may still be finishing one run while its successor begins: the election
 * saves work, correctness is the task's own (row locks, unique keys).
 */
export class ElectedWorker {
  private readonly stopped = new AbortController();
  private readonly finished: Promise<void>;
  private leading = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly task: ElectedTask,
    private readonly logger: Logger,
  ) {
    this.finished = this.contend();
  }

  get isLeading(): boolean {
    return this.leading;
  }

  /** Resolves when the run in progress is over and the lock is free. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.finished;
  }

  private get isStopped(): boolean {
    return this.stopped.signal.aborted;
  }

  private async contend(): Promise<void> {
    while (!this.isStopped) {
      const client = new pg.Client({
        connectionString: this.databaseUrl,
        application_name: `scrutin-${this.task.name}`,
        keepAlive: true,
        connectionTimeoutMillis: 5_000,
        query_timeout: 10_000,
      });
      try {
        await this.holdOffice(client);
      } catch (error) {
        this.logger.warn(
          { err: error, task: this.task.name },
          'elected worker lost its connection',
        );
        await this.pause(PAUSE_AFTER_FAULT_MS);
      } finally {
        this.leading = false;
        // The connection may be the very thing that broke; there is nothing left to save on it.
        await client.end().catch(() => undefined);
      }
    }
  }

  private async holdOffice(client: pg.Client): Promise<void> {
    let lost: Error | undefined;
    client.on('error', (error) => (lost = error));
    client.on('end', () => (lost ??= new Error('connection ended')));
    await client.connect();
    while (!(await this.tryLock(client))) {
      await this.pause(CONTEND_EVERY_MS);
      if (this.isStopped) return;
    }
    this.leading = true;
    this.logger.info({ task: this.task.name }, 'elected worker leads');
    while (!this.isStopped) {
      if (lost !== undefined) throw lost;
      if ((await this.runOnce()) === 'done') await this.pause(this.task.intervalMs);
    }
  }

  private async tryLock(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ locked: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as locked',
      [`scrutin.${this.task.name}`],
    );
    return rows[0]?.locked ?? false;
  }

  /** A task that fails is tried again: its work is still there, and so is the lock. */
  private async runOnce(): Promise<'done' | 'more'> {
    try {
      const whose = () => ({ worker: this.task.name });
      return await onBehalfOf(whose, async () => this.task.run());
    } catch (error) {
      this.logger.error(
        { err: error, task: this.task.name },
        'elected worker failed and tries again',
      );
      await this.pause(PAUSE_AFTER_FAULT_MS);
      return 'done';
    }
  }

  private async pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.stopped.signal }).catch((error: unknown) => {
      if (!this.isStopped) throw error;
    });
  }
}
