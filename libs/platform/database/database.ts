import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { DomainError } from '#kernel';
import type { Logger, Whose } from '#platform/logging';
import { PreparedTransactions, type PreparedTransaction } from './prepared-transactions.js';
import { useOf, type PoolUse } from './database-metrics.js';
import { Replicas } from './replicas.js';
import { StatementWatch, WATCH, type WatchSettings } from './statement-watch.js';
import { databaseCannotBeUsed, isDatabaseUnavailable } from './database-faults.js';

/** An open transaction. Passed on as a parameter, so that a reader sees what belongs to it. */
export type Transaction = EntityManager;

export type Entity = EntityTarget<ObjectLiteral> & (abstract new (...args: never) => ObjectLiteral);

export interface DatabaseSettings {
  readonly url: string;
  /** Of copies that are kept by streaming replication. */
  readonly replicaUrls?: readonly string[];
  readonly poolSize: number;
  readonly applicationName: string;
  readonly entities: readonly Entity[];
  /** For commands that read everything: their statements take as long as they take. */
  readonly isUnhurried?: boolean;
  readonly watch?: WatchSettings;
}

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 30_000;
const ABANDONED_TRANSACTION_MS = 30_000;
/** A server that hangs ends nothing by itself; then our side does. */
const ANSWER_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 2_000;

/** At once, in one process. */
const LONG_TRANSACTIONS = 2;

/**
 * Of those who commit in groups. While one waits for the disk the other works; more of them make smaller groups, and what
 * a group costs is shared by fewer.
 */
export const LANES = 2;

/** One for each lane of votes and of ballots, so that neither waits for what holds up the other. */
const PREPARED_CONNECTIONS = 2 * LANES;

const IMPATIENT = {
  keepAlive: true,
  statement_timeout: STATEMENT_TIMEOUT_MS,
  query_timeout: ANSWER_TIMEOUT_MS,
  idle_in_transaction_session_timeout: ABANDONED_TRANSACTION_MS,
};

/**
 * The door to PostgreSQL. Services open transactions here and hand them to repositories; a database that
 * cannot be reached becomes a refusal with a name, so that the edge answers 503 and not 500.
 */
export class Database {
  private readonly source: DataSource;
  private readonly replicas: Replicas;
  /** Opened when it is first needed: most processes never do anything that takes minutes. */
  private unhurried: Promise<DataSource> | undefined;
  private prepared: PreparedTransactions | undefined;
  private readonly connected: (() => void)[] = [];
  private readonly watch: StatementWatch | undefined;

  constructor(
    private readonly settings: DatabaseSettings,
    logger?: Logger,
  ) {
    this.watch = logger && new StatementWatch(logger, settings.watch ?? WATCH);
    this.source = createSource(settings, this.watch);
    const copies = (settings.replicaUrls ?? []).map((url) =>
      createSource({ ...settings, url }, this.watch),
    );
    this.replicas = new Replicas(this.source, copies, logger);
  }

  /** What is taken of each pool at this moment. */
  use(): readonly PoolUse[] {
    if (!this.source.isInitialized) return [];
    const master: unknown = (this.source.driver as PostgresDriver).master;
    const pools = [useOf('requests', master as Parameters<typeof useOf>[1])];
    return this.prepared === undefined ? pools : [...pools, this.prepared.use()];
  }

  async open(): Promise<void> {
    try {
      await this.source.initialize();
      this.replicas.start();
      this.watch?.start();
    } catch (error) {
      throw databaseCannotBeUsed(error);
    }
  }

  async close(): Promise<void> {
    this.watch?.stop();
    await this.replicas.close();
    if (this.source.isInitialized) await this.source.destroy();
    await this.prepared?.close();
    // One that could not be opened has nothing to close.
    const unhurried = await this.unhurried?.catch(() => undefined);
    if (unhurried?.isInitialized === true) await unhurried.destroy();
  }

  /** Commits when the work resolves and rolls back when it throws: a value that is returned is committed. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.named(() => this.source.transaction('READ COMMITTED', work));
  }

  /**
   * For what is done seldom and takes as long as it takes: the import of a country, the end of a draft that holds
   * one. On connections of its own, so that it neither meets the limits of requests nor takes their places.
   */
  async longTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.named(async () => {
      const source = await this.openUnhurried();
      return source.transaction('READ COMMITTED', work);
    });
  }

  /**
   * Like `transaction`, for what is done thousands of times a second: on connections of its own, with statements that are
   * planned once, and by key only. See `PreparedTransactions`. `whose` says for whom, where several requests share it.
   */
  async preparedTransaction<T>(
    work: (tx: PreparedTransaction) => Promise<T>,
    whose?: Whose,
  ): Promise<T> {
    this.prepared ??= this.openPrepared();
    const { prepared, watch } = this;
    return this.named(() => prepared.run(work, (client) => watch?.name(client, whose)));
  }

  /** Hears of each new connection for prepared transactions: the server may be another than before. */
  onPreparedConnection(hear: () => void): void {
    this.connected.push(hear);
  }

  /** Several reads that must see one and the same picture. */
  async snapshot<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.named(() => this.source.transaction('REPEATABLE READ', work));
  }

  /**
   * As `snapshot`, where the picture may be half a second old: read from a replica, if there is one that keeps up. For
   * what is shown to many; never for what a decision rests on.
   */
  async recentSnapshot<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const copy = this.replicas.find();
    if (copy === undefined) return this.snapshot(work);
    try {
      return await copy.transaction('REPEATABLE READ', work);
    } catch (error) {
      // What was refused is refused. Anything else may be the copy's own trouble, such as a row that its log took away.
      if (error instanceof DomainError) throw error;
      this.replicas.distrust(copy);
      return this.snapshot(work);
    }
  }

  /** Single reads, each on its own. */
  async read<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.named(() => work(this.source.manager));
  }

  async ping(): Promise<void> {
    await this.read((manager) => manager.query('select 1'));
  }

  private openPrepared(): PreparedTransactions {
    const config = {
      ...IMPATIENT,
      connectionString: this.settings.url,
      application_name: `${this.settings.applicationName}-prepared`,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      max: PREPARED_CONNECTIONS,
      ...clientOf(this.watch),
    };
    return new PreparedTransactions(config, () => {
      for (const hear of this.connected) hear();
    });
  }

  private async openUnhurried(): Promise<DataSource> {
    const { applicationName: name } = this.settings;
    const own = { applicationName: `${name}-long`, poolSize: LONG_TRANSACTIONS, isUnhurried: true };
    this.unhurried ??= createSource({ ...this.settings, ...own }, this.watch).initialize();
    try {
      return await this.unhurried;
    } catch (error) {
      this.unhurried = undefined;
      throw error;
    }
  }

  private async named<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error;
      throw new DomainError(
        'database_unavailable',
        'The database cannot be reached at this moment. Nothing was lost; send the same request again shortly.',
        [],
        { cause: error },
      );
    }
  }
}

/** What pools take beside their settings. */
function clientOf(watch: StatementWatch | undefined): object {
  return watch === undefined ? {} : { Client: watch.clientClass() };
}

function createSource(settings: DatabaseSettings, watch: StatementWatch | undefined): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: [...settings.entities] as (new () => object)[],
    applicationName: settings.applicationName,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolSize: settings.poolSize,
    // A pooled connection that the server closed is replaced; it must not bring the process down.
    poolErrorHandler: () => undefined,
    extra: {
      ...(settings.isUnhurried === true ? { keepAlive: true } : IMPATIENT),
      ...clientOf(watch),
    },
  });
}
