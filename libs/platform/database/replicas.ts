import type { DataSource } from 'typeorm';
import type { Logger } from '#platform/logging';

/** How old the picture of a replica may be. Together with what is kept of answers it stays within a second or so. */
const OLDEST_MS = 600;
const LOOK_EVERY_MS = 150;
const SAMPLES = 20;

interface Sample {
  readonly at: number;
  /** Where the primary's log stood at that time. */
  readonly position: bigint;
}

interface Replica {
  readonly source: DataSource;
  /** Everything that was committed until then is there. */
  freshUntil: number;
  /** What was last said of it. */
  isTrusted: boolean;
}

/**
 * Copies of the database to read from. How old one is follows from positions in the log, and from no clock but ours: what
 * the primary had written when we asked it, the replica has replayed. One that lags, or does not answer, is not read from.
 */
export class Replicas {
  private readonly replicas: readonly Replica[];
  private readonly samples: Sample[] = [];
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private closed = false;
  private turn = 0;

  constructor(
    private readonly primary: DataSource,
    sources: readonly DataSource[],
    private readonly logger: Logger | undefined,
  ) {
    this.replicas = sources.map((source) => ({
      ...{ source, freshUntil: -Infinity, isTrusted: false },
    }));
  }

  /** Returns at once: a replica that is away keeps nobody from starting. */
  start(): void {
    if (this.replicas.length > 0) this.next();
  }

  /** The next one in turn that is fresh enough, if there is any. */
  find(): DataSource | undefined {
    const oldest = performance.now() - OLDEST_MS;
    for (let n = 0; n < this.replicas.length; n += 1) {
      this.turn = (this.turn + 1) % this.replicas.length;
      const replica = this.replicas[this.turn];
      if (replica !== undefined && replica.freshUntil >= oldest) return replica.source;
    }
    return undefined;
  }

  /** Not to be read from before it was seen well again. */
  distrust(source: DataSource): void {
    for (const replica of this.replicas) {
      if (replica.source === source) replica.freshUntil = -Infinity;
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.looking;
    for (const { source } of this.replicas) if (source.isInitialized) await source.destroy();
  }

  private next(): void {
    this.looking = this.look().finally(() => {
      if (this.closed) return;
      this.timer = setTimeout(() => {
        this.next();
      }, LOOK_EVERY_MS);
    });
  }

  private async look(): Promise<void> {
    try {
      const at = performance.now();
      this.samples.push({
        at,
        position: await positionOf(this.primary, 'pg_current_wal_lsn()'),
      });
      if (this.samples.length > SAMPLES) this.samples.shift();
    } catch {
      return; // Without the primary nothing is known of its replicas, and they age by themselves.
    }
    await Promise.all(this.replicas.map((replica) => this.examine(replica)));
    for (const [n, replica] of this.replicas.entries()) this.tell(n + 1, replica);
  }

  private tell(replica: number, one: Replica): void {
    const isTrusted = one.freshUntil >= performance.now() - OLDEST_MS;
    if (isTrusted === one.isTrusted) return;
    one.isTrusted = isTrusted;
    if (isTrusted) this.logger?.info({ replica }, 'public reads come from this replica');
    else
      this.logger?.warn({ replica }, 'this replica lags or is away; the primary answers instead');
  }

  private async examine(replica: Replica): Promise<void> {
    try {
      if (!replica.source.isInitialized) await replica.source.initialize();
      const position = await positionOf(replica.source, 'pg_last_wal_replay_lsn()');
      const replayed = this.samples.findLast((sample) => sample.position <= position);
      if (replayed !== undefined) replica.freshUntil = replayed.at;
    } catch {
      replica.freshUntil = -Infinity;
    }
  }
}

/** `16/B374D848`: two halves of one number. */
async function positionOf(source: DataSource, position: string): Promise<bigint> {
  const rows = await source.query<{ readonly position: string | null }[]>(
    `select ${position}::text as position`,
  );
  const [high = '', low = ''] = (rows[0]?.position ?? '').split('/');
  if (high === '' || low === '') throw new Error('not a replica');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
