import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '#platform/logging';
import { nodesOf, openClient, type RedisClient } from './redis-client.js';

const RETRY_MS = 1_000;

export interface RedisConnectionSettings {
  /** One server; or nodes of one cluster, separated by commas. */
  readonly redisUrl: string;
  /** For the log: of whom the connection is. */
  readonly purpose: string;
  readonly logger: Logger;
  /** Whether a command waits for the connection. Else it fails at once, and whoever asks has the source to turn to. */
  readonly isToWait?: boolean;
}

/**
 * A connection to Redis or to a Redis Cluster. Returns at once and keeps trying: a process starts, and serves, without
 * its Redis.
 */
export class RedisConnection {
  readonly client: RedisClient;
  private readonly isCluster: boolean;
  /** Nodes of a cluster that cannot be reached. */
  private readonly away = new Set<string>();
  private readonly listeners: (() => void)[] = [];
  private closed = false;

  constructor(private readonly settings: RedisConnectionSettings) {
    const { redisUrl, isToWait = false } = settings;
    this.isCluster = nodesOf(redisUrl).length > 1;
    this.client = openClient(redisUrl, isToWait);
    this.watch();
    void this.connect();
  }

  get isReady(): boolean {
    return this.client.isReady && this.away.size === 0;
  }

  /** Whenever it can be used, the first time or again. */
  onReady(listener: () => void): void {
    this.listeners.push(listener);
  }

  async run(script: string, key: string, words: readonly string[]): Promise<unknown> {
    return this.client.eval(script, { keys: [key], arguments: [...words] });
  }

  close(): void {
    this.closed = true;
    this.client.destroy();
  }

  private watch(): void {
    const lost = (error: unknown) => {
      const { logger, purpose } = this.settings;
      logger.warn({ err: error }, `connection of ${purpose} to Redis lost; trying again`);
    };
    this.client.on('error', lost);
    this.client.on('node-error', lost);
    this.client.on('node-reconnecting', (node) => this.away.add(addressOf(node)));
    this.client.on('node-disconnect', (node) => this.away.delete(addressOf(node)));
    this.client.on('node-ready', (node) => {
      this.away.delete(addressOf(node));
      this.tell();
    });
    this.client.on('ready', () => {
      this.tell();
    });
  }

  private tell(): void {
    // What was being opened at the end comes to be all the same, and would keep the process.
    if (this.closed) this.client.destroy();
    else if (this.isReady) for (const listener of this.listeners) listener();
  }

  /** One server is tried again by its client; a cluster of which no node answered is not. */
  private async connect(): Promise<void> {
    const { logger, purpose } = this.settings;
    try {
      await this.client.connect();
      if (this.isCluster) this.tell();
    } catch (error) {
      if (this.isClosed()) return;
      logger.warn({ err: error }, `Redis is not there yet for ${purpose}; trying again`);
      if (!this.isCluster) return;
      await delay(RETRY_MS, undefined, { ref: false });
      if (!this.isClosed()) await this.connect();
    }
  }

  private isClosed(): boolean {
    return this.closed;
  }
}

function addressOf(node: unknown): string {
  const { host = '', port = 0 } = node as { readonly host?: string; readonly port?: number };
  return `${host}:${String(port)}`;
}
