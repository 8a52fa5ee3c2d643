import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isRunning, type ProcessIdentity } from '../local-services/process-identity.js';
import { stopProcess } from '../local-services/stop-process.js';

const processShape = z.object({ pid: z.int().positive(), startedAt: z.string() });
const recordShape = z.array(processShape.extend({ name: z.string() }));

type RecordedProcess = z.infer<typeof recordShape>[number];

export const recordName = 'run.json';

export function parseProcess(value: unknown): ProcessIdentity | undefined {
  return processShape.safeParse(value).data;
}

/** The processes of this run, on disk, so that the next run can stop those that a kill left behind. */
export class RunRecord {
  private readonly file: string;
  private processes: readonly RecordedProcess[] = [];

  constructor(dataDir: string) {
    this.file = path.join(dataDir, recordName);
  }

  add(name: string, identity: ProcessIdentity): void {
    const alive = this.processes.filter(isRunning);
    this.processes = [...alive, { name, ...identity }];
    const draft = `${this.file}.draft`;
    writeFileSync(draft, JSON.stringify(this.processes, null, 2));
    renameSync(draft, this.file);
  }

  remove(): void {
    rmSync(this.file, { force: true });
  }

  /** Stops what an earlier run left behind: only processes whose pid and start time both match. */
  async stopLeftovers(log: (line: string) => void): Promise<void> {
    const leftovers = this.readEarlier().filter(isRunning);
    // In the order in which they were started last: the APIs before what they stand on.
    for (const leftover of leftovers.toReversed()) {
      log(`stopping ${leftover.name} of an earlier run (process ${leftover.pid})`);
      await stopProcess(leftover, [
        // To PostgreSQL, SIGTERM means to wait for its clients, and SIGINT to stop now.
        { signal: leftover.name === 'postgres' ? 'SIGINT' : 'SIGTERM', waitMs: 10_000 },
        { signal: leftover.name === 'postgres' ? 'SIGQUIT' : 'SIGKILL', waitMs: 3_000 },
      ]);
    }
    this.remove();
  }

  private readEarlier(): readonly RecordedProcess[] {
    if (!existsSync(this.file)) return [];
    try {
      return recordShape.parse(JSON.parse(readFileSync(this.file, 'utf8')));
    } catch {
      return []; // Not a record of ours: nothing in it may be trusted enough to stop a process.
    }
  }
}
