import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;
const MEGABYTE = 1024 * 1024;

export interface MemorySample {
  /** Milliseconds. */
  readonly at: number;
  readonly megabytes: number;
}

/** What a process of this machine holds, as the kernel knows it. */
export class ProcessWatch {
  readonly samples: MemorySample[] = [];
  private readonly stopped = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly pid: number) {}

  start(): void {
    this.running = this.look();
  }

  get highestMegabytes(): number {
    return Math.max(0, ...this.samples.map(({ megabytes }) => megabytes));
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  /** None where it has ended. */
  async megabytes(): Promise<number> {
    const status = await readFile(`/proc/${String(this.pid)}/status`, 'utf8').catch(() => '');
    if (status === '') return 0;
    return (Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024) / MEGABYTE;
  }

  /** Files and sockets that are open. */
  async descriptors(): Promise<number> {
    return (await readdir(`/proc/${String(this.pid)}/fd`).catch(() => [])).length;
  }

  /** Until there are at most so many, or it has lasted too long; how many there are then. */
  async settle(descriptors: number, withinMs: number): Promise<number> {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const open = await this.descriptors();
      if (open <= descriptors || performance.now() > deadline) return open;
      await pause(LOOK_EVERY_MS);
    }
  }

  private async look(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      this.samples.push({ at: performance.now(), megabytes: await this.megabytes() });
      await pause(LOOK_EVERY_MS);
    }
  }
}
