import type { Logger } from '#platform/logging';
import { ElectedWorker, type ElectedTask } from './elected-worker.js';

/** Starts elected workers and stops them all, before the pool that they use is closed. */
export class ElectedWorkers {
  private readonly workers: ElectedWorker[] = [];

  constructor(
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {}

  start(task: ElectedTask): ElectedWorker {
    const worker = new ElectedWorker(this.databaseUrl, task, this.logger);
    this.workers.push(worker);
    return worker;
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.stop()));
  }
}
