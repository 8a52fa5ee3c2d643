import type { MemorySample } from './process-watch.js';

/** A line of `--trace-gc` about a full collection: how much was left alive, in MiB. */
const FULL_COLLECTION = / ms: Mark-Compact\b[^>]*-> ([\d.]+) \(/;

/** What a process still needed after each full collection, told by itself: what it merely had not given back is not in it. */
export class LiveHeap {
  readonly samples: MemorySample[] = [];
  private rest = '';

  /** What the process writes, as it comes. */
  hear(output: string): void {
    const lines = (this.rest + output).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      const megabytes = FULL_COLLECTION.exec(line)?.[1];
      if (megabytes !== undefined)
        this.samples.push({ at: performance.now(), megabytes: Number(megabytes) });
    }
  }
}
