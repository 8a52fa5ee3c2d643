import pg from 'pg';
import { useOf, type PoolUse } from './database-metrics.js';
import { TogetherSocket } from './together-socket.js';

/** What repositories need of a transaction to run a statement. An `EntityManager` is one as well. */
export interface Statements {
  query<Rows>(text: string, values?: readonly unknown[]): Promise<Rows>;
}

/**
 * Statements are planned once and their plans kept. Made while a table was empty, such a plan would read all of it once it
 * is large, so the only plans allowed are those by key. That is right for statements that name their rows by key, and
 * for no others.
 */
const BY_KEY = `
  set plan_cache_mode = force_generic_plan;
  set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set jit = off`;

const MOMENTS = 10_000;
const moments = new Map<string, unknown>();
const { TIMESTAMPTZ } = pg.types.builtins;
const parseMoment = pg.types.getTypeParser(TIMESTAMPTZ, 'text') as (text: string) => unknown;

/** The hours of offices are the same few moments again and again, and reading one takes longer than finding it. */
function readMoment(text: string): unknown {
  const known = moments.get(text);
  if (known !== undefined) return known;
  const moment = parseMoment(text);
  if (moments.size >= MOMENTS) moments.clear();
  moments.set(text, moment);
  return moment;
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format): unknown => {
    const isMoment = type === TIMESTAMPTZ && format !== 'binary';
    return isMoment ? readMoment : pg.types.getTypeParser(type, format);
  },
};

/** For what is done thousands of times a second: one round trip for each `await`, however many statements are sent before it. */
export class PreparedTransactions {
  private readonly pool: pg.Pool;
  private readonly names = new Map<string, string>();

  /** `connected` hears of each new connection, which may be to another server than those before. */
  constructor(config: pg.PoolConfig, connected: () => void) {
    const stream = () => new TogetherSocket();
    this.pool = new pg.Pool({ ...config, pipeline: true, types, stream });
    // A pooled connection that the server closed is replaced.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => {
      // One that breaks while it is in use fails its statements, and that is heard.
      client.on('error', () => undefined);
      // What fails here fails again, and is heard, with the statement that follows.
      client.query(BY_KEY).catch(() => undefined);
      connected();
    });
  }

  use(): PoolUse {
    return useOf('prepared', this.pool);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** Commits when the work resolves and rolls back when it throws. */
  async run<T>(
    work: (tx: PreparedTransaction) => Promise<T>,
    taken: (client: pg.ClientBase) => void,
  ): Promise<T> {
    const client = await this.pool.connect();
    taken(client);
    const tx = new PreparedTransaction(client, (text) => this.nameOf(text));
    try {
      const result = await work(tx);
      await tx.commit();
      client.release();
      return result;
    } catch (error) {
      // Where even that fails the connection is broken, and is not used again.
      const isBroken = await client.query('rollback').then(
        () => false,
        () => true,
      );
      client.release(isBroken);
      throw error;
    }
  }

  private nameOf(text: string): string {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const name = `scrutin_${String(this.names.size)}`;
    this.names.set(text, name);
    return name;
  }
}

/** Statements leave in the order in which they are asked for, without waiting for each other. */
export class PreparedTransaction implements Statements {
  private readonly begun: Promise<unknown>;
  private committed: Promise<string> | undefined;

  constructor(
    private readonly client: pg.PoolClient,
    private readonly nameOf: (text: string) => string,
  ) {
    this.begun = client.query('begin isolation level read committed');
    this.begun.catch(() => undefined);
  }

  async query<Rows>(text: string, values: readonly unknown[] = []): Promise<Rows> {
    const name = this.nameOf(text);
    const { rows } = await this.client.query({ name, text, values: [...values] });
    return rows as Rows;
  }

  /** Sends the commit behind what was sent before. Whoever calls it early still has to await all of that. */
  async commit(): Promise<void> {
    this.committed ??= this.client
      .query({ name: 'scrutin_commit', text: 'commit' })
      .then(({ command }) => command);
    await this.begun;
    // A transaction in which a statement failed answers a commit by rolling back.
    if ((await this.committed) !== 'COMMIT') throw new Error('the transaction was rolled back');
  }
}
