import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '#platform/logging';
import type { LiveTransport, LiveTransportEvents } from './live-transport.js';

const CHANNEL = 'scrutin_live';
const RECONNECT_MS = 250;
/** A notification is a commit; nothing of it has to be on the disk, since what it tells of is there already. */
const BEGIN = `set synchronous_commit = off; listen ${CHANNEL}`;

/**
 * LISTEN and NOTIFY on a connection of their own: a NOTIFY inside a writing transaction takes a lock that all
 * writers share, and LISTEN does not survive a transaction pooler.
 */
export class PostgresTransport implements LiveTransport {
  readonly kind = 'postgres';
  private client: pg.Client | undefined;
  private readonly stopped = new AbortController();
  private readonly stop = new Promise<void>((resolve) => {
    this.stopped.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  private finished: Promise<void> = Promise.resolve();

  constructor(
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {}

  get isConnected(): boolean {
    return this.client !== undefined;
  }

  connect(events: LiveTransportEvents): void {
    this.finished = this.stayConnected(events);
  }

  async publish(text: string): Promise<void> {
    if (this.client === undefined) throw new Error('not connected');
    await this.client.query('select pg_notify($1, $2)', [CHANNEL, text]);
  }

  async close(): Promise<void> {
    this.stopped.abort();
    await this.finished;
  }

  private async stayConnected(events: LiveTransportEvents): Promise<void> {
    while (!this.stopped.signal.aborted) {
      try {
        await this.listenUntilLost(events);
      } catch (error) {
        this.logger.warn({ err: error }, 'live connection to PostgreSQL lost; trying again');
        await delay(RECONNECT_MS, undefined, { signal: this.stopped.signal }).catch(
          () => 'stopped while waiting',
        );
      }
    }
  }

  private async listenUntilLost(events: LiveTransportEvents): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'scrutin-live',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
    });
    const lost = new Promise<never>((_, reject) => {
      client.on('error', reject);
      client.on('end', () => {
        reject(new Error('connection ended'));
      });
    });
    try {
      client.on('notification', ({ payload }) => {
        if (payload !== undefined) events.onMessage(payload);
      });
      await Promise.race([client.connect().then(() => client.query(BEGIN)), lost]);
      this.client = client;
      events.onConnected();
      await Promise.race([lost, this.stop]);
    } finally {
      this.client = undefined;
      lost.catch(() => 'already reported');
      // Ending a connection that broke reports the break a second time.
      await client.end().catch(() => 'already gone');
    }
  }
}
