import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FieldProcess, type FieldProcessOptions } from './field-process.js';
import type { LiveHeap } from './live-heap.js';

/** Secrets of a proving ground, which nobody outside of this machine can reach. */
const THROW_AWAY = {
  METRICS_PASSWORD: 'only-for-proofs-0c1b2a39485f6e7d8c9bafa1',
  STORAGE_ACCESS_KEY_ID: 'nobody',
  STORAGE_SECRET_ACCESS_KEY: 'nobody-listens-there',
  // Nobody listens there: reporters are answered without credentials for evidence, which is no concern of a proof.
  STORAGE_ENDPOINT: 'http://127.0.0.1:1',
  // Nothing is written there, save where citizens come: these proofs bring a folder of their own.
  VERIFICATION_KEYS_DIR: path.join(tmpdir(), 'scrutin-prove-keys'),
};

/** Far above what a flood needs: the pace is proven elsewhere. */
const NO_HURRY = {
  FIELD_SIGN_INS_BY_ELECTOR: '1000000',
  FIELD_SIGN_INS_BY_OFFICE: '1000000',
  FIELD_SIGN_INS_BY_ADDRESS: '1000000',
  FIELD_NEW_SOURCES_BY_ADDRESS: '1000000',
  FIELD_REPORTS_BY_SOURCE: '1000000',
  FIELD_REPORTS_BY_OFFICE: '1000000',
  FIELD_BATCHES_BY_SOURCE: '1000000',
};

export interface CrewSettings {
  readonly script: string;
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly processes: number;
  readonly execArgv?: readonly string[];
  /** Over what every process of a proof is told. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Processes of the field API behind one database. Those that were killed are missed by nobody until they are back. */
export class FieldCrew {
  private members: readonly (FieldProcess | undefined)[] = [];

  private constructor(private readonly options: FieldProcessOptions) {}

  static async start(settings: CrewSettings): Promise<FieldCrew> {
    const { script, databaseUrl, redisUrl, processes, execArgv = [] } = settings;
    const env = {
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn' },
      ...{ DRAIN_SECONDS: '0', DATABASE_URL: databaseUrl, REDIS_URL: redisUrl },
      ...NO_HURRY,
      ...THROW_AWAY,
      ...settings.env,
    };
    const crew = new FieldCrew({ script, env, execArgv });
    const started = await Promise.allSettled(
      Array.from({ length: processes }, () => FieldProcess.start(crew.options)),
    );
    crew.members = started.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
    const [fault] = started.flatMap((one): unknown[] =>
      one.status === 'rejected' ? [one.reason] : [],
    );
    if (fault === undefined) return crew;
    await crew.stop();
    throw fault as Error;
  }

  get ports(): readonly number[] {
    return this.members.flatMap((one) => (one === undefined ? [] : [one.port]));
  }

  /** For whoever looks at what the processes hold. */
  get pids(): readonly number[] {
    return this.members.flatMap((one) => (one?.pid === undefined ? [] : [one.pid]));
  }

  get heaps(): readonly LiveHeap[] {
    return this.members.flatMap((one) => (one === undefined ? [] : [one.heap]));
  }

  get output(): string {
    return this.members.map((one) => one?.output ?? '').join('\n');
  }

  /** kill -9, and another one after a while, as a supervisor does it. */
  async replace(at: number, afterMs: number): Promise<void> {
    const gone = this.members[at];
    // Clients go on knocking at the dead one's door until it is known to be dead.
    await gone?.kill();
    this.put(at, undefined);
    await pause(afterMs);
    this.put(at, await FieldProcess.start(this.options));
  }

  async stop(): Promise<void> {
    await Promise.all(this.members.map(async (one) => one?.stop()));
  }

  private put(at: number, member: FieldProcess | undefined): void {
    this.members = this.members.map((one, n) => (n === at ? member : one));
  }
}
