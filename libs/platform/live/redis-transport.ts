import { createClient } from 'redis';
import type { Logger } from '#platform/logging';
import type { LiveTransport, LiveTransportEvents } from './live-transport.js';

const CHANNEL = 'scrutin:live';
const MAX_RECONNECT_MS = 1_000;

type Client = ReturnType<typeof createClient>;

/** Publish and subscribe in Redis; a subscribed connection can do nothing else, hence two. */
export class RedisTransport implements LiveTransport {
  readonly kind = 'redis';
  private readonly publisher: Client;
  private readonly subscriber: Client;
  private subscribed = false;
  private closed = false;

  constructor(
    redisUrl: string,
    private readonly logger: Logger,
  ) {
    this.publisher = createClient({
      url: redisUrl,
      // What cannot be sent now is kept by the bus, which knows how to fold it.
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (attempt) => Math.min(50 * 2 ** attempt, MAX_RECONNECT_MS) },
    });
    this.subscriber = this.publisher.duplicate({ disableOfflineQueue: false });
  }

  get isConnected(): boolean {
    return this.subscribed && this.publisher.isReady && this.subscriber.isReady;
  }

  connect(events: LiveTransportEvents): void {
    for (const client of [this.publisher, this.subscriber]) {
      client.on('error', (error: unknown) => {
        this.logger.warn({ err: error }, 'live connection to Redis lost; trying again');
      });
      // Only once both ways are open can a listener be told that nothing more is missed.
      client.on('ready', () => {
        if (this.isConnected) events.onConnected();
      });
      client.connect().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'Redis is not there yet; trying again');
      });
    }
    this.subscribe(events);
  }

  /** Once it stands, the client renews it with every connection; until then we try again. */
  private subscribe(events: LiveTransportEvents): void {
    this.subscriber
      .subscribe(CHANNEL, (text) => {
        events.onMessage(text);
      })
      // Redis has confirmed; on later connections it does so before the client calls itself ready.
      .then(() => {
        this.subscribed = true;
        if (this.isConnected) events.onConnected();
      })
      .catch((error: unknown) => {
        if (this.closed) return;
        this.logger.warn({ err: error }, 'Redis refuses the subscription; trying again');
        setTimeout(() => {
          if (!this.closed) this.subscribe(events);
        }, MAX_RECONNECT_MS);
      });
  }

  async publish(text: string): Promise<void> {
    await this.publisher.publish(CHANNEL, text);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.publisher.destroy();
    this.subscriber.destroy();
    await Promise.resolve();
  }
}
