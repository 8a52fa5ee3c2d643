import type { Logger } from '#platform/logging';
import {
  decodeMessage,
  encodeAnnouncements,
  encodeGap,
  type Announcement,
} from './announcement.js';
import type { LiveTransport } from './live-transport.js';

export interface LiveListener {
  onAnnouncement(announcement: Announcement): void;
  /** Announcements may have been missed: look at everything again. */
  onGap(): void;
}

const COALESCE_MS = 50;
const RETRY_MS = 500;
/** Waiting announcements of a process that is cut off; beyond this it is cheaper for all to look again. */
const MAX_PENDING = 10_000;

/**
 * Tells every process what was committed. Announce after the commit, never inside the transaction. The first leaves at once;
 * repeated announcements of one thing within the next 50 ms leave as one, with the highest version.
 */
export class LiveBus {
  private readonly listeners = new Map<string, Set<LiveListener>>();
  private readonly pending = new Map<string, Announcement>();
  private gapPending = false;
  private timer: NodeJS.Timeout | undefined;
  private flushedAt = -Infinity;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly transport: LiveTransport,
    private readonly logger: Logger,
  ) {
    transport.connect({
      onMessage: (text) => {
        this.hear(text);
      },
      onConnected: () => {
        this.tellGap();
        this.schedule();
      },
    });
  }

  get kind(): LiveTransport['kind'] {
    return this.transport.kind;
  }

  get isConnected(): boolean {
    return this.transport.isConnected;
  }

  /** Never throws and never waits: the commit has happened, and nothing here may undo that. */
  announce(announcement: Announcement): void {
    this.keep(announcement);
    this.schedule();
  }

  private keep(announcement: Announcement): void {
    const key = `${announcement.topic} ${announcement.id}`;
    const waiting = this.pending.get(key);
    if (waiting !== undefined && waiting.version >= announcement.version) return;
    if (waiting === undefined && this.pending.size >= MAX_PENDING) {
      this.pending.clear();
      this.gapPending = true;
    }
    this.pending.set(key, announcement);
  }

  /** Returns the function that ends the subscription. */
  listen(topic: string, listener: LiveListener): () => void {
    const set = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, set.add(listener));
    return () => void set.delete(listener);
  }

  /** Sends what waits, if it can, and lets go of the connection. */
  async close(): Promise<void> {
    clearTimeout(this.timer);
    this.flush();
    await this.sending;
    await this.transport.close();
  }

  /** At once after a pause; what comes within the next 50 ms leaves together. */
  private schedule(afterMs = this.flushedAt + COALESCE_MS - performance.now()): void {
    if (this.timer !== undefined || (this.pending.size === 0 && !this.gapPending)) return;
    this.timer = setTimeout(
      () => {
        this.timer = undefined;
        this.flush();
      },
      Math.max(0, afterMs),
    );
  }

  /** What cannot be sent goes on waiting; the next connection sends it. */
  private flush(): void {
    if (!this.transport.isConnected) return;
    this.flushedAt = performance.now();
    const items = [...this.pending.values()];
    const messages = [...(this.gapPending ? [encodeGap()] : []), ...encodeAnnouncements(items)];
    this.pending.clear();
    this.gapPending = false;
    this.sending = this.sending.then(() => this.send(messages, items));
  }

  private async send(messages: readonly string[], items: readonly Announcement[]): Promise<void> {
    try {
      for (const message of messages) await this.transport.publish(message);
    } catch (error) {
      this.logger.warn({ err: error }, 'live announcements wait for the connection');
      this.gapPending ||= messages.includes(encodeGap());
      for (const item of items) this.keep(item);
      this.schedule(RETRY_MS);
    }
  }

  private hear(text: string): void {
    const message = decodeMessage(text);
    if (message === undefined) return;
    if (message.kind === 'gap') {
      this.tellGap();
      return;
    }
    for (const announcement of message.items) {
      for (const listener of this.listeners.get(announcement.topic) ?? []) {
        this.shield(() => {
          listener.onAnnouncement(announcement);
        });
      }
    }
  }

  private tellGap(): void {
    for (const set of this.listeners.values()) {
      for (const listener of set) {
        this.shield(() => {
          listener.onGap();
        });
      }
    }
  }

  /** One listener's fault is not the next one's. */
  private shield(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.logger.error({ err: error }, 'a live listener failed');
    }
  }
}
