import type { Logger } from '#platform/logging';
import { RedisConnection } from '#platform/redis';
import type { LiveTransport, LiveTransportEvents } from './live-transport.js';

const CHANNEL = 'scrutin:live';
const RETRY_MS = 1_000;

/** Publish and subscribe in Redis; a subscribed connection can do nothing else, hence two. */
export class RedisTransport implements LiveTransport {
  readonly kind = 'redis';
  private readonly publisher: RedisConnection;
  private readonly subscriber: RedisConnection;
  private subscribed = false;
  private closed = false;

  constructor(
    redisUrl: string,
    private readonly logger: Logger,
  ) {
    const settings = { redisUrl, purpose: 'the live bus', logger };
    // What cannot be sent now is kept by the bus, which knows how to fold it.
    this.publisher = new RedisConnection(settings);
    this.subscriber = new RedisConnection({ ...settings, isToWait: true });
  }

  get isConnected(): boolean {
    return this.subscribed && this.publisher.isReady && this.subscriber.isReady;
  }

  connect(events: LiveTransportEvents): void {
    for (const connection of [this.publisher, this.subscriber]) {
      // Only once both ways are open can a listener be told that nothing more is missed.
      connection.onReady(() => {
        if (this.isConnected) events.onConnected();
      });
    }
    this.subscribe(events);
  }

  /** Once it stands, the client renews it with every connection; until then we try again. */
  private subscribe(events: LiveTransportEvents): void {
    this.subscriber.client
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
        }, RETRY_MS);
      });
  }

  async publish(text: string): Promise<void> {
    await this.publisher.client.publish(CHANNEL, text);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.publisher.close();
    this.subscriber.close();
    await Promise.resolve();
  }
}
