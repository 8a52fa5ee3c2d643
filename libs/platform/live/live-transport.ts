export interface LiveTransportEvents {
  /** A message from any process, this one included. */
  onMessage(text: string): void;
  /** Connected, for the first time or again: whatever was said in between was missed. */
  onConnected(): void;
}

/** How messages reach the other processes. Two adapters: Redis and PostgreSQL; one suite tests both. */
export interface LiveTransport {
  readonly kind: 'redis' | 'postgres';
  readonly isConnected: boolean;
  /** Returns at once and keeps trying: a process starts, and serves, without its live connection. */
  connect(events: LiveTransportEvents): void;
  /** Rejects when the message may not have been sent. */
  publish(text: string): Promise<void>;
  close(): Promise<void>;
}
